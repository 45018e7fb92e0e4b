using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Path">Where, such as "$.strands[2].envelope".</param>
/// <param name="Reason">What is wrong, in French.</param>
public sealed record DefinitionError(string Path, string Reason);

public static partial class DefinitionReader
{
    public const int LargestSize = 1 << 20;

    private const int MostUnread = 500;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads a definition, or says everything that is wrong with it. A definition is there exactly when there are no errors.</summary>
    public static (ProgrammeDefinition? Definition, ImmutableArray<DefinitionError> Errors) Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > LargestSize) return (null, [new("$", "Le fichier dépasse 1 Mio.")]);
        try
        {
            using var document = JsonDocument.Parse(json.ToArray(), Strict);
            return Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return (null, [new("$", $"Le fichier n’est pas du JSON : ligne {wrong.LineNumber + 1}, octet {wrong.BytePositionInLine + 1}.")]);
        }
    }

    private static (ProgrammeDefinition?, ImmutableArray<DefinitionError>) Read(JsonElement json)
    {
        var reader = new ShapeReader();
        var definition = (ProgrammeDefinition)reader.Read(typeof(ProgrammeDefinition), json, "$");
        if (reader.Errors.Count > MostUnread) return (null, [.. reader.Errors]);
        var findings = new Findings(reader.Errors);
        GeneralRules.Check(definition, findings);
        FormRules.Check(definition, findings);
        ReportRules.Check(definition, findings);
        SettlingRules.Check(definition, findings);
        VocabularyRules.Check(definition, findings);
        PayingRules.Check(definition, findings);
        RegisterRules.Check(definition, findings);
        for (var i = 0; i < definition.Invented.Length; i++)
            findings.Require(Exists(json, definition.Invented[i]), $"$.invented[{i}]", $"Le chemin « {definition.Invented[i]} » ne mène à rien dans cette définition.");
        ImmutableArray<DefinitionError> errors = [.. findings.Errors];
        return (errors.IsEmpty ? definition : null, errors);
    }

    private static bool Exists(JsonElement json, string path)
    {
        if (PathText().Match(path) is not { Success: true } match) return false;
        JsonElement? at = json;
        foreach (Capture step in match.Groups["step"].Captures)
            at = step.Value[0] == '['
                ? at is { ValueKind: JsonValueKind.Array } list && int.TryParse(step.Value[1..^1], out var i) && i < list.GetArrayLength() ? list[i] : null
                : at is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(step.Value[1..], out var member) ? member : null;
        return at is not null;
    }

    [GeneratedRegex(@"^\$(?<step>\.[A-Za-z][A-Za-z0-9]*|\[[0-9]{1,6}\])*\z")]
    private static partial Regex PathText();
}
