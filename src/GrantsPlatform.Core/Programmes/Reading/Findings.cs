using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Collects what is wrong beyond the shape. Nothing is said about a value that could not be read: a placeholder stands there.</summary>
/// <param name="misspelt">Paths that were not read either, of which nothing needs to be said any more.</param>
internal sealed partial class Findings(IReadOnlyList<DefinitionError> unread, IReadOnlySet<string> misspelt)
{
    private const int MostPlaces = 5;

    private readonly HashSet<string> _unread = [.. unread.Select(error => error.Path), .. misspelt];
    private readonly List<DefinitionError> _errors = [.. unread];

    /// <summary>What was said once, although it is met at several places: where else.</summary>
    private readonly Dictionary<string, (int Error, List<string> Elsewhere)> _causes = new(StringComparer.Ordinal);

    public IEnumerable<DefinitionError> Errors
    {
        get
        {
            var again = _causes.Values.Where(cause => cause.Elsewhere.Count > 0).ToDictionary(cause => cause.Error, cause => cause.Elsewhere);
            return _errors.Select((error, i) => again.TryGetValue(i, out var places) ? error with { Reason = $"{error.Reason} De même : {Listed(places)}." } : error);
        }
    }

    /// <summary>Neither the value at this path nor one that holds it failed to be read.</summary>
    public bool IsRead(string path)
    {
        if (_unread.Count == 0) return true;
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            if (_unread.Contains(path[..end])) return false;
        return true;
    }

    /// <summary>The value at this path was read, with all that is in it.</summary>
    public bool IsWhole(string path) => IsRead(path) && !_unread.Any(one => IsWithin(one, path));

    /// <summary>Nothing has been said of this value nor of anything in it.</summary>
    public bool IsSound(string path) => IsWhole(path) && !_errors.Exists(error => IsWithin(error.Path, path));

    public void Add(string path, string reason)
    {
        if (IsRead(path)) _errors.Add(new DefinitionError(path, reason));
    }

    /// <summary>Says one cause once, at the first place where it is met.</summary>
    public void Once(string cause, string path, string reason)
    {
        if (!IsRead(path)) return;
        if (_causes.TryGetValue(cause, out var said)) said.Elsewhere.Add(path);
        else
        {
            _causes[cause] = (_errors.Count, []);
            _errors.Add(new DefinitionError(path, reason));
        }
    }

    private static string Listed(List<string> places) =>
        string.Join(", ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $" et à {places.Count - MostPlaces} autres endroits" : "");

    private static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal) && (path.Length == whole.Length || path[whole.Length] is '.' or '[');

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

    /// <summary>Nothing in the list comes twice.</summary>
    public void Different<T>(IReadOnlyList<T> items, string path)
    {
        for (var i = 0; i < items.Count; i++)
            Require(!items.Take(i).Contains(items[i]), $"{path}[{i}]", "Cette valeur est donnée deux fois.");
    }

    public void NotEmpty<T>(IReadOnlyCollection<T> items, string path) => Require(items.Count > 0, path, "La liste ne peut pas être vide.");

    public static bool IsCode(string text) => Code().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,59}\z")]
    private static partial Regex Code();
}
