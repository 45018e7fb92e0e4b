using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Every département to choose from: the code first, since people type it to find it.</summary>
public static class DepartementChoices
{
    public static IReadOnlyList<Choice> All { get; } = [.. Departements.All.Select(one => new Choice(one.Code, $"{one.Code} – {one.Name}"))];
}
