using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class TellingOfActivities
{
    public static readonly TellActivity Opening = new("session", new DateOnly(2025, 10, 6), "62498");

    [Fact]
    public void Goes_to_the_named_services_once() => Expected("news").When(Opening, "2025-10-06T08:00:00Z")
        .Then(new ActivityTold("session", "Ouverture d’une permanence", Opening.Day, "62498", [Role.DepartmentalInstructor, Role.ProgrammeManager],
            Sample.At("2025-10-06T08:00:00Z"), Actor.Person("editor")))
        .When(Opening, "2025-10-07T08:00:00Z").ThenNothing()
        .When(Opening with { Commune = "62427" }, "2025-10-07T08:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Has_its_conditions()
    {
        Expected("news").When(Opening with { Activity = "party" }, October).ThenRefused<ActivityUnknown>();
        Expected("news").When(Opening with { Day = new DateOnly(2025, 8, 31) }, October).ThenRefused<ActivityOutsidePeriod>();
        Expected("news").When(Opening with { Day = new DateOnly(2026, 9, 1) }, October).ThenRefused<ActivityOutsidePeriod>();
        Expected("news").When(Opening with { Commune = "Ailleurs" }, October).ThenRefused<CommuneNotValid>();
        Expected().When(Opening, October).ThenRefused<ReportInWrongPhase>();
        Expected("news").When(Filled, October).ThenRefused<ReportInWrongPhase>();
        Expected("news").When(new SubmitReport("", true, Values(1, 1)), October).ThenRefused<ReportInWrongPhase>();
    }
}
