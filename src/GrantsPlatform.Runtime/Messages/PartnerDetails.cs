using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Policies;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Who a partner is, where it is written to and what its share is, as the draft says it at the moment of delivery.</summary>
internal static class PartnerDetails
{
    /// <summary>Null when the form names no contact (any more).</summary>
    public static async ValueTask<Address?> AddressAsync(ToPartner partner, IReads reads, CancellationToken cancellation) =>
        (await ShareAsync(ApplicationState.IdOf(partner.Application), partner.Organisation, reads, cancellation).ConfigureAwait(false)).Share?.Answer.ContactMail is { } mail
            ? new Address(partner.Organisation, await LegalNameAsync(partner.Organisation, reads, cancellation).ConfigureAwait(false), mail)
            : null;

    /// <summary>Nothing for messages that are not about a partner.</summary>
    public static async ValueTask<ImmutableDictionary<string, string>> FindAsync(Message message, IReads reads, CancellationToken cancellation)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        if (!message.Values.TryGetValue(ApplicationPolicy.PartnerValue, out var partner)) return none;
        var (share, definition) = await ShareAsync(message.About, partner, reads, cancellation).ConfigureAwait(false);
        return none
            .Add("partnerName", await LegalNameAsync(partner, reads, cancellation).ConfigureAwait(false))
            .Add("role", share?.Answer.Role ?? "")
            .Add("shareLines", share is { Lines.IsEmpty: false } && definition is not null ? Lines(share, definition) : "– aucun montant");
    }

    private static async ValueTask<(PartnerShare? Share, ProgrammeDefinition? Definition)> ShareAsync(StreamId file, string partner, IReads reads, CancellationToken cancellation)
    {
        if (await reads.ReadAsync<ApplicationState>(file, cancellation).ConfigureAwait(false) is not ApplicationState.Known known) return (null, null);
        var programme = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Origin.Programme), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(known.Origin.Revision);
        var contents = await reads.ContentsAsync(file, cancellation).ConfigureAwait(false);
        return (Consenting.SharesOf(known, definition, contents).FirstOrDefault(share => share.Answer.Organisation == partner), definition);
    }

    private static async ValueTask<string> LegalNameAsync(string organisation, IReads reads, CancellationToken cancellation) =>
        await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false) is OrganisationState.Registered body
            ? body.LegalName
            : organisation;

    private static string Lines(PartnerShare share, ProgrammeDefinition definition) =>
        string.Join('\n', share.Lines.Select(line => $"– {definition.FindStrand(line.Strand)?.Label ?? line.Strand}, {FundedYears.Label(line.Year)}\u202F: {French.Amount(line.Amount)}"));
}
