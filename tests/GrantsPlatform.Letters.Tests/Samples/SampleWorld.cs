using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Letters.Tests.Samples;

/// <summary>Invented files of a real programme, each where some letter finds it: a draft, one that is being complemented, and what follows an award.</summary>
internal sealed class SampleWorld
{
    public static readonly StreamId AFile = ApplicationState.IdOf("dossier-1");
    public static readonly StreamId Incomplete = ApplicationState.IdOf("dossier-2");

    /// <summary>Asked for twice as much as it is granted.</summary>
    public static readonly StreamId Reduced = ApplicationState.IdOf("dossier-3");
    public static readonly StreamId Call = CallState.IdOf("appel");
    public static readonly StreamId Claim = RecoveryState.IdOf("dossier-1", "o-1");
    public static readonly StreamId Appeal = AppealState.IdOf("dossier-1");
    public static readonly StreamId Session = SessionState.IdOf("commission-1");
    public static readonly StreamId Vault = VaultState.IdOf("o-1");
    public static readonly StreamId Invitation = InvitationState.IdOf("o-1", "cle");
    public static readonly StreamId Consultation = ConsultationState.IdOf("avis-1");
    public static readonly StreamId Reader = AccountState.IdOf("p-1");

    /// <summary>Somebody for whom an account was opened, with two roles.</summary>
    public const string InvitedAgent = "p-4";

    public static readonly DateTimeOffset Monday = DateTimeOffset.Parse("2025-03-31T07:30:00Z");
    public static readonly DateTimeOffset ClosesAt = DateTimeOffset.Parse("2025-05-09T22:00:00Z");
    public static readonly DateTimeOffset ComplementsDueAt = DateTimeOffset.Parse("2025-06-15T22:00:00Z");
    public static readonly DateOnly ReportDueOn = new(2026, 11, 30);

    private const string Applicant = "Association d’exemple";

    private readonly ProgrammeDefinition _definition;

    public SampleWorld(ProgrammeDefinition definition)
    {
        _definition = definition;
        PlaceCall();
        PlaceFiles();
        PlaceAward();
        PlaceFollowUp();
        PlacePeople();
    }

    public Standing Reads { get; } = new();

    /// <summary>Where the form asks for none, no letter goes to any.</summary>
    public bool HasPartners => _definition.Form.Fields.Any(one => one.Type == FieldType.Partners);

    public StreamId Report => ReportState.IdOf("dossier-1", Rule.Code);

    /// <summary>Accepted, with costs that were refused in part.</summary>
    public StreamId Judged => ReportState.IdOf("dossier-3", Rule.Code);

    public ImmutableArray<AmountLine> Granted =>
        [.. _definition.Strands.Take(2).Select((strand, place) => new AmountLine(_definition.Funder.Code, strand.Code, _definition.Years[0], "o-1", Euros(8_000 + (4_000.50m * place))))];

    public ImmutableArray<string> WantedFields => [.. _definition.Form.Fields.Take(2).Select(one => one.Code)];
    public ImmutableArray<string> ReturnedFields => [.. ReportFields.Returnable(_definition, Rule).Keys.Take(2)];
    public ImmutableArray<string> BrokenRules => [.. _definition.Eligibility.Take(2).Select(rule => rule.Code)];
    public string Instalment => _definition.Instalments[0].Code;

    /// <summary>Paid under one reference, to the grantee and to its partner.</summary>
    public static string PaidTo(string payee) => $"avance~{payee}";

    /// <summary>Labels of the definition, or what a piece is called where it has none.</summary>
    public ImmutableArray<string> CheckPieces => Rule.Check is { } check ? [.. check.Pieces.Select(piece => piece.Code)] : ["Factures acquittées", "Bulletins de paie"];

    private ReportRule Rule => _definition.Reports[^1];

    public static Money Euros(decimal euros) => Money.FromEuros(euros);

    private void PlaceCall() => Reads
        .With(ProgrammeState.IdOf(_definition.Code), new ProgrammeState([new ProgrammeRevision(1, "h", "{}", _definition)]))
        .With(Call, new CallState.Known(_definition.Code, 1, _definition.Title, Monday, ClosesAt, CallPhase.Open, []))
        .Happened(Call, 3, new CallExtended(ClosesAt.AddDays(-7), ClosesAt), Monday).With(Call, Reason(3, "La délibération du financeur a été reportée."))
        .Happened(Call, 4, new CallCancelled(Monday), Monday).With(Call, Reason(4, "Les crédits ont été redéployés."))
        .With(Session, new SessionState.Known(new SessionPlanned("appel", _definition.Code, 3, Monday, "Salle des Commissions", []), SessionPhase.Convened));

