using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Organisations;

public sealed class OrganisationDecider : Decider<OrganisationState, OrganisationCommand, OrganisationEvent>
{
    public override string Kind => OrganisationState.Kind;
    public override OrganisationState Empty => new OrganisationState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, OrganisationCommand? command, OrganisationState state, Facts facts) => command switch
    {
        RegisterOrganisation register when Siret.IsPlausible(register.Siret) => [new Need.State(KeyState.IdOf("siret", register.Siret))],
        RegisterWithoutSiret register when OtherNumbers.KeyOf(register) is { } key => [new Need.State(key)],
        GiveSiret give when Siret.IsPlausible(give.Siret) => [new Need.State(KeyState.IdOf("siret", give.Siret))],
        AddMember add => [new Need.State(AccountState.IdOf(add.AccountId))],
        MergeOrganisation merge => Merging.NeedsOf(self, merge),
        AbsorbOrganisation absorb => [new Need.State(OrganisationState.IdOf(absorb.Merged))],
        FollowSurvivor when state is OrganisationState.Registered { MergedInto: { } into } => [new Need.State(OrganisationState.IdOf(into))],
        _ => [],
    };

    public override Response Decide(StreamId self, OrganisationCommand command, OrganisationState state, Context context) => (command, state) switch
    {
        (RegisterOrganisation register, _) => Registration.Decide(self, register, state, context),
        (RegisterWithoutSiret register, _) => Registration.Decide(self, register, state, context),
        (_, OrganisationState.Registered body) when Merging.OfMerged(command, body) is { } answer => answer,
        (MergeOrganisation merge, OrganisationState.Registered body) => Merging.Decide(self, merge, body, context),
        (GiveSiret give, OrganisationState.Registered body) => Registration.Decide(self, give, body, context),
        (_, OrganisationState.Registered body) => Decide(command, body, context),
        (_, OrganisationState.Absent) => new OrganisationUnknown(),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override OrganisationState Evolve(OrganisationState state, OrganisationEvent happened) => (happened, state) switch
    {
        (OrganisationRegistered e, OrganisationState.Absent) => Entered(
            new(e.OrganisationId, e.LegalName, e.Rna, null, e.LegalKind, e.CreatedOn, e.Departement, e.AttachedToOlderBody), e.Siret),
        (RegisteredWithoutSiret e, OrganisationState.Absent) => Entered(e, null),
        (_, OrganisationState.Registered body) => Evolve(body, happened),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static OrganisationState.Registered Entered(RegisteredWithoutSiret e, string? siret) => new(
        e.OrganisationId, e.LegalName, siret, e.Rna, e.LegalKind, e.CreatedOn, e.Departement, e.AttachedToOlderBody,
        ImmutableSortedDictionary.Create<string, Service>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableArray<MemberRight>>(StringComparer.Ordinal), null) { OtherNumber = e.OtherNumber };

    private static Response Decide(OrganisationCommand command, OrganisationState.Registered body, Context context) => command switch
    {
        CorrectIdentity correct => Registration.Decide(correct, body),
        CorrectLegalForm correct => Registration.Decide(correct, body, context),
        SetHeadOffice set => Registration.Decide(set, body),
        AskRepresentation ask => Representation.Decide(ask, body, context),
        AcceptRepresentation accept => Representation.Decide(accept, body, context),
        RefuseRepresentation refuse => Representation.Decide(refuse, body, context),
        AddService add => Decide(add, body),
        AddMember add => Membership.Decide(add, body, context),
        ChangeMemberRights change => Membership.Decide(change, body),
        RemoveMember remove => Membership.Decide(remove, body),
        SetBankDetails set => Banking.Decide(set, body, context),
        VerifyBankDetails verify => Banking.Decide(verify, body, context),
        AbsorbOrganisation absorb => Merging.Decide(absorb, body, context),
        FollowSurvivor => Merging.Follow(body, context),
        NoteGrant note => PastOfBody.Decide(note, body),
        NoteRepayment note => PastOfBody.Decide(note, body),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    private static Response Decide(AddService add, OrganisationState.Registered body)
    {
        if (!StreamId.IsKey(add.ServiceCode) || SingleLine.Of(add.Name) is not { } name) return new ServiceInvalid();
        if (!Departements.Has(add.Departement)) return new DepartementCodeInvalid();
        foreach (var commune in add.Perimeter)
            if (!CommuneCode.IsValid(commune)) return new CommuneCodeInvalid(commune);
        var elsewhere = French.List(add.Perimeter.Where(commune => !CommuneCode.IsOf(add.Departement, commune)));
        if (elsewhere.Length > 0 && !add.AcrossDepartements) return new CommunesElsewhere(elsewhere);

        var service = new Service(add.ServiceCode, name, add.Departement, [.. add.Perimeter.Distinct().Order(StringComparer.Ordinal)]);
        if (body.Services.TryGetValue(service.Code, out var known))
            return Wire.Same(known, service) ? Response.Nothing : new ServiceCodeTaken();
        return new ServiceAdded(service.Code, service.Name, service.Departement, service.Perimeter);
    }

    private static OrganisationState.Registered Evolve(OrganisationState.Registered body, OrganisationEvent happened) => happened switch
    {
        SiretGiven e => body with { Siret = e.Siret },
        OrganisationMerged e => body with { MergedInto = e.Into, FormerName = body.LegalName },
        OrganisationAbsorbed e => body with { Absorbed = body.Absorbed.Add(e.Merged) },
        SurvivorFollowed e => body.With(e),
        GrantNoted e => body with { Past = body.Past.With(e) },
        RepaymentNoted e => body with { Past = body.Past.With(e) },
        HeadOfficeSet e => body with { HeadOffice = new(e.Number, e.RecordHash) },
        IdentityCorrected e => body with { LegalName = e.LegalName, Rna = e.Rna },
        ServiceAdded e => body with { Services = body.Services.Add(e.ServiceCode, new(e.ServiceCode, e.Name, e.Departement, e.Perimeter)) },
        MemberAdded e => body with { Members = body.Members.Add(e.AccountId, e.Rights) },
        MemberRightsChanged e => body with { Members = body.Members.SetItem(e.AccountId, e.Rights) },
        LegalFormCorrected e => body with { LegalKind = e.LegalForm },
        RepresentationAsked e => body with { Requests = body.Requests.Add(e.Number, new(e.Number, e.AccountId, e.RecordHash, e.By, e.At)), LastRequest = e.Number },
        RepresentationAccepted e => body with { Requests = body.Requests.SetItem(e.Number, body.Requests[e.Number] with { Accepted = true }) },
        RepresentationEnded e => body with { Members = body.Members.SetItem(e.AccountId, body.Members[e.AccountId].Remove(MemberRight.LegalRepresentative)) },
        RepresentationRefused e => body with { Requests = body.Requests.SetItem(e.Number, body.Requests[e.Number] with { Accepted = false }) },
        // Whoever is no member any more is not to be recognised either.
        MemberRemoved e => body with { Members = body.Members.Remove(e.AccountId), Requests = body.Requests.RemoveRange(body.WaitingRequests.Where(request => request.AccountId == e.AccountId).Select(request => request.Number)) },
        BankDetailsSet e => body with { BankDetails = new(e.Hash, e.LastFour, e.By, null) },
        BankDetailsVerified e => body with { BankDetails = body.BankDetails.Required("the details") with { VerifiedBy = e.By } },
        _ => throw new InvalidOperationException($"{happened} does not evolve."),
    };
}
