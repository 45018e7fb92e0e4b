using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>How an organisation came to be called and represented as it is: what was changed, by whom, when and why. Latest first.</summary>
public sealed record IdentityHistory(string Organisation) : OverseenQuery<IReadOnlyList<IdentityLine>>(Organisation)
{
    private protected override async ValueTask<IReadOnlyList<IdentityLine>?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var stream = OrganisationState.IdOf(Organisation);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var happened = (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).Where(one => Tells(one.Data)).Reverse().ToList();
        var names = new Names(room.Reads, null);
        var authors = new Authorship(room.Reads, names);
        return await names.WriteAsync(
            () => happened.Select(one => new IdentityLine(
                OrganisationEventWords.Of((OrganisationEvent)one.Data, names) + Address(one.Data, contents), one.At, authors.Words(one, one), contents.Text(one.Version) is { Length: > 0 } why ? why : null)).ToList(),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>What the event itself does not hold.</summary>
    private static string Address(Event happened, Contents contents) =>
        happened is HeadOfficeSet { Number: var number } && contents.Json<PostalAddress>(KnownHeadOffice.RecordOf(number)) is { } address ? $"\u202F: {string.Join(", ", address.Lines)}" : "";

    private static bool Tells(Event happened) => happened is OrganisationRegistered or RegisteredWithoutSiret or SiretGiven or IdentityCorrected or LegalFormCorrected
        or HeadOfficeSet or RepresentationAsked or RepresentationAccepted or RepresentationEnded or RepresentationRefused or OrganisationAbsorbed;
}

/// <param name="Why">Null where no reason was asked for.</param>
public sealed record IdentityLine(string What, DateTimeOffset At, string By, string? Why);
