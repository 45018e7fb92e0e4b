using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Applications;

using Scene = Scenario<ApplicationState, ApplicationCommand, ApplicationEvent>;

/// <summary>File f-1 of association o-1 in call c-1, asking for 20 000 € of strand a in 2025.</summary>
internal static class AFile
{
    public const string April = "2025-04-01T08:00:00Z";
    public const string May = "2025-05-20T08:00:00Z";

    public static readonly StreamId Id = ApplicationState.IdOf("f-1");
    public static readonly StartDraft Start = new("c-1", Sample.Body);

    public static readonly DraftStarted Started = new("c-1", Sample.Programme, 1, Sample.Body, Sample.Siren, "Association d’exemple", null,
        Sample.At(April), Sample.At(Sample.Closes), Sample.Definition.Reminders.Draft, Series: "SAMPLE25");

    public static readonly SaveAnswers Filled = Answer(("title", "Un toit"), ("place", "01"), ("young", 12), ("request", new[] { Sample.Line(2025, 20_000) }));

    public static SaveAnswers Answer(params (string Field, object? Value)[] values) =>
        new(values.ToImmutableSorted(value => value.Field, value => JsonSerializer.SerializeToElement(value.Value, Wire.Options)));

    public static Scene New(ProgrammeDefinition? definition = null, CallPhase call = CallPhase.Open) =>
        new Scene(new ApplicationDecider(), Id).By("editor")
            .Knowing(Sample.Call, Sample.CallIn(call))
            .Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation())
            .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition));

    public static Scene Drafted(ProgrammeDefinition? definition = null) => New(definition).Given(Started);
    public static Scene Complete(ProgrammeDefinition? definition = null) => Drafted(definition).When(Filled, April);
    public static readonly Partner Second = new("o-2", "Logement", Paid: true);

    /// <summary>With a partner that is to be paid 5 000 € of the 20 000 €.</summary>
    public static Scene WithPartner(ProgrammeDefinition? definition = null) => Complete(definition)
        .When(Answer(("shared", true), ("partners", new[] { new PartnerAnswer(Second.Organisation, Second.Role, Second.Paid, "contact@exemple.example") }),
            ("request", new[] { Sample.Line(2025, 15_000), Sample.Line(2025, 5_000, payee: "o-2") })), April);
    public static Scene Asked(ProgrammeDefinition? definition = null) => WithPartner(definition).When(new AskConsent("o-2"), April);

    public static string ShareHash { get; } = new PartnerShare(new PartnerAnswer("o-2", "Logement", true), [Sample.Line(2025, 5_000, payee: "o-2")]).Hash;

    public static Scene Submitted(ProgrammeDefinition? definition = null) => Complete(definition).Submit("2025-05-02T08:00:00Z").By("instructor");
    public static Scene Checked() => Submitted().When(new CheckEligibility(), May);
    public static Scene Settled() => Checked().Because("Conforme").When(new ConfirmRule("objectives", true), May).Because(null);
    public static Scene Eligible() => Settled().When(new DeclareEligible(), May);
    public static Scene UnderReview() => Eligible().When(new BeginReview("local"), May);
    public static Scene Ready() => UnderReview().When(new RecordOpinion("local", Sample.Opinion()), May).When(new RecordOpinion("central", Sample.Opinion()), May);
    public static Scene Decided(Outcome outcome = Outcome.Awarded) => Ready().When(Decide(outcome), "2025-06-20T10:00:00Z");

    /// <summary>Its applicant knows.</summary>
    public static Scene Told(Outcome outcome = Outcome.Awarded) => Decided(outcome).When(new NotifyDecision("s-1"), "2025-06-20T10:00:00Z");

    public static readonly RequestComplement Request = new(["title"], new DateOnly(2025, 5, 30));
    public const string ComplementDue = "2025-05-30T22:00:00Z";

    public static Scene Awaiting(Scene scene) => scene.Because("Précisez le titre").When(Request, May).Because(null);

    /// <summary>Its call closed over it as a draft, on 10 May 2025.</summary>
    public static Scene Lapsed(ProgrammeDefinition? definition = null) => Complete(definition).WhenTimeIs("2025-05-09T22:10:00Z");

    /// <summary>Of such a draft, by the sample's delays.</summary>
    public static readonly DraftKept KeptForAYear = new(new DateOnly(2026, 5, 10), new DateOnly(2026, 4, 11));

    public static RecordDecision Decide(Outcome outcome, string session = "s-1", decimal euros = 15_000) =>
        new(session, outcome, outcome == Outcome.Awarded ? [Sample.Line(2025, euros)] : []);

    public static string Hash(this Scene scene) => ((ApplicationState.Known)scene.State).ContentHash;
    public static Scene Submit(this Scene scene, string at) => scene.When(new SubmitApplication(scene.Hash()), at);
    public static Scene ThenPhase<TPhase>(this Scene scene) where TPhase : Phase =>
        scene.ThenState(state => Assert.IsType<TPhase>(((ApplicationState.Known)state).Phase));
}
