using System.Diagnostics;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>A call closes over drafts that were never submitted: the call's tick, one lapse and one letter a file, until nothing is due any more.</summary>
internal static class CallClosing
{
    public static async Task RunAsync(string folder, int files)
    {
        await using var bench = await BenchPlatform.OpenAsync(folder);
        await bench.OpenCallAsync(files);
        var call = (await bench.Runtime.Reads.QueryAsync<CallRow>(new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", false, new Dictionary<string, string>(), 1))).Rows[0].Body;
        await bench.Runtime.Simulate(bench.Clock).AdvanceToAsync(call.ClosesAt.AddSeconds(-1));

        var watch = Stopwatch.StartNew();
        await bench.Runtime.Simulate(bench.Clock).AdvanceToAsync(call.ClosesAt.AddHours(1));
        var elapsed = watch.Elapsed;
        var lapsed = await bench.Runtime.Reads.QueryAsync<ApplicationRow>(
            new ViewQuery(ApplicationsView.Name, "bench", "submittedAt", false, new Dictionary<string, string> { ["status"] = "draft" }, 1));
        if (lapsed.Rows.Count > 0) throw new InvalidOperationException("A draft did not lapse.");
        Console.WriteLine($"| closing a call of {files:N0} drafts: lapses and letters | {elapsed.TotalSeconds:N1} s | {files / elapsed.TotalSeconds:N0} files/s |");
    }
}
