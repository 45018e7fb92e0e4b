using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The fields of a postal address, wherever a form asks for one.</summary>
public sealed class AddressForm
{
    /// <summary>Under which it is posted.</summary>
    public const string Name = "Address";

    public string? Extra { get; set; }

    public string? Street { get; set; }

    public string? Postcode { get; set; }

    public string? Town { get; set; }

    /// <summary>Empty in France.</summary>
    public string? Country { get; set; }

    /// <summary>Some of it lies in the part that unfolds.</summary>
    public bool IsUnusual => !Extra.IsMissing() || !Country.IsMissing();

    public static AddressForm Of(PostalAddress? address) => new()
    {
        Extra = address?.Extra, Street = address?.Street, Postcode = address?.Postcode, Town = address?.Town, Country = address?.Country,
    };

    public static string FieldOf(string part) => $"{Name}.{part}";

    public PostalAddress Read() => new(Street ?? "", Country.IsMissing() ? string.Concat((Postcode ?? "").Where(c => !char.IsWhiteSpace(c))) : Postcode ?? "", Town ?? "", Extra, Country);

    /// <summary>All that is wrong with it, each beside its field.</summary>
    public void Judge(FormProblems problems)
    {
        foreach (var wrong in Read().Problems()) problems.Add(wrong, FieldOf(wrong));
    }

    /// <summary>Empty where the refusal is not about an address.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        StreetInvalid => FieldOf(nameof(Street)),
        PostcodeInvalid => FieldOf(nameof(Postcode)),
        TownInvalid => FieldOf(nameof(Town)),
        CountryNameInvalid => FieldOf(nameof(Country)),
        _ => "",
    };

    /// <summary>What the form showed, and what stands now: see <see cref="FormStanding"/>.</summary>
    public void Hold(FormStanding standing)
    {
        foreach (var (name, value, _) in Parts()) standing.Holds(FieldOf(name), Texts.Line(value ?? ""));
    }

    public void Settle(FormStanding standing, PostalAddress? stands)
    {
        var theirs = Of(stands).Parts().ToDictionary(part => part.Name, part => part.Value);
        foreach (var (name, value, set) in Parts().ToList()) set(standing.Settle(FieldOf(name), value, theirs[name], Texts.Line));
    }

    private IEnumerable<(string Name, string? Value, Action<string> Set)> Parts() =>
    [
        (nameof(Extra), Extra, value => Extra = value), (nameof(Street), Street, value => Street = value), (nameof(Postcode), Postcode, value => Postcode = value),
        (nameof(Town), Town, value => Town = value), (nameof(Country), Country, value => Country = value),
    ];
}
