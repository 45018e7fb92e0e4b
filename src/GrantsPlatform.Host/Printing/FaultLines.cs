using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Printing;

/// <summary>What is wrong with a file that was exported.</summary>
internal static class FaultLines
{
    private const int Most = 50;

    public static void Print(Terminal terminal, ImmutableArray<string> faults)
    {
        foreach (var fault in faults.Take(Most)) terminal.Wrapped($"Défaut\u00A0— {fault}");
        if (faults.Length > Most) terminal.Line($"Et {French.Count(faults.Length - Most, "autre défaut", "autres défauts")}.");
    }
}
