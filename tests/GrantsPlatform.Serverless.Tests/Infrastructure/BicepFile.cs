using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>
/// A Bicep file as far as it can be read without its compiler. <see cref="Code"/> is the text without comments and directives, each literal replaced by §and its place in
/// <see cref="Literals"/>§ and followed by what it interpolates in parentheses; a literal's interpolations read {}.
/// </summary>
internal sealed partial class BicepFile
{
    private readonly StringBuilder _code = new();
    private readonly List<string> _literals = [];
    private readonly string _text;

    private BicepFile(string path)
    {
        Path = path;
        _text = File.ReadAllText(path);
        Scan(0, nested: false);
        Code = _code.ToString();
    }

    public string Path { get; }
    public string Code { get; }
    public IReadOnlyList<string> Literals => _literals;

    public static BicepFile Of(params string[] parts) => new(Repository.Path(parts));

    public static IEnumerable<BicepFile> All() => Paths("*.bicep").Select(path => new BicepFile(path));

    /// <summary>The parameters of each environment; not the copy that azd reads.</summary>
    public static IEnumerable<BicepFile> Environments() => Paths("main.*.bicepparam").Select(path => new BicepFile(path));

    public string Literal(Match match) => _literals[int.Parse(match.Groups["literal"].Value)];

    /// <summary>What stands between the braces that open at or after a place.</summary>
    public string Body(int from)
    {
        var open = Code.IndexOf('{', from);
        var depth = 0;
        for (var at = open; at < Code.Length; at++)
        {
            if (Code[at] == '{') depth++;
            if (Code[at] == '}' && --depth == 0) return Code[(open + 1)..at];
        }
        throw new FormatException($"{Path}: a brace is open.");
    }

    private static IEnumerable<string> Paths(string pattern) => Directory.EnumerateFiles(Repository.Path("infra"), pattern, SearchOption.AllDirectories).Order();

    private int Scan(int at, bool nested)
    {
        var depth = 0;
        while (at < _text.Length)
        {
            if (nested && depth == 0 && _text[at] == '}') return at + 1;
            depth += _text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (Here(at, "//") || Here(at, "#")) at = _text.IndexOf('\n', at);
            else if (Here(at, "'''")) at = Raw(at + 3);
            else if (_text[at] == '\'') at = Quoted(at + 1);
            else _code.Append(_text[at++]);
        }
        return nested ? throw new FormatException($"{Path}: an interpolation is open.") : at;
    }

    private int Raw(int at)
    {
        var end = _text.IndexOf("'''", at, StringComparison.Ordinal);
        if (end < 0) throw new FormatException($"{Path}: a literal is open.");
        Keep(_text[at..end]);
        return end + 3;
    }

    private int Quoted(int at)
    {
        var place = _literals.Count;
        Keep("");
        var literal = new StringBuilder();
        for (; _text[at] != '\''; at++)
        {
            if (_text[at] == '\n') throw new FormatException($"{Path}: a literal ends with its line: {literal}");
            if (Here(at, "${"))
            {
                _code.Append('(');
                at = Scan(at + 2, nested: true) - 1;
                _code.Append(')');
                literal.Append("{}");
            }
            else literal.Append(_text[at] == '\\' ? _text[++at] : _text[at]);
        }
        _literals[place] = literal.ToString();
        return at + 1;
    }

    private void Keep(string literal)
    {
        _code.Append('§').Append(_literals.Count).Append('§');
        _literals.Add(literal);
    }

    private bool Here(int at, string sign) => string.CompareOrdinal(_text, at, sign, 0, sign.Length) == 0;
}
