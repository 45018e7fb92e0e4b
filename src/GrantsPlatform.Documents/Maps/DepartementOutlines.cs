using System.Collections.Frozen;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Maps;

/// <summary>A département's outline, in tenths of a unit of the original drawing: its path, its box and the point where its number stands.</summary>
public sealed record Outline(string Code, string Path, int Left, int Top, int Right, int Bottom, int X, int Y);

/// <summary>The outlines that come with the platform (france-departements.json; its licence stands with the others, in wwwroot/lib). Those overseas are not drawn.</summary>
public static class DepartementOutlines
{
    private const string Resource = "france-departements.json";

    private static readonly FrozenDictionary<string, Outline> ByCode = Read();

    public static IEnumerable<Outline> All => ByCode.Values;

    public static Outline? Find(string code) => ByCode.GetValueOrDefault(code);

    private static FrozenDictionary<string, Outline> Read()
    {
        using var stream = typeof(DepartementOutlines).Assembly.GetManifestResourceStream(Resource).Required("the resource");
        return JsonSerializer.Deserialize<Outline[]>(stream, JsonSerializerOptions.Web).Required("what was stored").ToFrozenDictionary(outline => outline.Code);
    }
}
