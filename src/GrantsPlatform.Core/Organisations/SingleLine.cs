namespace GrantsPlatform.Core.Organisations;

/// <summary>A name as it may stand in letters and payment files: one line, not blank, within a length.</summary>
internal static class SingleLine
{
    public const int Usual = 200;

    public static bool IsValid(string text, int longest = Usual) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);
}