    private void PlaceFiles()
    {
        var marks = ImmutableSortedDictionary.Create<string, AnswerMark>(StringComparer.Ordinal);
        foreach (var (type, answer) in Answers())
            if (_definition.Form.Fields.FirstOrDefault(field => field.Type == type) is { } field)
            {
                marks = marks.Add(field.Code, new AnswerMark(1, "h"));
                Reads.With(AFile, ContentChange.Json(FileAnswers.RecordOf(field.Code), answer));
            }
        var request = new ComplementRequested(1, WantedFields, Monday, ComplementsDueAt, []);
        Reads.With(AFile, new ApplicationState.Known(Begun, new Phase.Draft()) { Marks = marks, Number = "AAP25-0042" })
            .With(AFile, Reason(7, "Panne du service de dépôt, constatée le dernier jour."), ContentChange.Text(DecisionRecords.Ineligibility, "Les statuts ne prévoient pas cette activité."))
            .With(Incomplete, new ApplicationState.Known(Begun, new Phase.AwaitingComplement(request, new Phase.Submitted())))
            .With(Incomplete, ContentChange.Text(ComplementWords.RecordOf(1), "Le plan de financement n’est pas signé."))
            .With(Reduced, new ApplicationState.Known(Begun, new Phase.Decided("commission-1", Outcome.Awarded, Granted, Notified: true)) { Number = "AAP25-0043", Receipt = new Receipt(Monday, Asked, 1) })
            .With(Consultation, new ConsultationState.Known(new OutsideOpinionAsked(
                "appel", _definition.Code, 1, null, ["dossier-1", "dossier-3"], WantedFields, "h", "h", Monday, ComplementsDueAt, [], null, Actor.Person("p-1"))))
            .With(Consultation, ContentChange.Json(OutsideExpert.Record, new OutsideExpert("Camille Essai", "camille@exemple.test")), ContentChange.Text(OutsideExpert.QuestionRecord, "Le besoin est-il avéré sur ce territoire\u202F?"))
            .With(AwardsState.IdOf("appel"), Decided("dossier-1", "Le projet répond à un besoin du territoire."), Decided("dossier-3", "Les frais de siège ne sont pas éligibles."));
    }

    private DraftStarted Begun => new("appel", _definition.Code, 1, "o-1", "552100554", Applicant, null, Monday, ClosesAt, []);

    private Dossier Asked => new(
        "h", [.. Granted.Select(line => line with { Amount = line.Amount + line.Amount })], [], ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, decimal>.Empty, null);

    private static ContentChange.Put Decided(string application, string reason) =>
        ContentChange.Json(DecisionRecords.Of(application, "commission-1"), new DecisionWords(reason, "La convention avec le bailleur doit être signée.", null));

    private IEnumerable<(FieldType Type, JsonElement Answer)> Answers() =>
    [
        (FieldType.Partners, Element(new[] { new PartnerAnswer("o-2", "Accompagnement des jeunes", true, "contact@partenaire.example") })),
        (FieldType.Request, Element(Granted.Select(line => line with { Payee = "o-2" }))),
    ];

