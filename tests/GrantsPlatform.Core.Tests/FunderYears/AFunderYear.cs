using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.FunderYears;

using Scene = Scenario<FunderYearState, FunderYearCommand, FunderYearEvent>;

/// <summary>One body's 2025 with one funder: at most 40 000 €, an agreement above 23 000 €.</summary>
internal static class AFunderYear
{
    public const string Day = "2025-07-01T08:00:00Z";

    public static readonly StreamId Id = FunderYearState.IdOf(FunderYearState.KeyOf(Sample.Funder, Sample.Siren, 2025));

    public static ReserveYear Reserve(string agreement, int attempt, decimal euros) => new(agreement, attempt, Sample.Euros(euros), Sample.Euros(40_000), Sample.Euros(23_000));

    public static Scene New() => new Scene(new FunderYearDecider(), Id).By(Actor.Policy);

    public static Scene Holding(params (string Agreement, decimal Euros)[] held) =>
        held.Aggregate(New(), (scene, one) => scene.When(Reserve(one.Agreement, 1, one.Euros), Day));
}
