using System.Text.RegularExpressions;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>What a file declares, and what it asks of other files.</summary>
internal sealed partial class BicepFile
{
    private static readonly string[] Known =
    [
        "param", "var", "resource", "module", "output", "import", "from", "existing", "if", "for", "in", "type", "targetScope", "using", "true", "false", "null",
        "string", "int", "bool", "object",
        "concat", "empty", "guid", "reduce", "replace", "resourceGroup", "readEnvironmentVariable", "subscription", "subscriptionResourceId", "union", "uniqueString",
    ];

    /// <summary>Name, and whether it has to be given.</summary>
    public IReadOnlyDictionary<string, bool> Parameters => Parameter().Matches(Code)
        .ToDictionary(match => match.Groups["name"].Value, match => !match.Groups["default"].Success && !match.Groups["type"].Value.TrimEnd().EndsWith('?'));

    public IReadOnlySet<string> Outputs => Output().Matches(Code).Select(match => match.Groups["name"].Value).ToHashSet();

    public IReadOnlyList<string> ResourceTypes => [.. Resource().Matches(Code).Select(Literal)];

    /// <summary>Modules by their names here, with the file of each and the names of what it is given.</summary>
    public IReadOnlyList<(string Name, string File, IReadOnlySet<string> Given)> Modules =>
        [.. Module().Matches(Code).Select(match => (match.Groups["name"].Value, Beside(Literal(match)), Keys(Body(Code.IndexOf("params:", match.Index, StringComparison.Ordinal)))))];

    public IEnumerable<string> Imported => Import().Matches(Code).Select(match => Beside(Literal(match)));

    /// <summary>"module.output", as asked for here.</summary>
    public IEnumerable<(string Module, string Output)> OutputsAskedFor =>
        AskedOutput().Matches(Code).Select(match => (match.Groups["module"].Value, match.Groups["output"].Value));

    /// <summary>Names that stand for a value: neither keys, nor what is behind a point, nor decorators.</summary>
    public IReadOnlySet<string> Used => Word().Matches(WithoutDeclarations()).Select(match => match.Value).Except(Known).ToHashSet();

    public IReadOnlySet<string> Declared => Declaration().Matches(Code).Concat(Bound().Matches(Code)).SelectMany(match => match.Groups["name"].Captures)
        .Select(capture => capture.Value).ToHashSet();

    /// <summary>In a file of parameters: what it gives.</summary>
    public IReadOnlySet<string> Given => Parameter().Matches(Code).Select(match => match.Groups["name"].Value)
        .Concat(GivenParameter().Matches(Code).Select(match => match.Groups["name"].Value)).ToHashSet();

    private string Beside(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, relative));

    /// <summary>Keys of the object itself, not of those in it.</summary>
    private static HashSet<string> Keys(string body)
    {
        var flat = body;
        for (var before = ""; before != flat;) (before, flat) = (flat, Nested().Replace(flat, ""));
        return [.. Key().Matches(flat).Select(match => match.Groups["name"].Value)];
    }

    private string WithoutDeclarations() => Declaration().Replace(Code, match => match.Value.Replace(match.Groups["name"].Value, "", StringComparison.Ordinal));

    [GeneratedRegex(@"^param (?<name>\w+) (?<type>[^=\n{]+)(?<default>=.*)?$", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^param (?<name>\w+) =", RegexOptions.Multiline)]
    private static partial Regex GivenParameter();

    [GeneratedRegex(@"^output (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^resource \w+ §(?<literal>\d+)§", RegexOptions.Multiline)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^module (?<name>\w+) §(?<literal>\d+)§", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^import \{ (?:(?<name>\w+)(?:, )?)+ \} from §(?<literal>\d+)§", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\b(?<module>\w+)\.outputs\.(?<output>\w+)")]
    private static partial Regex AskedOutput();

    [GeneratedRegex(@"(?<![.?\w@§])[A-Za-z_]\w*(?!\w|\??:)")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:param|var|resource|module|type|output) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"for (?<name>\w+) in|(?:for )?\((?<name>\w+), (?<name>\w+)\) (?:in|=>)|^import \{ (?:(?<name>\w+)(?:, )?)+ \}", RegexOptions.Multiline)]
    private static partial Regex Bound();

    [GeneratedRegex(@"[\[{(][^\[\]{}()]*[\]})]")]
    private static partial Regex Nested();

    [GeneratedRegex(@"(?<![?.]\s*)\b(?<name>\w+):")]
    private static partial Regex Key();
}
