using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What somebody looked for, for whoever opens the file later.</summary>
internal static class SearchNote
{
    /// <param name="sought">Each with what was given; null: it was not looked for.</param>
    public static SheetNote Of(IEnumerable<(string Label, string? Value)> sought) =>
        new("Recherche", string.Join(", ", sought.Where(one => one.Value is not null).Select(one => $"{one.Label} {one.Value}")) is { Length: > 0 } words ? words : "tout");
}
