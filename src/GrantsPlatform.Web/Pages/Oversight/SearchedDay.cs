using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>A day that a search names, as people write it.</summary>
internal static class SearchedDay
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    /// <summary>Null where none was typed, or none that can be understood: <paramref name="problems"/> then says so.</summary>
    public static DateOnly? Of(string field, string? typed, FormProblems problems)
    {
        if (typed is null) return null;
        if (Typed.Date(typed) is { } day && day >= Earliest && day < Latest) return day;
        problems.Add(field, "Ce n’est pas une date.", "Écrivez-la au format jj/mm/aaaa, par exemple 09/05/2025.");
        return null;
    }
}