    private void PlaceAward()
    {
        var nothing = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);
        var (from, to) = (new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31));
        Reads.With(AgreementState.IdOf("dossier-1"), new AgreementState.Known(new AgreementDrafted(
                _definition.Code, 1, "appel", "o-1", Applicant, null, Granted, ImmutableSortedDictionary<string, string>.Empty.Add("o-1", "552100554"), from, to, nothing,
                new ActTerms(LegalAct.Agreement, Euros(23_000), null, [Rule.Code], false)),
                new AgreementPhase.Sent(new Pending.Unsigned(new ProposedText(1, Granted, from, to, nothing, "h", Monday, []) { Partners = ["o-2"] }))))
            .With(Report, new ReportState.Known(
                new ReportExpected("dossier-1", Rule.Code, Rule.Label, Rule.Kind, "appel", _definition.Code, 1, "o-1", null, from, to, ReportDueOn, [], nothing, Monday), new ReportPhase.Expected()))
            .With(AgreementState.IdOf("dossier-3"), new AgreementState.Known(new AgreementDrafted(
                _definition.Code, 1, "appel", "o-1", Applicant, null, Granted, ImmutableSortedDictionary<string, string>.Empty.Add("o-1", "552100554"), from, to, nothing,
                new ActTerms(LegalAct.Agreement, Euros(23_000), null, [Rule.Code], false)),
                new AgreementPhase.Active(new SignedAct(1, "h", Monday, Monday))) { Instalments = ImmutableSortedDictionary.Create<string, Instalment>(StringComparer.Ordinal).Add(PaidTo("o-1"), Paid("o-1", 9_600)).Add(PaidTo("o-2"), Paid("o-2", 6_400)) })
            .With(AgreementState.IdOf("dossier-1"), Reason(9, "Notre part ne couvre pas ce que nous ferions."))
            .With(Judged, new ReportState.Known(
                new ReportExpected("dossier-3", Rule.Code, Rule.Label, Rule.Kind, "appel", _definition.Code, 1, "o-1", null, from, to, ReportDueOn, [], nothing, Monday),
                new ReportPhase.Accepted(Euros(19_250.75m))
                {
                    Costs =
                    [
                        new JudgedCost("606", Euros(2_400), Euros(1_899.50m)), new JudgedCost("61", Euros(3_351.25m), Euros(3_351.25m)), new JudgedCost("64", Euros(18_000), Euros(14_000)),
                    ],
                }))
            .With(Judged, ContentChange.Json(RefusedCosts.Record, ImmutableSortedDictionary<string, string>.Empty
                .Add("606", "La facture du 3 mars 2026 est d’une autre action.").Add("64", "Une part des salaires n’est justifiée par aucun bulletin.")))
            .With(Report, ContentChange.Text(ReportCheck.RequestRecordOf(1), "Joignez les factures dans l’ordre du compte rendu financier."), ContentChange.Text(ReportFields.ReturnRecordOf(1), "Les effectifs ne concordent pas avec le tableau de suivi."));
    }

    private Instalment Paid(string payee, decimal euros) => new(
        new InstalmentPlanned(PaidTo(payee), Instalment, InstalmentKind.Advance, payee, Euros(euros), InstalmentTrigger.Countersigned, null, null, []),
        new InstalmentPhase.Paid(new Backing(new InstalmentPrepared(PaidTo(payee), payee, Euros(euros), "h", Actor.Person("p-3"), Monday), []), new InstalmentPaid(PaidTo(payee), "lot-1", new DateOnly(2025, 10, 15), "M-2025-118")));

    private void PlaceFollowUp() => Reads
        .With(Claim, new RecoveryState.Known(
            new OverpaymentFound("dossier-1", "appel", _definition.Code, 1, "o-1", null, Euros(2_798.40m), "o-1", "h",
                [
                    new BalanceLine("paid", "Déjà versé", Euros(16_000)),
                    new BalanceLine("rate", "Taux d’exécution", Number: 0.66m),
                    new BalanceLine("due", "Montant dû", Euros(13_201.60m), Explanation: "20\u202F002,42\u202F€ × 0,66"),
                ],
                30, Monday),
            new RecoveryPhase.Found()))
        .With(Claim,
            ContentChange.Text(RecoveryRecords.Letter, "Les dépenses justifiées sont inférieures aux dépenses prévues."),
            ContentChange.Text(RecoveryRecords.Drop, "Les pièces reçues justifient la dépense."),
            ContentChange.Text(RecoveryRecords.Confirmation, "Aucune pièce nouvelle n’a été produite."),
            ContentChange.Text(RecoveryRecords.WriteOff, "L’organisme est en liquidation judiciaire."))
        .With(Appeal, new AppealState.Known(
            new AppealReceived(1, "dossier-1", "appel", _definition.Code, 1, "o-1", null, new DateOnly(2025, 7, 10), Monday, new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 10), null, Monday, Actor.Console),
            AppealPhase.Received))
        .With(Appeal, ContentChange.Text(AppealDecider.AnswerRecordOf(1), "La commission n’avait pas eu connaissance du rapport d’activité."));

    private void PlacePeople() => Reads
        .With(OrganisationState.IdOf("o-1"), Body("o-1", Applicant)).With(OrganisationState.IdOf("o-1"), Reason(7, "Le procès-verbal joint n’est pas signé."))
        .With(OrganisationState.IdOf("o-2"), Body("o-2", "Mission locale d’exemple")).With(OrganisationState.IdOf("o-2"), Reason(7, "Même numéro au répertoire national des associations."))
        .Happened(OrganisationState.IdOf("o-2"), 7, new OrganisationMerged("o-1", ["p-1"], Actor.Person("p-3")), Monday)
        .With(Reader, new AccountState.Open("p-1", "h", "m", Monday, []))
        .With(AccountState.IdOf("p-3"), ContentChange.Json(Person.Record, new Person("Dominique Exemple", "dominique@exemple.test", null)))
        .With(AccountState.IdOf(InvitedAgent), new AccountState.Open(InvitedAgent, "h", "m", Monday, [new Grant(Role.RegionalInstructor, _definition.Code, null), new Grant(Role.Auditor, null, null)]))
        .With(Reader, ContentChange.Json(Person.Record, new Person("Camille Essai", "camille@exemple.test", null)), ContentChange.Json(NewMail.Record, new NewMail("camille@nouveau.test")))
        .With(Invitation, new InvitationState.Known(new InvitationSent("o-1", [MemberRight.Editor], "h", 1, Actor.Person("p-1"), Monday, Monday.AddDays(15), "i-1"), [], null, null))
        .With(Invitation, ContentChange.Json(Invited.Record, new Invited("nouveau@exemple.test")))
        .With(Vault, new VaultState.Known("o-1"))
        .With(Vault, ContentChange.Json(FiledWords.RecordOf(2), new FiledWords(new UploadRef("attestation.pdf", "application/pdf", 1, new string('a', 64)), "Attestation « fiscale »")));

    private static OrganisationState.Registered Body(string id, string name) => new(
        id, name, "55210055400013", null, "association", new DateOnly(2010, 1, 1), "01", false,
        ImmutableSortedDictionary<string, Service>.Empty, ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty, null);

    /// <summary>As the runtime keeps it: the words with a salt.</summary>
    private static ContentChange.Put Reason(long version, string text) => ContentChange.Json(ReasonRecord.NameOf(version), new { Salt = "s", Text = text });

    private static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Wire.Options);
}
