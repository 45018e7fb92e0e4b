using System.Collections.Immutable;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Reading.Managing;
using GrantsPlatform.Web.Tests.Doors;
using GrantsPlatform.Web.Tests.Instruction;
using GrantsPlatform.Web.Tests.Scans;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Calls at every moment of their life on 5 May 2025 at 11:00 in Paris, and what else it takes for each page with a form to be opened by somebody.</summary>
public sealed class BesiegedDemonstration : IAsyncLifetime
{
    public const string Sitting = "commission-2025-05-05";
    public const string Planned = "commission-assiegee";
    public const string Prepared = "appel-assiege";
    public const string Job = "traitement-assiege";
    public const string Production = "document-assiege";
    public const string Pile = "pile-assiegee";
    public const string Task = "tache-assiegee";
    public const string Selected = "cej-jr-occitanie-commission";
    public const string Appealed = "cej-commission-20";

    public const string Numberless = "sans-numero";
    public const string Founder = "p-clef-des-champs";

    /// <summary>As addresses bear its name.</summary>
    public static readonly string Scenario = ComparedScenario.KeyOf("Assiégé");

    private const string Secretary = "p-secretariat";
    private static readonly DateTimeOffset Now = new(2025, 5, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<string> Members = ["p-presidence", "p-membre-1", "p-membre-2", "p-membre-3", Secretary];

    public WebFixture Site { get; } = new()
    {
        Others = new DemoList(
            [], Now,
            [
                (WebFixture.Decided, Now), (WebFixture.Open, Now), ("cej-jr-occitanie-instruction", Now.AddMinutes(-52)), (Selected, Now.AddHours(-2)), ("cej-jr-occitanie-soldes", Now.AddHours(-1)),
                ("cllaj-pas-de-calais-signature", new DateTimeOffset(2025, 5, 1, 11, 0, 0, TimeSpan.Zero)), ("cllaj-pas-de-calais-suivi", Now.AddHours(-3)), ("cej-jr-occitanie-signature", new DateTimeOffset(2025, 4, 29, 10, 0, 0, TimeSpan.Zero)),
                ("cllaj-pas-de-calais-reversement", Now.AddHours(-1)), ("cllaj-pas-de-calais-controle", Now.AddHours(-2)),
            ],
            []),
    };

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        await Instructed.SendAsync(Site, SessionState.IdOf(Sitting), new RecordAttendance(Members), Secretary);
        await Instructed.SendAsync(Site, SessionState.IdOf(Sitting), new OpenSession(), Secretary);
        var seats = Members.Select(person => new Seat(person, person == "p-presidence" ? SeatRole.Chair : person == Secretary ? SeatRole.Secretary : SeatRole.Member, person != Secretary));
        await Site.DoAsync(SessionState.IdOf(Planned), new PlanSession(Selected, new DateOnly(2025, 6, 20), new TimeOnly(9, 30), "Salle du conseil", [.. seats]));
        await Site.DoAsync(PreparationState.IdOf(Prepared), new BeginPreparation(WebFixture.Open, 1));
        await Site.DoAsync(AwardsState.IdOf(Selected), new SaveScenario("Assiégé", []));
        await Site.DoAsync(AppealState.IdOf(Appealed), new ReceiveAppeal(Appealed, new DateOnly(2025, 5, 2), "Nous contestons."));
        await Site.DoAsync(OperatorTaskState.IdOf(Task), new RaiseTask(ApplicationState.IdOf("cllaj-01"), "receipt", "message.undeliverable"));
        await Instructed.SendAsync(Site, JobState.IdOf(Job), new BeginJob("ask-each-complement", "cej-jr-occitanie-instruction"), "p-dd-34");
        await Instructed.SendAsync(Site, JobState.IdOf(Job), new ChooseForJob(0, ["cej-instruction-08"]), "p-dd-34");
        await Instructed.SendAsync(Site, ProductionState.IdOf(Production), new OrderDocument("list", "Dossiers", "{}"), "p-dd-34");
        await Instructed.SendAsync(Site, ProductionState.IdOf(Pile), new OrderDocument("scans", "Copies numérisées", await Scanned.OrderAsync(Site, new PageMark("inconnu~9f86d081884c", 1, 2))), "p-responsable");
        await Instructed.SendAsync(Site, ApplicationState.IdOf("cllaj-01"), new RequestComplement(["innovation"], new DateOnly(2025, 5, 20)), "p-instruction", "Précisez ce que le projet a de nouveau.");
        await Instructed.SendAsync(
            Site, OrganisationState.IdOf(Numberless), new RegisterWithoutSiret("Les Amis du quai", null, null, "association", new DateOnly(2024, 5, 1), "62", false), Founder);
        await Instructed.SendAsync(
            Site, OrganisationState.IdOf("rencontres-et-loisirs"), new AskRepresentation("p-rencontres-et-loisirs", "trésorier", new ProofFile("proces-verbal.pdf", "application/pdf", 24_000, new string('a', 64))),
            "p-rencontres-et-loisirs");
        await Instructed.SendAsync(Site, PurgeState.IdOf(Routes.Purge), new AnnouncePurge(WebFixture.Decided, KeptAs.Refused, ["cej-01"]), "p-administration", "Visa n° 12");
        await Site.FollowAsync();
    }

    public Task DisposeAsync() => Site.DisposeAsync();
}
