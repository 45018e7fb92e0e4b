using System.Collections.Immutable;
using System.Text;

namespace GrantsPlatform.Core.Kernel;

/// <summary>What a row is searched by, and what a person looks for, brought to one form: lower case, no accents, words apart by one space.</summary>
public static class SearchWords
{
    /// <summary>More than anybody types to find a file; what comes after is passed over.</summary>
    private const int Most = 8;

    /// <summary>"Habitat + Co – L’Échelle" → "habitat co l echelle".</summary>
    public static string Of(params ReadOnlySpan<string?> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
            foreach (var word in Split(text))
                words.Append(words.Length > 0 ? " " : "").Append(word);
        return words.ToString();
    }

    /// <summary>The words that must all be found, longest first: it excludes most.</summary>
    public static ImmutableArray<string> Sought(string? typed) => [.. Split(typed).Distinct().Take(Most).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    private static IEnumerable<string> Split(string? text)
    {
        var word = new StringBuilder();
        foreach (var c in French.Fold(text ?? ""))
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }
}
