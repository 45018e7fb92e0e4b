using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class CeilingsAcrossFiles
{
    private const string Other = "383547548";

    private static ProgrammeDefinition Capped(CeilingBasis basis, CeilingPeriod period = CeilingPeriod.Total) =>
        Sample.Definition with { Funding = new Funding([new Ceiling(Sample.Euros(20_000), basis, period, "20 000 € au plus.")]) };

    [Fact]
    public void Per_file_counts_the_file_alone() => With(Capped(CeilingBasis.File), Sample.Candidate("f-1"), Sample.Candidate("f-2"))
        .When(Award("f-1", 20_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(Award("f-2", 20_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(Award("f-2", 20_000.01m), Day).ThenRefused<CeilingExceeded>(refusal => Assert.Equal((Sample.Euros(0.01m), "20 000 € au plus."), (refusal.By, refusal.Explanation)));

    [Fact]
    public void Per_SIREN_adds_up_every_file_of_the_body() => With(Capped(CeilingBasis.Siren),
            Sample.Candidate("f-1"), Sample.Candidate("f-2"), Sample.Candidate("f-3", siren: Other, body: "o-2"))
        .When(Award("f-1", 12_000), Day)
        .When(Award("f-2", 8_000.01m), Day).ThenRefused<CeilingExceeded>(refusal => Assert.Equal(Sample.Euros(0.01m), refusal.By))
        .When(Award("f-2", 8_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(Award("f-3", Sample.Line(2025, 20_000, payee: "o-2")), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Per_service_keeps_two_services_of_one_body_apart_and_two_bodies_of_one_word() => With(Capped(CeilingBasis.Service),
            Sample.Candidate("f-1", service: "north"), Sample.Candidate("f-2", service: "south"), Sample.Candidate("f-3", service: "north"),
            Sample.Candidate("f-4", service: "north", body: "o-2", siren: Other))
        .When(Award("f-1", 15_000), Day)
        .When(Award("f-2", 15_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(Award("f-3", 5_001), Day).ThenRefused<CeilingExceeded>(refusal => Assert.Equal(Sample.Euros(1), refusal.By))
        .When(Award("f-3", 5_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(Award("f-4", Sample.Line(2025, 20_000, payee: "o-2")), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Per_year_counts_each_year_apart()
    {
        var candidate = Sample.Candidate("f-1") with { Requested = [Sample.Line(2025, 50_000), Sample.Line(2026, 50_000)] };
        With(Capped(CeilingBasis.File, CeilingPeriod.Year), candidate)
            .When(Award("f-1", Sample.Line(2025, 20_000), Sample.Line(2026, 20_000)), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(Award("f-1", Sample.Line(2025, 20_000), Sample.Line(2026, 20_001)), Day).ThenRefused<CeilingExceeded>(refusal => Assert.Equal(Sample.Euros(1), refusal.By));
        With(Capped(CeilingBasis.File), candidate)
            .When(Award("f-1", Sample.Line(2025, 20_000), Sample.Line(2026, 1)), Day).ThenRefused<CeilingExceeded>(refusal => Assert.Equal(Sample.Euros(1), refusal.By));
    }

    [Fact]
    public void What_was_withdrawn_or_rejected_counts_no_more() => With(Capped(CeilingBasis.Siren), Sample.Candidate("f-1"), Sample.Candidate("f-2"))
        .When(Award("f-1", 20_000), Day)
        .When(Award("f-2", 1), Day).ThenRefused<CeilingExceeded>()
        .When(Reject("f-1") with { Session = "s-2" }, Day)
        .When(Award("f-2", 20_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
}
