using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Reports;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Appeals;

using Scene = Scenario<AppealState, AppealCommand, AppealEvent>;

/// <summary>File f-1 was refused and told so on 25 June 2025: two months later, the last day is 26 August.</summary>
internal static class AnAppeal
{
    public const string Notified = "2025-06-25T10:00:00Z";
    public const string July = "2025-07-10T08:00:00Z";

    public static readonly StreamId Id = AppealState.IdOf("f-1");
    public static readonly ReceiveAppeal Received = new("f-1", new DateOnly(2025, 7, 8), "Le projet répond aux objectifs.");

    public static ApplicationState Refused(string notified = Notified, string session = "s-1") =>
        AFile.Ready().When(AFile.Decide(Outcome.Rejected, session), "2025-06-20T10:00:00Z").When(new NotifyDecision(session), notified).State;

    public static Scene New(ApplicationState? file = null, ProgrammeDefinition? definition = null) => new Scene(new AppealDecider(), Id).By("head")
        .Knowing(AFile.Id, file ?? Refused())
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition ?? AReport.Definition));

    public static Scene Open() => New().When(Received, July);
    public static Scene Examined() => Open().When(new ExamineAppeal(), July);
    public static Scene Silent() => Open().WhenTimeIs("2025-09-08T22:00:00Z");
}
