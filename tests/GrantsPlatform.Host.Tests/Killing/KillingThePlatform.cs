using System.Diagnostics;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Chain;

namespace GrantsPlatform.Host.Tests.Killing;

public sealed class KillingThePlatform
{
    private const int Kills = 12;
    private const int KillsWhileClosing = 4;

    /// <summary>Seeded, so that a failure has a chance to come again; where exactly a kill falls is the machine's.</summary>
    private readonly Random _random = new(20250505);

    [Fact]
    public async Task Loses_no_acknowledged_command_and_does_nothing_twice()
    {
        using var folder = new WorkingFolder();
        await PlatformUnderLoad.PrepareAsync(folder.At("store"));
        var acknowledged = new List<(StreamId File, string Command)>();
        for (var run = 0; run < Kills; run++) await KillWhileLoadedAsync(folder.At("store"), run, acknowledged);
        for (var kill = 0; kill < KillsWhileClosing; kill++) await CloseAsync(folder.At("store"), _random.Next(300, 900));
        await CloseAsync(folder.At("store"), Timeout.Infinite);
        Assert.True(acknowledged.Count > 100, $"{acknowledged.Count} commands");

        await using var platform = await Platform.OpenAsync(new StoreFolder(folder.At("store")), TimeProvider.System, readOnly: true);
        Assert.Null((await platform.Store.VerifyAsync(null, default)).Broken);
        Assert.Empty(await platform.Store.ReadDueEffectsAsync(DateTimeOffset.MaxValue, 10, default));
        foreach (var file in acknowledged.GroupBy(command => command.File))
            Assert.Subset((await platform.Runtime.Reads.HistoryAsync(file.Key)).Select(happened => happened.Cause).ToHashSet(), file.Select(command => command.Command).ToHashSet());
        await foreach (var stream in platform.Store.ListStreamsAsync(null, default))
            DemandOnce(stream, await platform.Runtime.Reads.HistoryAsync(stream));
    }

    private static void DemandOnce(StreamId stream, IReadOnlyList<EventEnvelope> history)
    {
        Assert.NotEqual(OperatorTaskState.Kind, stream.Kind);
        // The events of one command stand together, or it was carried out twice.
        var causes = history.Where((happened, i) => i == 0 || history[i - 1].Cause != happened.Cause).Select(happened => happened.Cause).ToList();
        Assert.Equal(causes.Distinct(), causes);
        if (stream.Kind != ApplicationState.Kind) return;
        Assert.InRange(history.Count(happened => happened.Data is ApplicationSubmitted), 0, 1);
        Assert.Equal(1, history.Count(happened => happened.Data is DraftLapsed or EligibilityChecked));
    }

    private async Task KillWhileLoadedAsync(string store, int run, List<(StreamId, string)> acknowledged)
    {
        using var worker = Start("load", store, run);
        var last = _random.Next(20, 300);
        for (var count = 0; await worker.StandardOutput.ReadLineAsync() is { } line; count++)
        {
            if (count == last) worker.Kill();
            Assert.False(line.StartsWith("refused", StringComparison.Ordinal), line);
            // What was printed was acknowledged; a line cut off by the kill has no end.
            if (line.Split(' ') is [var stream, var command, "."]) acknowledged.Add((StreamId.Parse(stream), command));
        }
        await worker.WaitForExitAsync();
        Assert.Equal("", await worker.StandardError.ReadToEndAsync());
    }

    private static async Task CloseAsync(string store, int milliseconds)
    {
        using var worker = Start("close", store, 0);
        var end = worker.WaitForExitAsync();
        if (await Task.WhenAny(end, Task.Delay(milliseconds)) != end) worker.Kill();
        await end;
        if (milliseconds == Timeout.Infinite) Assert.Equal(0, worker.ExitCode);
    }

    private static Process Start(string mode, string store, int run) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(KillingThePlatform).Assembly.Location, mode, store, run.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
