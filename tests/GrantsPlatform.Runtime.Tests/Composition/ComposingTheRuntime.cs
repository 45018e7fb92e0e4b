using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Runtime.Tests.Composition;

public sealed class ComposingTheRuntime
{
    [Fact]
    public void Names_the_option_that_cannot_be_right()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new TestPlatform(options: new RuntimeOptions { CommandsAtOnce = 0 }));
        Assert.Contains("RuntimeOptions.CommandsAtOnce", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_let_time_go_back()
    {
        var clock = new SimulatedClock(TestPlatform.Start);
        Assert.Throws<ArgumentException>(() => clock.Set(TestPlatform.Start.AddTicks(-1)));
    }

    [Fact]
    public void Fires_timers_in_the_order_of_their_instants()
    {
        var clock = new SimulatedClock(TestPlatform.Start);
        var fired = new List<string>();
        using var late = clock.CreateTimer(_ => fired.Add($"late {clock.GetUtcNow():mm:ss}"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => fired.Add($"often {clock.GetUtcNow():mm:ss}"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["often 00:02", "late 00:03", "often 00:04"], fired);
    }
}
