using System.Diagnostics;

namespace GrantsPlatform.Bench;

/// <summary>What a number of operations cost, each: time, processor, memory, and what this process handed to the disk (log and checkpoints).</summary>
internal sealed record Cost(double Rate, double CpuMicroseconds, double AllocatedBytes, double WrittenBytes)
{
    public override string ToString() => $"{Rate:N0}/s | {CpuMicroseconds:N0} µs CPU | {AllocatedBytes / 1000:N1} kB allocated | {WrittenBytes / 1000:N1} kB written";
}

internal sealed class Meter
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly long _allocated = GC.GetTotalAllocatedBytes();
    private readonly long _written = Written();

    public Cost Stop(int operations) => new(
        operations / Stopwatch.GetElapsedTime(_begun).TotalSeconds,
        (Process.GetCurrentProcess().TotalProcessorTime - _processor).TotalMicroseconds / operations,
        (double)(GC.GetTotalAllocatedBytes() - _allocated) / operations,
        (double)(Written() - _written) / operations);

    /// <summary>0 where the system does not tell.</summary>
    private static long Written() => File.Exists("/proc/self/io")
        ? long.Parse(File.ReadLines("/proc/self/io").First(line => line.StartsWith("wchar:", StringComparison.Ordinal))["wchar:".Length..])
        : 0;
}
