using System.Text.RegularExpressions;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Runtime.Tests.Measures;

public sealed partial class TheDashboard
{
    [Fact]
    public void Shows_every_instrument_and_asks_for_no_other()
    {
        var dashboard = File.ReadAllText(Path.Combine(Repository.Root, "docs", "dashboards", "grants-platform.json"));
        var asked = Name().Matches(dashboard).Select(match => match.Value).ToHashSet();
        var instruments = Telemetry.Instruments.Select(instrument => instrument.Name.Replace('.', '_')).ToList();
        Assert.All(instruments, name => Assert.Contains(asked, one => IsOf(one, name)));
        Assert.All(asked, one => Assert.Contains(instruments, name => IsOf(one, name)));
    }

    private static bool IsOf(string asked, string instrument) => Suffix().Replace(asked, "") == instrument;

    [GeneratedRegex("grants_[a-z_]+")]
    private static partial Regex Name();

    /// <summary>What a collector adds to a name: the unit, and the part of a histogram.</summary>
    [GeneratedRegex("(_seconds)?(_bucket|_sum|_count)?$")]
    private static partial Regex Suffix();
}
