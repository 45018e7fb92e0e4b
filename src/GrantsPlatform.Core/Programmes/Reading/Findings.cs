using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Collects what is wrong beyond the shape. Nothing is said about a value that could not be read: a placeholder stands there.</summary>
internal sealed partial class Findings(IReadOnlyList<DefinitionError> unread)
{
    private readonly HashSet<string> _unread = [.. unread.Select(error => error.Path)];
    private readonly List<DefinitionError> _errors = [.. unread];

    public IEnumerable<DefinitionError> Errors => _errors;

    /// <summary>Neither the value at this path nor one that holds it failed to be read.</summary>
    public bool IsRead(string path)
    {
        if (_unread.Count == 0) return true;
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            if (_unread.Contains(path[..end])) return false;
        return true;
    }

    public void Add(string path, string reason)
    {
        if (IsRead(path)) _errors.Add(new DefinitionError(path, reason));
    }

    public void Require(bool holds, string path, string reason)
    {
        if (!holds) Add(path, reason);
    }

    /// <summary>Codes are well formed and none comes twice; the second is the wrong one.</summary>
    public void Codes<T>(IEnumerable<T> items, string path, Func<T, string> code) =>
        Codes(items.Select((item, i) => (code(item), $"{path}[{i}].code")));

    public void Codes(IEnumerable<(string Code, string Path)> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, path) in codes)
        {
            Require(IsCode(code), path, "Un code est fait de 60 lettres sans accent, chiffres, « - » ou « _ » au plus, et commence par une lettre ou un chiffre.");
            Require(code == "" || seen.Add(code), path, $"Le code « {code} » est donné deux fois.");
        }
    }

    public void NotEmpty<T>(IReadOnlyCollection<T> items, string path) => Require(items.Count > 0, path, "La liste ne peut pas être vide.");

    public static bool IsCode(string text) => Code().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,59}\z")]
    private static partial Regex Code();
}
