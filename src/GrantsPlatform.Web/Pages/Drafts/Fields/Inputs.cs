using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Microsoft.Extensions.Primitives;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>The texts of a form's inputs by name: as a person typed them, or as a stored answer is written for a person.</summary>
public sealed class Inputs
{
    public static readonly Inputs None = new(ImmutableDictionary<string, StringValues>.Empty, [], null);

    private readonly ImmutableDictionary<string, StringValues> _values;
    private readonly ImmutableArray<IFormFile> _files;

    /// <summary>Of what was posted: the inputs that somebody has looked at, here and in all that was made of it.</summary>
    private readonly HashSet<string>? _asked;

    private Inputs(ImmutableDictionary<string, StringValues> values, ImmutableArray<IFormFile> files, HashSet<string>? asked) => (_values, _files, _asked) = (values, files, asked);

    public static Inputs Posted(IFormCollection form) => new(form.ToImmutableDictionary(input => input.Key, input => input.Value), [.. form.Files], []);

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Names => _values.Keys.Concat(_files.Select(file => file.Name)).Distinct().Order(StringComparer.Ordinal);

    public static bool IsUnder(string input, string name) => input == name || input.StartsWith(name + ".", StringComparison.Ordinal);

    /// <summary>This input, and those whose names go on from it after a dot.</summary>
    public IReadOnlyList<string> Under(string name) => [.. Names.Where(input => IsUnder(input, name))];

    /// <summary>Those of them that nobody has looked at: what they say is kept by nobody.</summary>
    public IReadOnlyList<string> Unasked(string name) => [.. Under(name).Where(input => _asked?.Contains(input) != true)];

    public Inputs With(string name, params string[] values) => new(_values.SetItem(name, new StringValues(values)), _files, _asked);

    /// <summary>Without this input, nor those whose names go on from it after a dot.</summary>
    public Inputs Without(string name)
    {
        foreach (var input in Under(name)) _asked?.Add(input);
        return new Inputs(_values.RemoveRange(_values.Keys.Where(key => IsUnder(key, name))), [.. _files.Where(file => file.Name != name)], _asked);
    }

    /// <summary>Trimmed; empty when the input was not there.</summary>
    public string One(string name) => Find(name, out var values) && values.Count > 0 ? Clean(values[0]) : "";

    /// <summary>The same, where one line is asked for.</summary>
    public string Line(string name) => Texts.Line(One(name));

    public IReadOnlyList<string> Many(string name) => Find(name, out var values) ? [.. values.Select(Clean)] : [];

    public bool Has(string name) => Find(name, out _);

    public IReadOnlyList<IFormFile> Files(string name)
    {
        _asked?.Add(name);
        return [.. _files.Where(file => file.Name == name && file.FileName.Length > 0)];
    }

    /// <summary>The numbers of the rows of a table whose inputs are named "{name}.{number}.{column}", in order.</summary>
    public IReadOnlyList<int> Rows(string name) =>
    [
        .. _values.Keys.Where(key => key.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(key => key[(name.Length + 1)..].Split('.')[0])
            .Select(number => int.TryParse(number, out var row) && row is >= 0 and < 1000 ? row : -1)
            .Where(row => row >= 0).Distinct().Order(),
    ];

    private bool Find(string name, out StringValues values)
    {
        _asked?.Add(name);
        return _values.TryGetValue(name, out values);
    }

    private static string Clean(string? text) => (text ?? "").Trim();
}
