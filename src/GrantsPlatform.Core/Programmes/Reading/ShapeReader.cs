using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// Reads a value of the model and goes on after an error: what could not be read is replaced by a placeholder, so that one
/// run reports everything.
/// </summary>
internal sealed partial class ShapeReader
{
    private readonly List<DefinitionError> _errors = [];
    private readonly HashSet<string> _misspelt = new(StringComparer.Ordinal);

    public IReadOnlyList<DefinitionError> Errors => _errors;

    /// <summary>Paths of values that were not read because their name is misspelt, which is said where the wrong name stands.</summary>
    public IReadOnlySet<string> Misspelt => _misspelt;

    public object Read(Type type, JsonElement json, string path) => Shape.Of(type) switch
    {
        Shape.Scalar => Scalars.Read(type, json) ?? Wrong(type, path, Scalars.Reason(type, json)),
        Shape.List list => ReadList(list, json, path),
        Shape.Union union => ReadUnion(type, union, json, path),
        Shape.Object shape => ReadObject(type, shape, json, path),
        _ => throw new InvalidOperationException($"{type} has no shape."),
    };

    public static string Below(string path, string member) => Simple().IsMatch(member) ? $"{path}.{member}" : $"{path}[{JsonSerializer.Serialize(member)}]";

    private object ReadList(Shape.List list, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array) return Wrong(list.Type, path, "Une liste est attendue.");
        var items = json.EnumerateArray().Select((item, i) => Read(list.Item, item, $"{path}[{i}]")).ToArray();
        return MakeList(list.Item, items);
    }

    private object ReadUnion(Type type, Shape.Union union, JsonElement json, string path)
    {
        var members = json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().ToArray() : [];
        if (members.Length != 1 || !union.Cases.TryGetValue(JsonText.NameOf(members[0]), out var cases))
            return Wrong(type, path, $"Un objet avec une seule clé est attendu, parmi : {string.Join(", ", union.Cases.Keys)}.{Meant(members, union.Cases.Keys)}");
        var below = Below(path, JsonText.NameOf(members[0]));
        var listed = members[0].Value.ValueKind == JsonValueKind.Array;
        var found = cases.FirstOrDefault(one => listed == (one.Members is [{ Type: var only }] && Shape.Of(only) is Shape.List)) ?? cases[0];
        return found.Members.Length == 1
            ? found.Constructor.Invoke([Read(found.Members[0].Type, members[0].Value, below)])
            : ReadObject(found.Constructor.DeclaringType.Required("the type"), found, members[0].Value, below);
    }

    private object ReadObject(Type type, Shape.Object shape, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) return Wrong(type, path, "Un objet est attendu.");
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            if (!given.TryAdd(JsonText.NameOf(member), member.Value)) Add(Below(path, JsonText.NameOf(member)), "Ce champ est donné deux fois.");
        foreach (var name in given.Keys.Where(name => shape.Members.All(known => known.Name != name) && !(path == "$" && name == "$schema")))
            Unknown(name, [.. shape.Members.Select(known => known.Name).Where(known => !given.ContainsKey(known))], path);
        return shape.Constructor.Invoke([.. shape.Members.Select(member => ReadMember(member, given, path))]);
    }

    private void Unknown(string name, ImmutableArray<string> left, string path)
    {
        Add(Below(path, name), "Ce champ n’est pas connu." + Nearest.Hint(name, left));
        if (Nearest.To(name, left) is { } meant) _misspelt.Add(Below(path, meant));
    }

    private static string Meant(JsonProperty[] members, IEnumerable<string> words) =>
        members is [var one] && Nearest.To(JsonText.NameOf(one), words) is { } near ? Nearest.Question(near) : "";

    private object? ReadMember(Shape.Member member, Dictionary<string, JsonElement> given, string path)
    {
        var below = Below(path, member.Name);
        if (given.TryGetValue(member.Name, out var json)) return Read(member.Type, json, below);
        if (member.Optional) return null;
        return _misspelt.Contains(below) ? Placeholder(member.Type) : Wrong(member.Type, below, "Ce champ manque.");
    }

    private object Wrong(Type type, string path, string reason)
    {
        Add(path, reason);
        return Placeholder(type);
    }

    private void Add(string path, string reason) => _errors.Add(new DefinitionError(path, reason));

    private static object Placeholder(Type type) => Shape.Of(type) switch
    {
        Shape.Scalar => Scalars.Placeholder(type),
        Shape.List list => MakeList(list.Item, []),
        Shape.Union union => Empty(union.Cases.Values.First()[0]),
        Shape.Object shape => Empty(shape),
        _ => throw new InvalidOperationException($"{type} has no shape."),
    };

    private static object Empty(Shape.Object shape) =>
        shape.Constructor.Invoke([.. shape.Members.Select(member => member.Optional ? null : Placeholder(member.Type))]);

    private static object MakeList(Type item, object[] items)
    {
        var array = Array.CreateInstance(item, items.Length);
        ((ICollection)items).CopyTo(array, 0);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [array]).Required("the list");
    }

    [GeneratedRegex(@"^[\p{L}_$][\p{L}\p{Nd}_$-]*$")]
    private static partial Regex Simple();
}
