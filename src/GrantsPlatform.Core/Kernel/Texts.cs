using System.Diagnostics.CodeAnalysis;

namespace GrantsPlatform.Core.Kernel;

public static class Texts
{
    /// <summary>Nothing that a reader could read.</summary>
    public static bool IsMissing([NotNullWhen(false)] this string? text) => string.IsNullOrWhiteSpace(text);
}
