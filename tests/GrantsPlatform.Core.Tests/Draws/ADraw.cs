using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Draws;

using Scene = Scenario<DrawState, DrawCommand, DrawEvent>;

/// <summary>The final reports of call c-1: a quarter of those submitted in a quarter of the year.</summary>
internal static class ADraw
{
    public const string October = "2026-10-15T08:00:00Z";
    public const string NewYear = "2026-12-31T23:00:00Z";
    public const string Spring = "2027-03-31T22:00:00Z";

    public static readonly StreamId Id = DrawState.IdOf("c-1", "final");

    public static EnterDraw Enter(string file) => new("c-1", "final", Sample.Programme, $"{file}~final", 0.25m, 3);

    public static Scene New() => new Scene(new DrawDecider(), Id).By(Actor.Policy);

    public static Scene Entered(params string[] files) => files.Aggregate(New(), (scene, file) => scene.When(Enter(file), October));

    public static Scene Made() => Entered("f-1", "f-2", "f-3", "f-4", "f-5").WhenTimeIs(NewYear);

    public static DrawState.Known Known(this Scene scene) => Assert.IsType<DrawState.Known>(scene.State);
}
