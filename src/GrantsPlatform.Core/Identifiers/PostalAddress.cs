using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>Where post reaches somebody, as an envelope says it. Many a small association has its seat at somebody's home: it belongs in an erasable record.</summary>
/// <param name="Street">Number and street.</param>
/// <param name="Postcode">Five digits in France, that of a business delivery (CEDEX) too.</param>
/// <param name="Extra">What stands before the street: a building, or with whom.</param>
/// <param name="Country">Null in France.</param>
public sealed record PostalAddress(string Street, string Postcode, string Town, string? Extra = null, string? Country = null)
{
    private const int Longest = 100;
    private const int LongestPostcode = 12;

    /// <summary>From the top of the envelope to its bottom, without the name.</summary>
    [JsonIgnore]
    public IEnumerable<string> Lines => new[] { Extra, Street, $"{Postcode} {Town}", Country }.OfType<string>();

    /// <summary>As it is kept: each part one line, nothing where there was nothing.</summary>
    public PostalAddress Settled() => new(Texts.Line(Street), Texts.Line(Postcode), Texts.Line(Town), Line(Extra), Line(Country));

    public Refusal? Check() => Problems().FirstOrDefault();

    /// <summary>All that is wrong with it, from the top.</summary>
    public IEnumerable<Refusal> Problems()
    {
        if (SingleLine.Of(Street, Longest) is null || !IsShort(Extra)) yield return new StreetInvalid();
        var code = Texts.Line(Postcode);
        if (Line(Country) is null ? !IsFrench(code) : code.Length > LongestPostcode) yield return new PostcodeInvalid();
        if (SingleLine.Of(Town, Longest) is null) yield return new TownInvalid();
        if (!IsShort(Country)) yield return new CountryNameInvalid();
    }

    private static bool IsFrench(string code) => code.Length == 5 && code.All(char.IsAsciiDigit);

    private static bool IsShort(string? text) => Line(text) is not { Length: > Longest };

    private static string? Line(string? text) => text is not null && Texts.Line(text) is { Length: > 0 } line ? line : null;
}
