using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>
/// How pieces are named: a folder a payment, by its place in the payment order, its reference and its payee; in it the pieces by their sort, always in the same
/// order, and behind it what whoever sent it calls it, as far as every system takes that.
/// </summary>
internal static class EvidenceNames
{
    private const int LongestPayee = 40;
    private const int LongestTitle = 60;
    private const int LongestOwn = 40;

    /// <param name="place">From 1.</param>
    public static string Folder(PaymentOrder order, int place) => $"{place:D4}_{Plain(order.Line.Line, 40)}_{Plain(order.Payee, LongestPayee)}";

    /// <param name="number">Of the piece among those of the line, from 1.</param>
    /// <param name="own">What whoever sent it calls it; null: nobody did.</param>
    public static string File(int number, string title, string? own, string extension) =>
        $"{number:D2}_{(own is null ? Plain(title, LongestTitle) : $"{Plain(title, LongestOwn)}_{Plain(Path.GetFileNameWithoutExtension(own), LongestOwn)}")}{extension}";

    /// <summary>Empty where a name ends in nothing that is one.</summary>
    public static string ExtensionOf(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    /// <summary>"bilan-final" as it is said.</summary>
    public static string Words(string code) => code.Replace('-', ' ');

    /// <summary>Letters without accents, digits and hyphens: what every system and every archive takes.</summary>
    private static string Plain(string text, int most)
    {
        var plain = new StringBuilder();
        foreach (var letter in French.Fold(text))
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        var cut = plain.ToString(0, Math.Min(most, plain.Length)).Trim('-');
        return cut.Length == 0 ? "sans-nom" : cut;
    }
}
