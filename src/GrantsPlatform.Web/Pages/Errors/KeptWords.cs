using Microsoft.AspNetCore.Http.Features;

namespace GrantsPlatform.Web.Pages.Errors;

/// <summary>What somebody had written in a form that could not be taken in: shown again, so that it can be copied.</summary>
public static class KeptWords
{
    private const int Shortest = 20;
    private const int MostTexts = 100;

    /// <summary>Parts of the names of fields whose content is never written into a page.</summary>
    private static readonly string[] Secret = ["pass", "secret", "code", "token", "iban"];

    /// <summary>Of our own forms, not of what somebody typed.</summary>
    public const string Token = "jeton";

    public static bool IsSecret(string field) => Secret.Any(part => field.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Texts of some length only: ids and boxes ticked say nothing to a reader. A body that nobody has read yet is left alone.</summary>
    public static IReadOnlyList<string> Of(HttpContext context) =>
        context.Features.Get<IFormFeature>()?.Form is not { } form ? [] :
        [.. form.Where(field => field.Key != Token && !IsSecret(field.Key))
            .SelectMany(field => field.Value)
            .OfType<string>()
            .Where(text => text.Trim() is var words && (words.Contains(' ') || words.Length >= Shortest && words.Contains('\n')))
            .Take(MostTexts)];
}
