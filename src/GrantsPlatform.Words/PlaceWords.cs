using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Words;

/// <summary>Départements to be shown. Programmes name their own in their definitions.</summary>
public static class PlaceWords
{
    /// <summary>Name and code; of an unknown code, what it is.</summary>
    public static string Of(string code) => Departements.NameOf(code) is { } name ? $"{name} ({code})" : $"département {code}";
}
