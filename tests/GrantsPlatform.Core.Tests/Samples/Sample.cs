using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Samples;

/// <summary>An invented programme, its call, an applicant: the ground that scenes stand on.</summary>
internal static class Sample
{
    public const string Programme = "sample";
    public const string Funder = "fund";
    public const string Body = "o-1";
    public const string Siren = "552100554";

    public static readonly StreamId Call = CallState.IdOf("c-1");

    /// <summary>From 3 March to 9 May 2025 included, Paris: both in different seasons.</summary>
    public const string Opens = "2025-03-02T23:00:00Z";
    public const string LastSecond = "2025-05-09T21:59:59Z";
    public const string Closes = "2025-05-09T22:00:00Z";

    public static readonly ProgrammeDefinition Definition = new(
        Programme, "Appel d’exemple", "Texte inventé",
        new Funder(Funder, "Financeur d’exemple", "55210055400013", FunderKind.PublicBody, "Le directeur", "Service instructeur", "service@exemple.example",
            "4 allée de l’Exemple, 01000 Exemple", "01 99 00 00 04", "tribunal administratif d’Exemple"),
        [new Departement("01", "Un"), new Departement("02", "Deux")],
        [2025, 2026],
        [new Strand("a", "Volet A", Euros(100_000)), new Strand("b", "Volet B", Euros(50_000))],
        Euros(150_000),
        new Calendar(new DateOnly(2025, 3, 3), new DateOnly(2025, 5, 9)),
        new Submission(FourEyes: false, LateReopening: true),
        new Applicants([new OrganisationKind("association", "Association")], PerService: false),
        new Form(
        [
            new Section("project", "Projet",
            [
                new Field("title", "Titre", FieldType.Text, Required: true, MaxLength: 60),
                new Field("place", "Département", FieldType.Departement, Required: true),
                new Field("young", "Jeunes", FieldType.Integer, Required: false, Min: 0),
                new Field("shared", "En consortium", FieldType.YesNo, Required: false),
                new Field("partners", "Partenaires", FieldType.Partners, Required: false,
                    ShownWhen: new Condition.EqualTo("answers.shared", new EvidenceValue.YesNo(true))),
                new Field("request", "Demande", FieldType.Request, Required: true),
            ]),
        ]),
        "place",
        [new Measure("young", "Jeunes accompagnés", "young")],
        [
            new EligibilityRule("seniority", "Deux ans d’existence", "L’organisme a moins de deux ans.", ["applicant.createdOn"],
                new Condition.YearsBetweenAtLeast(new Moment.At("applicant.createdOn"), new Moment.At("call.opensOn"), 2)),
            new EligibilityRule("objectives", "Objectifs de l’appel", "Le projet ne répond pas aux objectifs.", ["answers.title"]),
        ],
        [
            new ReviewLevel("local", "Niveau local", Role.DepartmentalInstructor, OpinionRequired: true),
            new ReviewLevel("central", "Niveau central", Role.RegionalInstructor, OpinionRequired: true),
        ],
        new ScoringGrid([new Criterion("quality", "Qualité", 5, 60), new Criterion("cost", "Coût", 5, 40)], Threshold: 50),
        new CommitteeRules(Quorum: 3, CastingVote: true),
        new Funding(),
        [],
        new Reminders([Lead.OfDays(7), Lead.OfHours(48)], [Lead.OfDays(3)]),
        new Retention(12, 24, 120));

    public static ProgrammeState Published(ProgrammeDefinition? definition = null) =>
        new([new ProgrammeRevision(1, new string('0', 64), "{}", definition ?? Definition)]);

    public static CallState.Known CallIn(CallPhase phase, string closes = Closes) =>
        new(Programme, 1, "Appel 2025", At(Opens), At(closes), phase, []);

    public static OrganisationState.Registered Organisation(int createdIn = 2010, params string[] services) => new(
        Body, "Association d’exemple", Siren + "00013", null, "association", new DateOnly(createdIn, 1, 1), "01", false,
        services.ToImmutableSorted(code => code, code => new Service(code, code, "02", [])),
        ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty, null);

    public static AccountState.Open Agent(string id, params Grant[] grants) => new(id, "h", "m", At(Opens), [.. grants]);

    public static LevelOpinion Opinion(Opinion opinion = Core.Applications.Opinion.Favourable, decimal score = 80m) => new(opinion, score, [Line(2025, 10_000m)], new string('a', 64));

    public static AmountLine Line(int year, decimal euros, string strand = "a", string payee = Body) => new(Funder, strand, year, payee, Euros(euros));

    public static Candidate Candidate(string file, decimal requested = 200_000m, string strand = "a", string siren = Siren, string? service = null, string body = Body, params string[] recused) => new(
        file, siren, body, service, "01", [Line(2025, requested, strand, body)],
        ImmutableSortedDictionary<string, LevelOpinion>.Empty, [.. recused]);

    public static Money Euros(decimal euros) => Money.FromEuros(euros);
    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);
}
