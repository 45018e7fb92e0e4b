using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Who the legal body is.</summary>
internal static class Registration
{
    public static Response Decide(StreamId self, RegisterOrganisation register, OrganisationState state, Context context)
    {
        if (Siret.Check(register.Siret, Why(register.DespiteSiret, context)) is { } wrongNumber) return wrongNumber;
        if ((Wrong(register.LegalName, register.Rna, register.LegalKind, register.Departement, register.CreatedOn, context) ?? register.HeadOffice?.Check()) is { } wrong) return wrong;
        var registered = new OrganisationRegistered(
            self.Key, Texts.Line(register.LegalName), register.Siret, register.Rna, register.LegalKind, register.CreatedOn, register.Departement, register.AttachedToOlderBody,
            Siret.IsValid(register.Siret) ? null : true);
        if (state is OrganisationState.Registered body)
            return Again(body) == registered ? Response.Nothing : new OrganisationAlreadyRegistered();
        if (context.Facts.RefusalOf(KeyState.IdOf("siret", register.Siret), self, context.At) is { } held) return held;
        return Entered(registered, register.HeadOffice, context);
    }

    public static Response Decide(StreamId self, RegisterWithoutSiret register, OrganisationState state, Context context)
    {
        if ((Wrong(register.LegalName, register.Rna, register.LegalKind, register.Departement, register.CreatedOn, context) ?? register.HeadOffice?.Check()) is { } wrong) return wrong;
        if (register.OtherNumber is { } number && !OtherNumbers.IsValid(number)) return new OtherNumberInvalid();
        var registered = new RegisteredWithoutSiret(
            self.Key, Texts.Line(register.LegalName), register.Rna, register.OtherNumber is { } other ? Texts.Line(other) : null, register.LegalKind, register.CreatedOn, register.Departement,
            register.AttachedToOlderBody);
        if (state is OrganisationState.Registered body)
            return new RegisteredWithoutSiret(body.Id, body.LegalName, body.Rna, body.OtherNumber, body.LegalKind, body.CreatedOn, body.Departement, body.AttachedToOlderBody) == registered
                ? Response.Nothing
                : new OrganisationAlreadyRegistered();
        if (OtherNumbers.KeyOf(register) is { } key && context.Facts.RefusalOf(key, self, context.At) is { } held) return held;
        return Entered(registered, register.HeadOffice, context);
    }

    public static Response Decide(StreamId self, GiveSiret give, OrganisationState.Registered body, Context context)
    {
        if (Siret.Check(give.Siret, Why(give.DespiteSiret, context)) is { } wrong) return wrong;
        if (body.Siret is { } known) return known == give.Siret ? Response.Nothing : new SiretKnownAlready();
        return context.Facts.RefusalOf(KeyState.IdOf("siret", give.Siret), self, context.At) is { } held ? held : new SiretGiven(give.Siret);
    }

    private static string? Why(bool despiteSiret, Context context) => despiteSiret ? context.Reason : null;

    /// <summary>Whoever enters a body may draft and submit for it, and bring in colleagues.</summary>
    private static Response.Accepted Entered(OrganisationEvent registered, PostalAddress? headOffice, Context context)
    {
        var seat = headOffice is null ? Response.Nothing : Set(headOffice.Settled(), 1);
        OrganisationEvent[] by = context.Actor.PersonId is { } person ? [new MemberAdded(person, [MemberRight.Member, MemberRight.Editor, MemberRight.Submitter])] : [];
        return seat with { Events = [registered, .. seat.Events, .. by] };
    }

    private static Refusal? Wrong(string legalName, string? rna, string legalKind, string departement, DateOnly createdOn, Context context) =>
        WrongName(legalName, rna)
        ?? (!StreamId.IsKey(legalKind) ? new LegalKindInvalid()
            : !Departements.Has(departement) ? new DepartementCodeInvalid()
            : createdOn > ParisTime.DayOf(context.At) ? new CreatedInTheFuture()
            : null);

    public static Response Decide(CorrectIdentity correct, OrganisationState.Registered body)
    {
        if (WrongName(correct.LegalName, correct.Rna) is { } wrong) return wrong;
        var corrected = new IdentityCorrected(Texts.Line(correct.LegalName), correct.Rna);
        return corrected == new IdentityCorrected(body.LegalName, body.Rna) ? Response.Nothing : corrected;
    }

    public static Response Decide(CorrectLegalForm correct, OrganisationState.Registered body, Context context)
    {
        if (LegalForms.Find(correct.LegalForm) is null) return new LegalFormUnknown();
        if (correct.LegalForm == body.LegalKind) return Response.Nothing;
        if (body.LegalRepresentatives.Any() && Membership.IsLesserMember(context.Actor, body.Members)) return new OnlyRepresentativesCorrect();
        return context.Reason.IsMissing() ? new ReasonMissing() : new LegalFormCorrected(body.LegalKind, correct.LegalForm);
    }

    public static Response Decide(SetHeadOffice set, OrganisationState.Registered body)
    {
        if (set.Address.Check() is { } wrong) return wrong;
        var settled = set.Address.Settled();
        return Digest.Of(Wire.ToBytes(settled)) == body.HeadOffice?.RecordHash ? Response.Nothing : Set(settled, (body.HeadOffice?.Number ?? 0) + 1);
    }

    private static Response.Accepted Set(PostalAddress address, int number) =>
        Response.Accept(new HeadOfficeSet(number, Digest.Of(Wire.ToBytes(address)))).With(ContentChange.Json(KnownHeadOffice.RecordOf(number), address));

    private static Refusal? WrongName(string legalName, string? rna) =>
        SingleLine.Of(legalName) is null ? new LegalNameInvalid()
        : rna is null ? null
        : Rna.Check(rna);

    private static OrganisationRegistered Again(OrganisationState.Registered body) => new(
        body.Id, body.LegalName, body.Siret ?? "", body.Rna, body.LegalKind, body.CreatedOn, body.Departement, body.AttachedToOlderBody, body.DespiteSiret ? true : null);
}
