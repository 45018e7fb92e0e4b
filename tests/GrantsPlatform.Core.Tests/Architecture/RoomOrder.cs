using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>The folders of a project from bottom to top, and what their sources name of each other.</summary>
/// <param name="order">What lies beside the folders is called "".</param>
internal sealed partial class RoomOrder(string project, params string[] order)
{
    private readonly string _folder = $"src/GrantsPlatform.{project}/";
    private readonly Regex _full = new($@"\b{project}\.([A-Z]\w+)\b");
    private ILookup<string, string>? _types;

    public string[] Rooms => order;

    public IEnumerable<string> Found() => Files().Select(RoomOf).Distinct();

    public IEnumerable<Arrow> Upwards() =>
        from file in Files()
        from room in Named(SourceFiles.Text(file))
        where Array.IndexOf(order, room) > Array.IndexOf(order, RoomOf(file))
        select new Arrow(file, room);

    /// <summary>Comments may point anywhere. A file in a room's namespace sees the others by their names alone.</summary>
    public IEnumerable<string> Named(string text)
    {
        var code = Code(text);
        return _full.Matches(code).Select(match => match.Groups[1].Value)
            .Concat(Short().Matches(code).Where(match => Types[match.Groups[1].Value].Contains(match.Groups[2].Value)).Select(match => match.Groups[1].Value))
            .Where(order.Contains).Distinct();
    }

    public static string CodeOf(string file) => Code(SourceFiles.Text(file));

    /// <summary>Without comments and what stands in quotes.</summary>
    public static string Code(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(line => Quoted().Replace(line, "\"\"")));

    /// <summary>What each room declares: "Reports.First()" may be a list of any type's own.</summary>
    private ILookup<string, string> Types => _types ??= (
        from file in Files()
        from Match type in Declared().Matches(SourceFiles.Text(file))
        select (Room: RoomOf(file), type.Groups[1].Value)).ToLookup(type => type.Room, type => type.Value);

    public IEnumerable<string> Files() => SourceFiles.All().Where(file => file.StartsWith(_folder, StringComparison.Ordinal));

    public string RoomOf(string file) => file[_folder.Length..].Split('/') is [var room, _, ..] ? room : "";

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+)\.([A-Z]\w*)")]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) ([A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Quoted();
}

internal sealed record Arrow(string File, string To);
