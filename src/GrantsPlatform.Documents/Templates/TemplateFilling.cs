using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A template and what a letter says become a document: fields are written as their controls look, rows repeated, blocks without an occasion left out.</summary>
public static class TemplateFilling
{
    public static byte[] Fill(ReadOnlySpan<byte> template, FactSet facts, string title)
    {
        using var bytes = new MemoryStream();
        bytes.Write(template);
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var runs = new ControlText(file);
            foreach (var root in Control.RootsOf(file))
            {
                Fill(root, [facts], runs);
                TemplateTidying.Tidy(root);
            }
            TemplateTidying.Tidy(file, facts, title);
        }
        return StillPackage.Of(bytes.ToArray());
    }

    private static void Fill(OpenXmlElement within, ImmutableArray<FactSet> scope, ControlText runs)
    {
        foreach (var child in within.ChildElements.ToList())
            if (child is SdtElement control) Put(control, scope, runs);
            else Fill(child, scope, runs);
    }

    private static void Put(SdtElement control, ImmutableArray<FactSet> scope, ControlText runs)
    {
        var tag = Control.TagOf(control);
        if (tag.Kind == TagKind.Rows) Repeat(control, RowsOf(tag.Name, scope), scope, runs);
        else if (tag.Kind == TagKind.If && !scope.Any(facts => facts.Has(tag.Name))) control.Remove();
        else if (tag.Kind == TagKind.Field && scope.FirstOrDefault(facts => facts.Pieces.ContainsKey(tag.Name)) is { } said) Write(control, said.Pieces[tag.Name]);
        else if (tag.Kind == TagKind.Field) runs.Write(control, TextOf(tag.Name, scope));
        else
        {
            if (Control.ContentOf(control) is { } content) Fill(content, scope, runs);
            Control.Unwrap(control);
        }
    }

    /// <summary>Within rows, the row's own facts come first.</summary>
    private static void Repeat(SdtElement control, ImmutableArray<FactSet> rows, ImmutableArray<FactSet> scope, ControlText runs)
    {
        foreach (var row in rows)
        {
            if (Control.ContentOf(control)?.CloneNode(deep: true) is not { } content) break;
            TemplateTidying.Renew(content);
            Fill(content, [row, .. scope], runs);
            foreach (var child in content.ChildElements.ToList())
            {
                child.Remove();
                control.InsertBeforeSelf(child);
            }
        }
        control.Remove();
    }

    private static void Write(SdtElement control, ImmutableArray<Papers.Part> piece)
    {
        foreach (var element in piece.SelectMany(part => WordParts.Of(part))) control.InsertBeforeSelf(element);
        control.Remove();
    }

    private static ImmutableArray<FactSet> RowsOf(string name, ImmutableArray<FactSet> scope) => scope.FirstOrDefault(facts => facts.Rows.ContainsKey(name))?.Rows[name] ?? [];

    private static string TextOf(string name, ImmutableArray<FactSet> scope) => scope.FirstOrDefault(facts => facts.Texts.ContainsKey(name))?.Texts[name] ?? "";
}
