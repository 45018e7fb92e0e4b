using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>
/// Who is meant, found through accounts, the members of organisations, the list of grants and invitations: each once, however often they are
/// meant. Addresses are read when a letter leaves, so that none is ever stored in an event.
/// </summary>
/// <param name="About">What the letter is about: agents who have stepped back from its file get nothing of it any more.</param>
/// <param name="Topic">Of the letter: whoever has muted it does not heed it.</param>
public sealed record AddresseesOf(ImmutableArray<Recipient> To, StreamId About, Topic Topic) : PlatformQuery<Addressees>
{
    private protected override async ValueTask<Addressees?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Addressee>();
        var application = await ApplicationAsync(room, cancellation).ConfigureAwait(false);
        var file = application is null ? null : await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) as ApplicationState.Known;
        foreach (var recipient in To)
            await foreach (var one in FindAsync(recipient, room, cancellation).ConfigureAwait(false))
                if (recipient is not (ToRole or ToPerson) || file?.MayBeSeenBy(one.Id) is not false) found.TryAdd(one.Id, one);
        return new Addressees([.. found.Values])
        {
            Application = file is null ? null : application, Organisation = file?.Origin.Organisation ?? await OrganisationAsync(room, cancellation).ConfigureAwait(false),
        };
    }

    private async ValueTask<string?> ApplicationAsync(Room room, CancellationToken cancellation) =>
        About.Kind == AgreementState.Kind ? About.Key : await FileOfLetter.IdAsync(About, room, cancellation).ConfigureAwait(false);

    private async ValueTask<string?> OrganisationAsync(Room room, CancellationToken cancellation) => About.Kind switch
    {
        OrganisationState.Kind => About.Key,
        InvitationState.Kind => (await room.Reads.ReadAsync<InvitationState>(About, cancellation).ConfigureAwait(false) as InvitationState.Known)?.Last.Organisation,
        _ => null,
    };

    private async IAsyncEnumerable<Addressee> FindAsync(Recipient recipient, Room room, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var only = recipient switch
        {
            ToInvited invited => await InvitedAsync(invited, room, cancellation).ConfigureAwait(false),
            ToNewMail wish => await AtNewMailAsync(wish, room, cancellation).ConfigureAwait(false),
            ToPartner partner => await PartnerAsync(partner, room, cancellation).ConfigureAwait(false),
            ToExpert expert => await ExpertAsync(expert, room, cancellation).ConfigureAwait(false),
            _ => null,
        };
        if (only is not null) yield return only;
        foreach (var account in await AccountsAsync(recipient, room, cancellation).ConfigureAwait(false))
            if (await room.PersonAsync(account, cancellation).ConfigureAwait(false) is { } person)
                yield return new Addressee(account, person.Name, person.Mail, await HeedsAsync(account, room, cancellation).ConfigureAwait(false));
    }

    /// <summary>Who it is, nobody knows yet: an address without a name.</summary>
    private static async ValueTask<Addressee?> InvitedAsync(ToInvited invited, Room room, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(StreamId.Named(InvitationState.Kind, invited.InvitationId), cancellation).ConfigureAwait(false)).Json<Invited>(Invited.Record) is { } known
            ? new Addressee(invited.InvitationId, "", known.Mail, Heeds: true) { HasAccount = false }
            : null;

    private static async ValueTask<Addressee?> AtNewMailAsync(ToNewMail wish, Room room, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(AccountState.IdOf(wish.AccountId), cancellation).ConfigureAwait(false);
        return contents.Json<Person>(Person.Record) is { } person && contents.Json<NewMail>(NewMail.Record) is { } wanted
            ? new Addressee(wish.AccountId, person.Name, wanted.Mail, Heeds: true)
            : null;
    }

    private static async ValueTask<Addressee?> PartnerAsync(ToPartner partner, Room room, CancellationToken cancellation) =>
        await new ShareOfPartner(ApplicationState.IdOf(partner.Application), partner.Organisation).AnswerAsync(room, Viewer.Policy, cancellation).ConfigureAwait(false) is { Mail: { } mail } known
            ? new Addressee(partner.Organisation, known.Name, mail, Heeds: true) { HasAccount = false }
            : null;

    private static async ValueTask<Addressee?> ExpertAsync(ToExpert expert, Room room, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(ConsultationState.IdOf(expert.Consultation), cancellation).ConfigureAwait(false)).Json<OutsideExpert>(OutsideExpert.Record) is { } known
            ? new Addressee(expert.Consultation, known.Name, known.Mail, Heeds: true) { HasAccount = false }
            : null;

    private static async ValueTask<IReadOnlyList<string>> AccountsAsync(Recipient recipient, Room room, CancellationToken cancellation) => recipient switch
    {
        ToPerson person => [person.AccountId],
        ToOrganisation body => await MembersAsync(body, room, cancellation).ConfigureAwait(false),
        ToHolders holders => await HoldersAsync(holders, room, cancellation).ConfigureAwait(false),
        ToRole role =>
        [
            .. await HoldersOfRoles.InAsync(role, role.Programme, room, cancellation).ConfigureAwait(false),
            .. await HoldersOfRoles.InAsync(role, Grant.EveryProgramme, room, cancellation).ConfigureAwait(false),
        ],
        ToAnswering answering => await Answering.OfAsync(answering.OrganisationId, room, cancellation).ConfigureAwait(false),
        ToInvited or ToNewMail or ToPartner or ToExpert => [],
        _ => throw new InvalidOperationException($"{recipient} is not a recipient."),
    };

    private static async ValueTask<IReadOnlyList<string>> MembersAsync(ToOrganisation body, Room room, CancellationToken cancellation) =>
        await room.BodyAsync(body.OrganisationId, cancellation).ConfigureAwait(false) is { } known
            ? [.. known.Members.Keys.Where(member => known.HasAny(member, RightsTo.Write))]
            : [];

    private static async ValueTask<IReadOnlyList<string>> HoldersAsync(ToHolders holders, Room room, CancellationToken cancellation) =>
        await room.BodyAsync(holders.OrganisationId, cancellation).ConfigureAwait(false) is { } known
            ? [.. known.Members.Keys.Where(member => member != holders.ButNot && known.HasAny(member, holders.Rights))]
            : [];

    private async ValueTask<bool> HeedsAsync(string account, Room room, CancellationToken cancellation) =>
        !Topics.MayBeMuted(Topic)
        || await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(account), cancellation).ConfigureAwait(false) is not AccountState.Open open || !open.Muted.Contains(Topic);
}

public sealed record Addressees(ImmutableArray<Addressee> All)
{
    /// <summary>The file that the letter is about, or a part of; null: of none.</summary>
    public string? Application { get; init; }

    /// <summary>The organisation whose matter it is; null: of none.</summary>
    public string? Organisation { get; init; }
}

/// <summary>Where one person is written to, and whether they want to hear of the topic.</summary>
/// <param name="Id">Of the account, or of the invitation or organisation that is written to.</param>
public sealed record Addressee(string Id, string Name, string Mail, bool Heeds)
{
    public bool HasAccount { get; init; } = true;
}
