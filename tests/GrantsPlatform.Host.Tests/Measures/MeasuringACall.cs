using System.Reflection;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Measures;

/// <summary>A call with everybody who has to do with it, from its opening to the last euro: what is measured of it names nobody.</summary>
public sealed class MeasuringACall
{
    private static readonly HashSet<string> Words =
    [
        .. Wire.CommandTypes.Select(type => $"command={type.GetCustomAttribute<SentAsAttribute>()?.Name}"),
        .. Enum.GetValues<EffectKind>().Select(kind => $"kind={Wire.NameOf(kind)}"),
        .. new[] { "accepted", "refused", "repeated", "failed", "done", "put-off", "given-up" }.Select(outcome => $"outcome={outcome}"),
    ];

    [Fact]
    public async Task Is_told_in_words_of_the_code_alone()
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cllaj-pas-de-calais-2025"));
        var clock = new SimulatedClock(scenario.Start);
        using var measured = new Measured(Telemetry.Name);
        await using (var platform = Platform.Over(new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas), folder.At("mail"), clock, oneByOne: true))
            Assert.True((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { })).IsSound);

        Assert.NotEmpty(measured.Of("grants.command.duration"));
        Assert.NotEmpty(measured.Of("grants.effect.duration"));
        Assert.All(measured.All.SelectMany(one => one.Tags).Distinct(), tag => Assert.True(Words.Contains(tag) || IsRefusal(tag), tag));
    }

    private static bool IsRefusal(string tag) => tag.StartsWith("refusal=", StringComparison.Ordinal) && tag.All(c => char.IsAsciiLetterLower(c) || c is '=' or '.' or '-');
}
