using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GrantsPlatform.Bench;

/// <summary>What a figure means nothing without.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} cores, {Processor()}, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, commit {Commit()}, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC";

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim() ?? "processor unknown"
            : "processor unknown";

    private static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "rev-parse --short HEAD") { RedirectStandardOutput = true });
        return git?.StandardOutput.ReadToEnd().Trim() ?? "unknown";
    }
}
