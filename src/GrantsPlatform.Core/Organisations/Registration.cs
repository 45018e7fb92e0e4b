using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Who the legal body is.</summary>
internal static class Registration
{
    public static Decision Decide(StreamId self, RegisterOrganisation register, OrganisationState state, Context context) =>
        Siret.IsValid(register.Siret) ? Enter(self, register, state, context, despiteSiret: null) : new SiretInvalid();

    public static Decision Decide(StreamId self, RegisterDespiteSiret despite, OrganisationState state, Context context)
    {
        var register = despite.Organisation;
        if (Siret.IsValid(register.Siret)) return Enter(self, register, state, context, despiteSiret: null);
        if (!Siret.IsPlausible(register.Siret)) return new SiretInvalid();
        return context.Reason.IsMissing() ? new SiretNeedsReason() : Enter(self, register, state, context, despiteSiret: true);
    }

    private static Decision Enter(StreamId self, RegisterOrganisation register, OrganisationState state, Context context, bool? despiteSiret)
    {
        if (WrongName(register.LegalName, register.Rna) is { } wrong) return wrong;
        if (!StreamId.IsKey(register.LegalKind)) return new LegalKindInvalid();
        if (!Departements.Has(register.Departement)) return new DepartementCodeInvalid();
        if (register.CreatedOn > ParisTime.DayOf(context.At)) return new CreatedInTheFuture();

        var registered = new OrganisationRegistered(
            self.Key, Texts.Line(register.LegalName), register.Siret, register.Rna, register.LegalKind, register.CreatedOn, register.Departement, register.AttachedToOlderBody, despiteSiret);
        if (state is OrganisationState.Registered body)
            return Again(body) == registered with { DespiteSiret = null } ? Decision.Nothing : new OrganisationAlreadyRegistered();
        if (context.Facts.Get<KeyState>(KeyState.IdOf("siret", register.Siret)).RefusalFor(self, context.At) is { } held) return held;

        return context.Actor.PersonId is { } person && despiteSiret is null
            ? Decision.Accept(registered, new MemberAdded(person, [MemberRight.Member, MemberRight.Editor, MemberRight.Submitter]))
            : registered;
    }

    public static Decision Decide(CorrectIdentity correct, OrganisationState.Registered body)
    {
        if (WrongName(correct.LegalName, correct.Rna) is { } wrong) return wrong;
        var corrected = new IdentityCorrected(Texts.Line(correct.LegalName), correct.Rna);
        return corrected == new IdentityCorrected(body.LegalName, body.Rna) ? Decision.Nothing : corrected;
    }

    private static Refusal? WrongName(string legalName, string? rna) =>
        SingleLine.Of(legalName) is null ? new LegalNameInvalid()
        : rna is not null && !Rna.IsValid(rna) ? new RnaInvalid()
        : null;

    private static OrganisationRegistered Again(OrganisationState.Registered body) => new(
        body.Id, body.LegalName, body.Siret, body.Rna, body.LegalKind, body.CreatedOn, body.Departement, body.AttachedToOlderBody);
}
