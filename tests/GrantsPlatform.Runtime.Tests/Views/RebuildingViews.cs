using System.Collections.Immutable;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Views;

public sealed class RebuildingViews
{
    [Fact]
    public async Task Gives_back_rows_totals_and_deadlines()
    {
        await using var platform = new TestPlatform();
        await FillAsync(platform);
        var before = await DescribeAsync(platform);
        foreach (var key in Enumerable.Range(0, 20).Select(i => Key($"k{i}")))
            await platform.Memory.ReplaceDerivedAsync(
                new Derived(key, await platform.EventsOfAsync(key), [], [], null), default);
        Assert.NotEqual(before, await DescribeAsync(platform));
        Assert.Equal(20, await platform.Runtime.Views.RunAsync());
        Assert.Equal(before, await DescribeAsync(platform));
        await platform.Runtime.Views.RunAsync();
        Assert.Equal(before, await DescribeAsync(platform));
    }

    [Fact]
    public async Task Goes_on_after_the_part_that_was_done_last()
    {
        await using var platform = new TestPlatform();
        for (var i = 0; i < 300; i++) await platform.SendAsync(Key($"k{i:D3}"), new ClaimKey(Owner("1")), "c-1");
        var before = await DescribeAsync(platform);
        for (var i = 0; i < 300; i++) await platform.Memory.ReplaceDerivedAsync(new Derived(Key($"k{i:D3}"), 1, [], [], null), default);
        Core.Kernel.StreamId? left = null;
        Assert.Equal(256, await platform.Runtime.Views.RunAsync(null, last => Task.FromResult((left = last) is null)));
        Assert.Equal(Key("k255"), left);
        Assert.NotEqual(before, await DescribeAsync(platform));
        Assert.Equal(44, await platform.Runtime.Views.RunAsync(left, _ => Task.FromResult(true)));
        Assert.Equal(before, await DescribeAsync(platform));
    }

    [Fact]
    public async Task Is_right_while_commands_arrive()
    {
        await using var platform = new TestPlatform();
        await FillAsync(platform);
        var commands = Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            platform.SendAsync(Key($"k{i}"), i % 2 == 0 ? new ReleaseKey(Owner("1")) : new ClaimKey(Owner("1")), "c-9")));
        await Task.WhenAll(commands, platform.Runtime.Views.RunAsync());
        var after = await DescribeAsync(platform);
        await platform.Runtime.Views.RunAsync();
        Assert.Equal(after, await DescribeAsync(platform));
    }

    [Fact]
    public async Task Is_called_for_by_other_schemas()
    {
        await using var platform = new TestPlatform();
        await using var core = GrantsRuntime.Create(platform.Memory, new RuntimeOptions(), platform.Clock, platform.Mails, (_, _) => platform.Letters, new OpenGate());
        Assert.NotEqual(core.Views.Version, platform.Runtime.Views.Version);
    }

    private static async Task FillAsync(TestPlatform platform)
    {
        for (var i = 0; i < 20; i++)
        {
            await platform.SendAsync(Key($"k{i}"), new ClaimKey(Owner("1")), "c-1");
            if (i % 3 == 0) await platform.SendAsync(Key($"k{i}"), new ConfirmKey(Owner("1")), "c-2");
        }
    }

    private static async Task<string> DescribeAsync(TestPlatform platform)
    {
        var rows = await platform.Runtime.Reads.QueryAsync<KeyRow>(new ViewQuery("keys", "all", "key", false, ImmutableDictionary<string, string>.Empty, 500));
        var totals = await platform.Runtime.Reads.TotalsAsync("keys", "all");
        return string.Join('\n', [.. rows.Rows.Select(row => row.ToString()), .. totals.Select(total => $"{total.Group} {total.Measures["count"]}"),
            $"{await platform.Memory.NextWakeAsync(default):O}"]);
    }
}
