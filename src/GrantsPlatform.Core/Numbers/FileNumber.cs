using System.Globalization;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Numbers;

/// <summary>"LOGE25-0042": what people call a file, made to be said on the telephone. Its id stays inside the platform.</summary>
/// <param name="Series">"LOGE25": the programme's letters and the year in which its call opens.</param>
public readonly partial record struct FileNumber(string Series, int Number)
{
    /// <summary>Of letters; more are not said easily.</summary>
    public const int LongestCode = 8;

    public static string SeriesOf(string code, int year) => string.Create(CultureInfo.InvariantCulture, $"{code}{year % 100:D2}");

    /// <summary>Where a definition names no letters: those that its code begins with.</summary>
    public static string LettersOf(string programme)
    {
        var letters = new string([.. programme.TakeWhile(c => c != '-').Where(char.IsAsciiLetter).Take(LongestCode)]).ToUpperInvariant();
        return letters.Length < 2 ? "AAP" : letters;
    }

    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>As somebody types or hears it: in any case, with a hyphen, a space or nothing between. Null where it is no number of ours.</summary>
    public static FileNumber? Read(string? typed)
    {
        var bare = new string([.. (typed ?? "").Replace("n°", "", StringComparison.OrdinalIgnoreCase).Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return bare.Length <= LongestCode + 2 + 9 && Bare().Match(bare) is { Success: true } match
            && int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) is > 0 and var number
                ? new FileNumber(match.Groups["series"].Value, number)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}-{Number:D4}");

    [GeneratedRegex(@"^[A-Z]{2,8}\z")]
    private static partial Regex Code();

    /// <summary>The year has two digits and the number at least four, so that nothing needs to stand between.</summary>
    [GeneratedRegex(@"^(?<series>[A-Z]{2,8}[0-9]{2})(?<number>[0-9]{4,9})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Bare();
}
