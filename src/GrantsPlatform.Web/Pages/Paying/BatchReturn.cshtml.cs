using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Days = GrantsPlatform.Web.Components.Typed;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The accountant's return: line by line, or out of a spreadsheet that is shown before it is recorded.</summary>
[Takes(2 * 1024 * 1024)]
public sealed class BatchReturnModel(Queries queries, Visitor visitor, Desk desk, Links links, TimeProvider clock) : BatchPage(queries, visitor, desk)
{
    /// <summary>Lines that one answers by hand at once.</summary>
    private const int ByHand = 50;

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public ReturnSheet? Read { get; private set; }

    public ImmutableArray<ClaimLine> Open => Seen.Sent is { } sent ? [.. Seen.Lines.Where(line => line.Line is { } one && sent.AnswerTo(one.Line) is null).OrderBy(line => line.Line?.Line, StringComparer.Ordinal).Take(ByHand)] : [];

    public DateOnly Today => ParisTime.DayOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string batch, CancellationToken cancellation) =>
        await FindAsync(batch, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>The lines that were filled; the others are left for later.</summary>
    public async Task<IActionResult> OnPostAsync(string batch, CancellationToken cancellation)
    {
        if (!await FindAsync(batch, cancellation).ConfigureAwait(false)) return NotFound();
        var lines = Open.Select(line => line.Line?.Line).OfType<string>().Select(Answered).OfType<ReturnLine>().ToImmutableArray();
        if (lines.IsEmpty && !Problems.Any) Problems.Add("", "Aucune ligne n’est remplie.", "Indiquez un jour de paiement et sa référence, ou un rejet.");
        return Problems.Any ? Again() : await RecordAsync(batch, lines, cancellation).ConfigureAwait(false);
    }

    /// <summary>Shows what a sheet says, and records nothing.</summary>
    public async Task<IActionResult> OnPostReadAsync(string batch, CancellationToken cancellation)
    {
        if (!await FindAsync(batch, cancellation).ConfigureAwait(false) || Seen.Sent is not { } sent) return NotFound();
        if (Sheet is not null)
        {
            var read = await TextOfAsync(Sheet, cancellation).ConfigureAwait(false);
            if (!read.IsGiven)
            {
                Problems.Add(read.Refusal, nameof(Sheet));
                return Again();
            }
            Pasted = read.Value;
        }
        if (string.IsNullOrWhiteSpace(Pasted))
        {
            Problems.Add(nameof(Pasted), "Choisissez un fichier, ou collez son contenu.");
            return Again();
        }
        Read = ReturnSheet.Read(Pasted, sent);
        foreach (var problem in Read.Problems.Take(100)) Problems.Add(nameof(Pasted), problem);
        return Again(Read.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public async Task<IActionResult> OnPostImportAsync(string batch, CancellationToken cancellation)
    {
        if (!await FindAsync(batch, cancellation).ConfigureAwait(false) || Seen.Sent is not { } sent) return NotFound();
        Read = ReturnSheet.Read(Pasted ?? "", sent);
        foreach (var problem in Read.Problems.Take(100)) Problems.Add(nameof(Pasted), problem);
        if (Problems.Any) return Again();
        if (!Read.Lines.IsEmpty) return await RecordAsync(batch, Read.Lines, cancellation).ConfigureAwait(false);
        this.Say("Ce retour était déjà enregistré\u202F: rien n’a changé.");
        return Redirect(links.Batch(batch));
    }

    public string Typed(string line, string part) => Request.HasFormContentType ? Request.Form[NameOf(line, part)].ToString() : "";

    public static string NameOf(string line, string part) => $"{part}-{line}";

    private ReturnLine? Answered(string line)
    {
        var (day, reference, cause, words) = (Typed(line, "jour").Trim(), Typed(line, "paiement").Trim(), Typed(line, "rejet"), Typed(line, "motif").Trim());
        if (day.Length == 0 && reference.Length == 0 && cause.Length == 0 && words.Length == 0) return null;
        if (cause.Length > 0)
        {
            if (day.Length > 0 || reference.Length > 0) Problems.Add(new FormProblem(NameOf(line, "rejet"), "Cette ligne dit à la fois payé et rejeté.", Label: line));
            var found = Enum.GetValues<RejectionCause>().Cast<RejectionCause?>().FirstOrDefault(one => one is { } known && Wire.NameOf(known) == cause);
            if (found is null) Problems.Add(new FormProblem(NameOf(line, "rejet"), "Choisissez une cause de la liste.", Label: line));
            return new ReturnLine(line, Rejected: found, Words: words.Length == 0 ? null : words);
        }
        if (words.Length > 0) Problems.Add(new FormProblem(NameOf(line, "rejet"), "Un motif ne va qu’avec un rejet\u202F: choisissez-en la cause.", Label: line));
        if (Days.Date(day) is not { } paidOn) Problems.Add(new FormProblem(NameOf(line, "jour"), "Indiquez le jour du paiement (jj/mm/aaaa).", Label: line));
        else if (paidOn < ParisTime.DayOf(Seen.State.Origin.At)) Problems.Add(new FormProblem(NameOf(line, "jour"), "Le lot n’était pas encore ouvert ce jour-là.", Label: line));
        else if (paidOn > Today) Problems.Add(new FormProblem(NameOf(line, "jour"), "Ce jour est à venir.", Label: line));
        if (!EpcText.IsReference(reference)) Problems.Add(new FormProblem(NameOf(line, "paiement"), "Recopiez la référence du paiement\u202F: 35 caractères au plus, sans accent ni soulignement.", Label: line));
        return new ReturnLine(line, Days.Date(day), reference);
    }

    private async Task<IActionResult> RecordAsync(string batch, ImmutableArray<ReturnLine> lines, CancellationToken cancellation)
    {
        if (await SendAsync(new RecordReturn(lines), "", cancellation).ConfigureAwait(false) is { } refusal)
        {
            await FindAsync(batch, cancellation).ConfigureAwait(false);
            return Again(refusal);
        }
        this.Say($"{French.Count(lines.Length, "réponse enregistrée", "réponses enregistrées")}.");
        return Redirect(links.Batch(batch));
    }

    /// <summary>Out of a workbook, of a bank's answer, or of text: UTF-8 where it is, otherwise what spreadsheets of Windows write.</summary>
    private static async Task<Answer<string>> TextOfAsync(IFormFile sheet, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await sheet.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        var content = bytes.ToArray();
        return BankAnswer.IsXml(content) ? BankAnswer.Read(content) : SheetIntake.Read(content, null, ReturnSheet.MostLines, cancellation);
    }
}
