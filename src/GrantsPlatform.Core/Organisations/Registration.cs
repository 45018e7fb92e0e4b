using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Who the legal body is.</summary>
internal static class Registration
{
    public static Decision Decide(StreamId self, RegisterOrganisation register, OrganisationState state, Context context)
    {
        if (!Siret.IsValid(register.Siret)) return new SiretInvalid();
        if (WrongName(register.LegalName, register.Rna) is { } wrong) return wrong;
        if (!StreamId.IsKey(register.LegalKind)) return new LegalKindInvalid();
        if (!DepartementCode.IsValid(register.Departement)) return new DepartementCodeInvalid();
        if (register.CreatedOn > ParisTime.DayOf(context.At)) return new CreatedInTheFuture();

        var registered = new OrganisationRegistered(
            self.Key, register.LegalName.Trim(), register.Siret, register.Rna, register.LegalKind, register.CreatedOn, register.Departement, register.AttachedToOlderBody);
        if (state is OrganisationState.Registered body)
            return Again(body) == registered ? Decision.Nothing : new OrganisationAlreadyRegistered();
        if (context.Facts.Get<KeyState>(KeyState.IdOf("siret", register.Siret)).RefusalFor(self, context.At) is { } held) return held;

        return context.Actor.PersonId is { } person
            ? Decision.Accept(registered, new MemberAdded(person, [MemberRight.Member, MemberRight.Editor, MemberRight.Submitter]))
            : registered;
    }

    public static Decision Decide(CorrectIdentity correct, OrganisationState.Registered body)
    {
        if (WrongName(correct.LegalName, correct.Rna) is { } wrong) return wrong;
        var corrected = new IdentityCorrected(correct.LegalName.Trim(), correct.Rna);
        return corrected == new IdentityCorrected(body.LegalName, body.Rna) ? Decision.Nothing : corrected;
    }

    private static Refusal? WrongName(string legalName, string? rna) =>
        !SingleLine.IsValid(legalName) ? new LegalNameInvalid()
        : rna is not null && !Rna.IsValid(rna) ? new RnaInvalid()
        : null;

    private static OrganisationRegistered Again(OrganisationState.Registered body) => new(
        body.Id, body.LegalName, body.Siret, body.Rna, body.LegalKind, body.CreatedOn, body.Departement, body.AttachedToOlderBody);
}
