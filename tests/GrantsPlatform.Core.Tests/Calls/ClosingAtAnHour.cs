using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Calls;

public sealed class ClosingAtAnHour
{
    private const string Winter = "2025-02-01T10:00:00Z";
    private static readonly Calendar Noon = Sample.Definition.Calendar with { ClosingTime = new TimeOnly(12, 0) };
    private static readonly ProgrammeDefinition InReunion = Sample.Definition with { Calendar = Noon with { Zone = "Indian/Reunion" } };

    /// <summary>Noon on 9 May there.</summary>
    private const string Closes = "2025-05-09T08:00:00Z";

    [Theory]
    [InlineData("2025-05-09", null, "2025-05-09T10:00:00Z")]
    [InlineData("2025-05-09", "Indian/Reunion", Closes)]
    [InlineData("2025-05-09", "Pacific/Tahiti", "2025-05-09T22:00:00Z")]
    [InlineData("2025-03-29", null, "2025-03-29T11:00:00Z")]
    [InlineData("2025-03-30", null, "2025-03-30T10:00:00Z")]
    [InlineData("2025-10-26", null, "2025-10-26T11:00:00Z")]
    [InlineData("2028-02-29", null, "2028-02-29T11:00:00Z")]
    [InlineData("2025-12-31", "America/Martinique", "2025-12-31T16:00:00Z")]
    public void Is_too_late_from_that_time_on_by_the_clocks_of_the_zone(string day, string? zone, string instant) =>
        Assert.Equal(Sample.At(instant), (Noon with { ClosesOn = DateOnly.Parse(day), Zone = zone }).ClosesAt);

    [Fact]
    public void A_whole_day_in_another_zone_ends_at_its_midnight() =>
        Assert.Equal(Sample.At("2025-05-09T20:00:00Z"), (Sample.Definition.Calendar with { Zone = "Indian/Reunion" }).ClosesAt);

    [Fact]
    public void The_call_follows_its_definition() => ACall.New(InReunion)
        .When(ACall.Create, Winter).Then(new CallCreated(Sample.Programme, 1, "Appel 2025", Sample.At("2025-03-02T20:00:00Z"), Sample.At(Closes), "Indian/Reunion"))
        .ThenState(state => Assert.Equal("Indian/Reunion", ((CallState.Known)state).Zone.Id))
        .When(new ScheduleCall(), Winter)
        .WhenTimeIs("2025-05-09T07:59:59Z").Then(new CallOpened(Sample.At("2025-03-02T20:00:00Z"))).ThenNext(Closes)
        .WhenTimeIs(Closes).Then(new CallClosed(Sample.At(Closes)));

    [Fact]
    public void An_extension_keeps_the_hour_unless_it_names_another()
    {
        var at = "2025-05-01T00:00:00Z";
        Open().When(new ExtendCall(new DateOnly(2025, 5, 16)), at).Then(new CallExtended(Sample.At(Closes), Sample.At("2025-05-16T08:00:00Z")));
        Open().When(new ExtendCall(new DateOnly(2025, 5, 9), new TimeOnly(17, 30)), at).Then(new CallExtended(Sample.At(Closes), Sample.At("2025-05-09T13:30:00Z")));
        Open().When(new ExtendCall(new DateOnly(2025, 5, 9), new TimeOnly(11, 59)), at)
            .ThenRefused<ExtensionNotLater>(refusal => Assert.Contains("9 mai 2025 à 12\u00A0h\u00A000\u00A0min\u00A000\u00A0s (heure de La Réunion)", refusal.Message));

        static Scenario<CallState, CallCommand, CallEvent> Open() => ACall.New(InReunion).When(ACall.Create, Winter).When(new ScheduleCall(), Winter).WhenTimeIs("2025-05-01T00:00:00Z").Because("Demande forte");
    }

    private static Scenario<ApplicationState, ApplicationCommand, ApplicationEvent> Filled() => AFile.New(InReunion)
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, Closes) with { Zone = Zone.Find("Indian/Reunion")! })
        .When(AFile.Start, AFile.April).When(AFile.Filled, AFile.April);

    [Fact]
    public void A_file_one_second_late_is_told_both_instants_by_those_clocks()
    {
        Filled().Submit("2025-05-09T07:59:59Z").ThenPhase<Phase.Submitted>();
        Filled().Submit("2025-05-09T08:00:01Z").ThenRefused<DeadlinePassed>(refusal => Assert.Equal(
            "Le dépôt est clos depuis le 9 mai 2025 à 12\u00A0h\u00A000\u00A0min\u00A000\u00A0s (heure de La Réunion)\u202F; votre envoi a été reçu le 9 mai 2025 à 12\u00A0h\u00A000\u00A0min\u00A001\u00A0s (heure de La Réunion).",
            refusal.Message));
    }

    [Fact]
    public void A_file_is_reminded_at_that_hour_and_complements_end_with_the_day_there()
    {
        Filled().ThenNext("2025-05-02T04:00:00Z");
        Filled().Submit("2025-05-02T07:00:00Z").By("instructor").Because("Précisez le titre").When(AFile.Request, AFile.May)
            .ThenAccepted(accepted => Assert.Equal(Sample.At("2025-05-30T20:00:00Z"), ((ComplementRequested)accepted.Events[0]).DueAt));
    }
}
