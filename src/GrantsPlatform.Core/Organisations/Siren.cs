namespace GrantsPlatform.Core.Organisations;

/// <summary>The nine digits of a legal body.</summary>
public static class Siren
{
    public static bool IsValid(string? text) => text is { Length: 9 } && text.All(char.IsAsciiDigit) && Luhn.Holds(text);
}
