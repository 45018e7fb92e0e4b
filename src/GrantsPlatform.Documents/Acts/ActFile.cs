using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Acts;

/// <summary>An act as a Word file: the bytes that went to be signed, where they are kept; those of acts that were sent before any were, drawn up anew.</summary>
public static class ActFile
{
    public static string NameOf(ReadableAct act, ActInWords text) => text.Version == 1 ? $"convention-{act.Grant.Number}.docx" : $"avenant-{text.Version - 1}-{act.Grant.Number}.docx";

    public static async ValueTask<byte[]> OfAsync(ReadableAct act, ActInWords text, IFileStore files, CancellationToken cancellation) =>
        await FindAsync(act, text, files, cancellation).ConfigureAwait(false) ?? throw new StoreUnavailableException($"The document {KeptAs(act, text)} of an act is not in the store.");

    /// <summary>Null: it was kept, and is not there any more. What was signed is never shown as something else.</summary>
    public static async ValueTask<byte[]?> FindAsync(ReadableAct act, ActInWords text, IFileStore files, CancellationToken cancellation)
    {
        if (KeptAs(act, text) is not { } hash) return DrawUp(act, text);
        if (await files.OpenAsync(hash, cancellation).ConfigureAwait(false) is not { } kept) return null;
        await using (kept.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            await kept.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes.ToArray();
        }
    }

    /// <summary>The hash of the document of that text; null: none was kept.</summary>
    public static string? KeptAs(ReadableAct act, ActInWords text) => act.Grant.Agreement?.Documents.GetValueOrDefault(text.Hash);

    /// <summary>What its pages are marked with.</summary>
    public static string MarkOf(ReadableAct act, ActInWords text) => PageMark.OfText(act.Grant.Id, text.Hash);

    /// <param name="template">Null: as the platform words it.</param>
    public static byte[] DrawUp(ReadableAct act, ActInWords text, byte[]? template = null) => WordMark.On(Set(act, text, template), MarkOf(act, text));

    private static byte[] Set(ReadableAct act, ActInWords text, byte[]? template)
    {
        var before = act.Pending == text ? act.InForce : null;
        if (template is null) return WordFile.Of(AgreementPaper.Of(act, text, before));
        var saying = new ActSaying(act, text);
        var agreement = saying.Agreement();
        return before is null
            ? TemplateFilling.Fill(template, ActKind.Agreement.FactsOf(agreement), agreement.Title)
            : TemplateFilling.Fill(template, ActKind.Amendment.FactsOf(saying.Amendment(before)), ActTitles.Amendment($"{text.Version - 1}"));
    }

    /// <summary>An act, or what amends the one in force.</summary>
    public static ActKind KindOf(ReadableAct act, ActInWords text) => act.Pending == text && act.InForce is not null ? ActKind.Amendment : ActKind.Agreement;
}
