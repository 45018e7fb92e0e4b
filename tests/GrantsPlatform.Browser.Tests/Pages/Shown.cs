using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>A page in one of its states.</summary>
/// <param name="Route">The pattern of its route, as in docs/doors.md.</param>
/// <param name="State">What tells it from the page's other states.</param>
/// <param name="Lane">Who looks: each has one browser, in which the states come one after the other.</param>
/// <param name="Step">What leads to the state once the page is open.</param>
internal sealed record Shown(string Route, string State, string Lane, string Address, int Status = 200, Func<IPage, Task>? Step = null)
{
    public override string ToString() => $"/{Route} ({State}, {Lane})";
}
