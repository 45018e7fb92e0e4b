using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Organisations;

/// <summary>The SIRET that was claimed for the registration is now the organisation's for good; who may recognise a representative is told of the request, and who asked for it the answer.</summary>
public sealed class OrganisationPolicy : Policy<OrganisationState, OrganisationEvent>
{
    public override string Kind => OrganisationState.Kind;

    public override IEnumerable<Reaction> On(OrganisationEvent happened, OrganisationState after, EventPlace place) => [.. Of(happened, place), .. Followed(after)];

    /// <summary>Whatever happens to a body, the entries that were merged into it have from then on what it has.</summary>
    private static IEnumerable<Reaction.Send> Followed(OrganisationState after) =>
        after is OrganisationState.Registered body ? body.Absorbed.Select(merged => new Reaction.Send(OrganisationState.IdOf(merged), new FollowSurvivor())) : [];

    private static IEnumerable<Reaction> Of(OrganisationEvent happened, EventPlace place) => happened switch
    {
        OrganisationMerged e =>
        [
            new Reaction.Send(OrganisationState.IdOf(e.Into), new AbsorbOrganisation(place.Stream.Key)),
            Tell(new OrganisationsMergedNotice(place.Stream.Key, e.Into), place, e.Members),
        ],
        OrganisationAbsorbed e => [Tell(new OrganisationsMergedNotice(e.Merged, place.Stream.Key), place, e.Members)],
        SurvivorFollowed => [],
        OrganisationRegistered e => [new Reaction.Send(KeyState.IdOf("siret", e.Siret), new ConfirmKey(place.Stream))],
        RegisteredWithoutSiret e => OtherNumbers.KeyOf(new(e.LegalName, e.Rna, e.OtherNumber, e.LegalKind, e.CreatedOn, e.Departement, e.AttachedToOlderBody)) is { } key
            ? [new Reaction.Send(key, new ConfirmKey(place.Stream))]
            : [],
        SiretGiven e => [new Reaction.Send(KeyState.IdOf("siret", e.Siret), new ConfirmKey(place.Stream))],
        RepresentationAsked e => [new Reaction.Tell(new Message(new RepresentationAskedNotice(e.AccountId), place.Stream, [new ToAnswering(place.Stream.Key)]))],
        RepresentationEnded e => [Tell(new RepresentationEndedNotice(e.Successor), place, [e.AccountId])],
        RepresentationAccepted e => [Tell(new RepresentationAcceptedNotice(e.AccountId), place, [.. Asker(e.AskedBy), e.AccountId])],
        RepresentationRefused e => [Tell(new RepresentationRefusedNotice(e.AccountId, place.Version), place, Asker(e.AskedBy))],
        IdentityCorrected or LegalFormCorrected or HeadOfficeSet or ServiceAdded or MemberAdded or MemberRightsChanged or MemberRemoved or BankDetailsSet or BankDetailsVerified or GrantNoted or RepaymentNoted => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };

    private static Reaction.Tell Tell(Notice notice, EventPlace place, IEnumerable<string> accounts) =>
        new(new Message(notice, place.Stream, [.. accounts.Distinct().Select(account => new ToPerson(account))]));

    /// <summary>None where the machine's own command line did.</summary>
    private static string[] Asker(Actor actor) => actor.PersonId is { } person ? [person] : [];
}
