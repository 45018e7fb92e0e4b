using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Grants;

/// <summary>
/// The text that a partner signs for its own lines, for the people of that partner: whoever signs a text is a party to it, and reads all of it. As long as
/// it waits for signatures.
/// </summary>
public sealed record LinesToSign(string Application, string Organisation) : PartnerQuery<TextOfPartner>(Application, Organisation)
{
    private protected override async ValueTask<TextOfPartner?> AnswerAsync(Room room, ApplicationState.Known file, OrganisationState.Registered body, CancellationToken cancellation)
    {
        if (await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is not { } lead
            || await GrantReading.ReadAsync(room, new SeenFile(Application, file, lead, Viewer.Policy), cancellation).ConfigureAwait(false) is not { Agreement: { Pending: { } pending } agreement } grant
            || !pending.Text.Partners.Contains(Organisation)) return null;
        var names = new Names(room.Reads, grant.Definition);
        var (text, signatures) = await names.WriteAsync(() => (ActInWords.Proposed(pending.Text, grant.Definition, names), LineSignature.Of(agreement, names)), cancellation).ConfigureAwait(false);
        return new TextOfPartner(body, grant, pending, text with { HeadOffice = await room.HeadOfficeAsync(lead.Id, lead.HeadOffice?.Number, cancellation).ConfigureAwait(false) }, signatures);
    }
}

/// <param name="Body">The partner.</param>
/// <param name="Signatures">Who has signed, and who is awaited.</param>
public sealed record TextOfPartner(OrganisationState.Registered Body, FollowedGrant Grant, Pending Pending, ActInWords Text, ImmutableArray<LineSignature> Signatures)
{
    public LineSignature Own => Signatures.First(one => one.Organisation == Body.Id);

    public bool MaySign(string account) => FollowedGrant.MaySign(Body, Grant.Definition, account);

    /// <summary>The codes of this person that still count.</summary>
    public IEnumerable<SigningCodeAsked> OpenCodes(Actor person, DateTimeOffset now) =>
        (Grant.Agreement?.Codes ?? []).Where(code => code.By == person && code.Partner == Body.Id && code.Version == Pending.Version && code.At >= Pending.Text.SentAt && now < code.ExpiresAt);
}
