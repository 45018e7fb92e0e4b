using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>A commune of today. Within its département no other bears its name.</summary>
/// <param name="Departement">As in <see cref="Departements"/>.</param>
/// <param name="Postcodes">Several of a large one; and several communes may share one.</param>
/// <param name="Size">0 below 10 000 inhabitants, 1 below 100 000, 2 above: larger ones are found first.</param>
public sealed record Commune(string Code, string Name, string Departement, ImmutableArray<string> Postcodes, int Size)
{
    /// <summary>"Arras (62)": names it and no other.</summary>
    public string Label => $"{Name} ({Departement})";
}

/// <summary>A code that is no longer in use, or a name: a commune that was merged into another, or an arrondissement of one of the three large towns.</summary>
/// <param name="Name">Null where it is not known.</param>
public sealed record FormerCommune(string Code, string? Name, Commune Into);

/// <summary>
/// Every commune by its INSEE code (communes.txt, which eng/communes.mjs writes). After a line with its département, "#62", a line each: its number there,
/// left out where it is the next one, "+" above 10 000 inhabitants and "++" above 100 000, its name, and behind "|" its postcodes; then those that are no
/// more: number, name where it is known, and behind "&gt;" the code of the one that took it in. What begins with the département's own digits is said
/// without them.
/// </summary>
public static class Communes
{
    private static readonly Lazy<Gazetteer> Known = new(() => Gazetteer.Read(RegistryFile.Text("communes")));

    public static IEnumerable<Commune> All => Known.Value.Communes.Values;

    public static IEnumerable<FormerCommune> Former => Known.Value.Former;

    /// <summary>The commune that bears the code, or the one which took it in; null where none does or ever did.</summary>
    public static Commune? Find(string? code) =>
        code is null ? null
        : Known.Value.Communes.GetValueOrDefault(code) ?? Known.Value.ByFormerCode.GetValueOrDefault(code)?.Into;

    /// <summary>What the code stood for before; null where it still is one, or never was.</summary>
    public static FormerCommune? FindFormer(string code) => Known.Value.Communes.ContainsKey(code) ? null : Known.Value.ByFormerCode.GetValueOrDefault(code);

    /// <summary>Those that are reached by this postcode, in the order of their names.</summary>
    public static ImmutableArray<Commune> OfPostcode(string postcode) => Known.Value.ByPostcode.GetValueOrDefault(postcode, []);
}

/// <summary>The file as it is read, once.</summary>
internal sealed record Gazetteer(
    FrozenDictionary<string, Commune> Communes, ImmutableArray<FormerCommune> Former, FrozenDictionary<string, FormerCommune> ByFormerCode,
    FrozenDictionary<string, ImmutableArray<Commune>> ByPostcode)
{
    private const char Heads = '#', Remark = '~', Grows = '+', Posts = '|', Merges = '>';
    private const int CodeLength = 5;

    public static Gazetteer Read(string text)
    {
        var communes = new Dictionary<string, Commune>(40_000, StringComparer.Ordinal);
        var merged = new List<(string Code, string? Name, string Into)>();
        var (departement, number) = ("", 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == Remark) continue;
            if (line[0] == Heads)
            {
                (departement, number) = (line[1..].ToString(), 0);
                continue;
            }
            var digits = line.IndexOfAnyExceptInRange('0', '9');
            if (line.LastIndexOf(Merges) is var arrow and >= 0)
            {
                var name = line[digits..arrow];
                merged.Add((CodeOf(departement, int.Parse(line[..digits])), name.IsEmpty ? null : name.ToString(), WithinOrWhole(departement, line[(arrow + 1)..].ToString())));
                continue;
            }
            number = digits == 0 ? number + 1 : int.Parse(line[..digits]);
            var rest = line[digits..];
            var size = rest.IndexOfAnyExcept(Grows);
            var bar = rest.LastIndexOf(Posts);
            var code = CodeOf(departement, number);
            communes.Add(code, new Commune(code, rest[size..bar].ToString(), departement, PostcodesOf(departement, rest[(bar + 1)..].ToString()), size));
        }
        return Of(communes.ToFrozenDictionary(), merged);
    }

    private static Gazetteer Of(FrozenDictionary<string, Commune> communes, List<(string Code, string? Name, string Into)> merged)
    {
        ImmutableArray<FormerCommune> former = [.. merged.Select(one => new FormerCommune(one.Code, one.Name, communes[one.Into]))];
        var byPostcode = communes.Values.SelectMany(commune => commune.Postcodes, (commune, postcode) => (commune, postcode))
            .GroupBy(pair => pair.postcode, pair => pair.commune)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(commune => commune.Name, StringComparer.Ordinal).ToImmutableArray());
        return new(communes, former, former.ToFrozenDictionary(one => one.Code), byPostcode);
    }

    private static string CodeOf(string departement, int number) => departement + number.ToString().PadLeft(CodeLength - departement.Length, '0');

    private static string WithinOrWhole(string prefix, string code) => code.Length == CodeLength ? code : prefix + code;

    /// <summary>Corsica's begin with the digits that its départements had together.</summary>
    private static ImmutableArray<string> PostcodesOf(string departement, string codes) =>
        codes.Length == 0 ? [] : [.. codes.Split(' ').Select(code => WithinOrWhole(departement.Replace('A', '0').Replace('B', '0'), code))];
}
