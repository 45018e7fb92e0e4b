using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Completeness;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>docs/refusals.md.</summary>
internal static class RefusalList
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Refusals

            Generated from the code by `Core.Tests` (`GRANTS_UPDATE=1` rewrites it). Codes are permanent. The messages show invented values.

            | code | kind | message | remedy |
            | --- | --- | --- | --- |

            """);
        foreach (var refusal in SampleRefusals.All)
            text.AppendLine($"| `{refusal.Code}` | {Wire.NameOf(refusal.Kind)} | {refusal.Message} | {refusal.Remedy} |");
        return text.ToString();
    }
}
