using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>A name as it may stand in letters and payment files: one line that can be read, within a length.</summary>
internal static class SingleLine
{
    public const int Usual = 200;

    /// <summary>The line as it is kept; null when there is none, or too much of it.</summary>
    public static string? Of(string text, int longest = Usual) => Texts.Line(text) is var line && !line.IsMissing() && line.Length <= longest ? line : null;
}
