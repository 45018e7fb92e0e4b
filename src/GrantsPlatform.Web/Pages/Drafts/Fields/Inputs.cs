using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Microsoft.Extensions.Primitives;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>The texts of a form's inputs by name: as a person typed them, or as a stored answer is written for a person.</summary>
public sealed class Inputs
{
    public static readonly Inputs None = new(ImmutableDictionary<string, StringValues>.Empty, []);

    private readonly ImmutableDictionary<string, StringValues> _values;
    private readonly ImmutableArray<IFormFile> _files;

    private Inputs(ImmutableDictionary<string, StringValues> values, ImmutableArray<IFormFile> files) => (_values, _files) = (values, files);

    public static Inputs Posted(IFormCollection form) => new(form.ToImmutableDictionary(input => input.Key, input => input.Value), [.. form.Files]);

    public Inputs With(string name, params string[] values) => new(_values.SetItem(name, new StringValues(values)), _files);

    /// <summary>Without this input, nor those whose names go on from it after a dot.</summary>
    public Inputs Without(string name) =>
        new(_values.RemoveRange(_values.Keys.Where(key => key == name || key.StartsWith(name + ".", StringComparison.Ordinal))), [.. _files.Where(file => file.Name != name)]);

    /// <summary>Trimmed; empty when the input was not there.</summary>
    public string One(string name) => _values.TryGetValue(name, out var values) && values.Count > 0 ? Clean(values[0]) : "";

    /// <summary>The same, where one line is asked for.</summary>
    public string Line(string name) => Texts.Line(One(name));

    public IReadOnlyList<string> Many(string name) => _values.TryGetValue(name, out var values) ? [.. values.Select(Clean)] : [];

    public bool Has(string name) => _values.ContainsKey(name);

    public IReadOnlyList<IFormFile> Files(string name) => [.. _files.Where(file => file.Name == name && file.FileName.Length > 0)];

    /// <summary>The numbers of the rows of a table whose inputs are named "{name}.{number}.{column}", in order.</summary>
    public IReadOnlyList<int> Rows(string name) =>
    [
        .. _values.Keys.Where(key => key.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(key => key[(name.Length + 1)..].Split('.')[0])
            .Select(number => int.TryParse(number, out var row) && row is >= 0 and < 1000 ? row : -1)
            .Where(row => row >= 0).Distinct().Order(),
    ];

    private static string Clean(string? text) => (text ?? "").Trim();
}
