using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Path">Where, such as "$.strands[2].envelope".</param>
/// <param name="Reason">What is wrong, in French.</param>
/// <param name="Line">Where the value stands in the file, from 1.</param>
/// <param name="Column">In characters, from 1.</param>
/// <param name="Codes">The codes on the way to it, outermost first: the section, the field…</param>
public sealed record DefinitionError(string Path, string Reason, int Line = 1, int Column = 1, ImmutableArray<string> Codes = default)
{
    public ImmutableArray<string> Codes { get; init; } = Codes.OrEmpty();
}

public static partial class DefinitionReader
{
    public const int LargestSize = 1 << 20;

    private const int MostUnread = 500;
    private const int MostDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MostDepth };
    private static readonly JsonReaderOptions AsStrict = new() { MaxDepth = MostDepth };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a definition, or says everything that is wrong with it. A definition is there exactly when there are no errors.</summary>
    public static (ProgrammeDefinition? Definition, ImmutableArray<DefinitionError> Errors) Read(ReadOnlySpan<byte> json) => Read(json, Errors);

    /// <summary>
    /// Reads a definition that was accepted when it was published. What is asked of new ones since then is not asked of it: it is
    /// frozen, and what was decided under it stands.
    /// </summary>
    public static (ProgrammeDefinition? Definition, ImmutableArray<DefinitionError> Errors) ReadPublished(ReadOnlySpan<byte> json) =>
        Read(json, (_, reader, _) => reader.Errors);

    private delegate IEnumerable<DefinitionError> Checks(ProgrammeDefinition definition, ShapeReader reader, JsonElement json);

    private static (ProgrammeDefinition?, ImmutableArray<DefinitionError>) Read(ReadOnlySpan<byte> json, Checks checks)
    {
        if (json.Length > LargestSize) return (null, [new("$", "Le fichier dépasse 1 Mio.")]);
        var bytes = (json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json).ToArray();
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            var reader = new ShapeReader();
            var definition = (ProgrammeDefinition)reader.Read(typeof(ProgrammeDefinition), document.RootElement, "$");
            ImmutableArray<DefinitionError> errors = [.. checks(definition, reader, document.RootElement)];
            return errors.IsEmpty ? (definition, errors) : (null, Placed(errors, bytes, document.RootElement));
        }
        catch (JsonException wrong)
        {
            var (line, column) = ((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1);
            return (null, [new("$", $"Le fichier n’est pas du JSON : ligne {line}, octet {column}.", line, column)]);
        }
    }

    private static IEnumerable<DefinitionError> Errors(ProgrammeDefinition definition, ShapeReader reader, JsonElement json)
    {
        if (reader.Errors.Count > MostUnread) return reader.Errors;
        var findings = new Findings(reader.Errors, reader.Misspelt);
        GeneralRules.Check(definition, findings);
        FormRules.Check(definition, findings);
        ReportRules.Check(definition, findings);
        CheckRules.Check(definition, findings);
        SettlingRules.Check(definition, findings);
        VocabularyRules.Check(definition, findings);
        PayingRules.Check(definition, findings);
        RegisterRules.Check(definition, findings);
        ActivityRules.Check(definition, findings);
        RetentionRules.Check(definition, findings);
        PeriodRules.Check(definition, findings);
        LimitRules.Check(definition, findings);
        NeedRules.Check(definition, findings);
        ContradictionRules.Check(definition, findings);
        findings.Different(definition.Invented, "$.invented");
        for (var i = 0; i < definition.Invented.Length; i++)
            findings.Require(!Steps(definition.Invented[i]).All(findings.IsSound) || At(definition.Invented[i], json) is not null, $"$.invented[{i}]", $"Le chemin « {definition.Invented[i]} » ne mène à rien dans cette définition.");
        return findings.Errors;
    }

    private static ImmutableArray<DefinitionError> Placed(ImmutableArray<DefinitionError> errors, byte[] bytes, JsonElement json)
    {
        var placing = Placing.Of(bytes, AsStrict);
        return
        [
            .. errors.Select(error =>
            {
                var (line, column) = placing.At(error.Path);
                return error with { Line = line, Column = column, Codes = CodesOn(error.Path, json) };
            }),
        ];
    }

    /// <summary>What a path leads through, from the first step to where it leads.</summary>
    private static IEnumerable<string> Steps(string path) => Ends(path).Select(end => path[..end]);

    private static IEnumerable<int> Ends(string path) => Enumerable.Range(2, Math.Max(0, path.Length - 1)).Where(end => end == path.Length || path[end] is '.' or '[');

    /// <summary>The codes of what lies on the way, without the programme's own.</summary>
    private static ImmutableArray<string> CodesOn(string path, JsonElement json) =>
    [
        .. Ends(path).Select(end => At(path[..end], json))
            .Select(found => found is { ValueKind: JsonValueKind.Object } named && named.TryGetProperty("code", out var code) ? JsonText.Of(code, JsonValueKind.String) : null)
            .OfType<string>(),
    ];

    /// <summary>What a path of plain names leads to; null: nothing.</summary>
    private static JsonElement? At(string path, JsonElement json)
    {
        if (PathText().Match(path) is not { Success: true } match) return null;
        JsonElement? at = json;
        foreach (Capture step in match.Groups["step"].Captures)
            at = step.Value[0] == '['
                ? at is { ValueKind: JsonValueKind.Array } list && int.TryParse(step.Value[1..^1], out var i) && i < list.GetArrayLength() ? list[i] : null
                : at is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(step.Value[1..], out var member) ? member : null;
        return at;
    }

    [GeneratedRegex(@"^\$(?<step>\.[A-Za-z][A-Za-z0-9]*|\[[0-9]{1,6}\])*\z")]
    private static partial Regex PathText();
}
