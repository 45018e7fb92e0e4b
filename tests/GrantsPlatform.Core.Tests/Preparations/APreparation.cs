using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Preparations;

using Scene = Scenario<PreparationState, PreparationCommand, PreparationEvent>;

/// <summary>A call that is being prepared from the first revision of the sample's programme.</summary>
internal static class APreparation
{
    public const string Winter = "2025-02-01T10:00:00Z";

    public static readonly StreamId Id = PreparationState.IdOf("c-1");
    public static readonly BeginPreparation Begin = new(Sample.Programme, 1);
    public static readonly PreparationBegun Begun = new(Sample.Programme, 1, Sample.At(Winter));

    public static Scene New() => new Scene(new PreparationDecider(), Id).By("manager")
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published()).Knowing(Sample.Call, new CallState.Absent());

    public static Scene Prepared() => New().Given(Begun);

    public static KeepPreparation Keep(params (string Path, string Text)[] typed) => new(typed.ToImmutableSorted(one => one.Path, one => one.Text));
}
