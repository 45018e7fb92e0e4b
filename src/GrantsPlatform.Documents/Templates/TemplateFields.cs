using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Templates;

namespace GrantsPlatform.Documents.Templates;

/// <summary>The controls of a template against the fields of its document.</summary>
internal sealed class TemplateFields
{
    private const int MostNested = 8;

    private readonly List<Refusal> _faults = [];

    /// <summary>Names that stand where nothing else can take them away.</summary>
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public static IEnumerable<Refusal> FaultsOf(WordprocessingDocument file, TemplateKind kind)
    {
        var fields = kind.Fields;
        var check = new TemplateFields();
        foreach (var root in Control.RootsOf(file)) check.Look(root, [fields], [], 0);
        return [.. check._faults, .. check.Missing(kind, fields)];
    }

    /// <summary>Whoever puts in the whole text says everything; an amount in words, or a total, says the amount.</summary>
    private IEnumerable<Refusal> Missing(TemplateKind kind, ImmutableArray<TemplateField> fields) => _said.Contains(kind.Whole) ? [] :
        kind.Bound().Where(name => !_said.Any(said => said == name || said.StartsWith($"{name}.", StringComparison.Ordinal)))
            .Select(name => new TemplateMentionMissing(name, Uncapital(fields.FirstOrDefault(field => field.Name == name)?.Meaning ?? "mention obligatoire")));

    private void Look(OpenXmlElement within, ImmutableArray<ImmutableArray<TemplateField>> scope, ImmutableArray<string> conditions, int depth)
    {
        foreach (var child in within.ChildElements)
            if (child is SdtElement control) Look(control, scope, conditions, depth + 1);
            else Look(child, scope, conditions, depth);
    }

    private void Look(SdtElement control, ImmutableArray<ImmutableArray<TemplateField>> scope, ImmutableArray<string> conditions, int depth)
    {
        var tag = Control.TagOf(control);
        if (depth > MostNested)
        {
            _faults.Add(new TemplateTooDeep(TemplatePlaces.Of(control), MostNested));
            return;
        }
        var inside = (Scope: scope, Conditions: conditions);
        if (tag.Kind != TagKind.None)
        {
            if (Find(tag, scope) is not { } field)
            {
                _faults.Add(new TemplateFieldUnknown(TemplatePlaces.Of(control), Shortened(tag.Name), Nearest.Hint(tag.Name, scope.SelectMany(fields => fields).Select(one => one.Name))));
                return;
            }
            if (Misuse(tag, field, control) is { } expected) _faults.Add(new TemplateFieldMisused(TemplatePlaces.Of(control), Shortened($"{tag}"), expected));
            if (tag.Kind is TagKind.Field or TagKind.Rows && conditions.All(condition => condition == field.Name) && !IsHidden(control)) _said.Add(field.Name);
            inside = tag.Kind switch
            {
                TagKind.Rows => ([field.Inside, .. scope], [.. conditions, "répété"]),
                TagKind.If => (scope, [.. conditions, field.Name]),
                _ => inside,
            };
            if (tag.Kind == TagKind.Field) return;
        }
        if (Control.ContentOf(control) is { } content) Look(content, inside.Scope, inside.Conditions, depth);
    }

    private static TemplateField? Find(TemplateTag tag, ImmutableArray<ImmutableArray<TemplateField>> scope) => scope.Select(fields => fields.FirstOrDefault(field => field.Name == tag.Name)).FirstOrDefault(field => field is not null);

    /// <summary>What would have to be done instead; null: it is used as it is meant.</summary>
    private static string? Misuse(TemplateTag tag, TemplateField field, SdtElement control) => (tag.Kind, field.Shape) switch
    {
        (TagKind.Rows, not FieldShape.Rows) => $"Ce champ n’est pas répété\u202F: écrivez «\u00A0{field.Name}\u00A0» sans «\u00A0{TemplateTag.RowsPrefix}\u00A0».",
        (TagKind.Field, FieldShape.Rows) => $"Ce champ est répété\u202F: entourez la ligne ou le paragraphe d’un contrôle «\u00A0{TemplateTag.RowsPrefix}{field.Name}\u00A0», et mettez ses champs dedans.",
        (TagKind.Field, FieldShape.Piece) when control is not SdtBlock => "Ce texte fait plusieurs paragraphes\u202F: mettez le contrôle sur un paragraphe à lui seul.",
        (TagKind.Field, _) when control is SdtRow => "Ce champ tient dans une cellule\u202F: ne l’étendez pas à toute la ligne.",
        _ => null,
    };

    /// <summary>Hidden words are not said.</summary>
    private static bool IsHidden(SdtElement control) => control.Descendants<Vanish>().Any() || control.Ancestors<Run>().Any(run => run.RunProperties?.Vanish is not null);

    private static string Shortened(string name) => name.Length <= 64 ? name : $"{name.AsSpan(0, 63)}…";

    private static string Uncapital(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
