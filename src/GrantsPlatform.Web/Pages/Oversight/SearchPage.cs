using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>A search whose address tells all of it, read page by page.</summary>
public abstract class SearchPage : GrantsPage
{
    public const string AfterName = "apres";

    protected const int PageSize = 50;

    /// <summary>Longer than any of what is looked for.</summary>
    private const int Longest = 300;

    [BindProperty(Name = AfterName, SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where the page before ended; null on the first one.</summary>
    protected string? Continued => string.IsNullOrEmpty(After) ? null : After;

    /// <summary>Null where nothing was typed, or nothing that can be looked for.</summary>
    public static string? Typed(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 and <= Longest } typed ? typed : null;
}
