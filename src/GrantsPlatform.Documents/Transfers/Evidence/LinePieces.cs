using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Reading.Templates;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>
/// The pieces that a payment rests on, in the order in which an accountant looks for them: decision, act, account, certificate, then what shows that the
/// action was carried out, and for a balance its sum. Everything as it stood when the batch left.
/// </summary>
/// <param name="leftAt">When the batch left.</param>
internal sealed class LinePieces(Queries queries, IFileStore files, DateTimeOffset leftAt)
{
    private static readonly ImmutableArray<string> Decisions = ["decision-awarded", "entitlement-awarded"];
    private const string Balance = "balance-drawn";

    private TemplatesState? _templates;

    public async Task AddAsync(PaymentOrders orders, PaymentOrder order, LineEvidence evidence, LineFolder folder, CancellationToken cancellation)
    {
        if (!evidence.IsOpen)
        {
            folder.Misses("Toutes les pièces", "Le dossier de ce versement ne vous est pas ouvert\u202F: demandez ses pièces à un collègue.");
            return;
        }
        var letters = (await new LetterFile(queries).OfAsync(order.Line.Application, cancellation).ConfigureAwait(false)).Where(letter => letter.At <= leftAt).ToList();
        await AddLetterAsync("Décision attributive", letters.LastOrDefault(letter => Decisions.Contains(letter.Code)), folder, cancellation).ConfigureAwait(false);
        await AddActsAsync(order, evidence, folder, cancellation).ConfigureAwait(false);
        await AddAccountAsync(orders, order, evidence, folder, cancellation).ConfigureAwait(false);
        await folder.AddAsync("Certificat de paiement", await CertificateAsync(orders, order, evidence, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        if (evidence.Kind == InstalmentKind.Balance) await AddLetterAsync("État de solde", letters.LastOrDefault(letter => letter.Code == Balance), folder, cancellation).ConfigureAwait(false);
        await AddReportsAsync(orders, order, evidence, folder, cancellation).ConfigureAwait(false);
    }

    /// <summary>In the template that was in force when the batch left.</summary>
    private async Task<byte[]> CertificateAsync(PaymentOrders orders, PaymentOrder order, LineEvidence evidence, CancellationToken cancellation)
    {
        var kind = CertificateKind.Certificate;
        _templates ??= await queries.AskAsync(new TemplatesInForce(orders.Definition.Code), Viewer.Console, cancellation).ConfigureAwait(false) ?? new TemplatesState.Absent();
        return kind.Write(CertificateSaid.Of(orders, order, evidence), await new KeptTemplates(files).FindAsync(kind, _templates.At(kind.Code, leftAt)?.Hash, cancellation).ConfigureAwait(false));
    }

    private async Task AddLetterAsync(string title, FiledLetter? letter, LineFolder folder, CancellationToken cancellation)
    {
        if (letter is null) folder.Misses(title, "Le registre n’en contient pas le courrier.");
        else await folder.AddAsync(title, await LetterDocument.OfAsync(letter, files, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    private async Task AddActsAsync(PaymentOrder order, LineEvidence evidence, LineFolder folder, CancellationToken cancellation)
    {
        foreach (var act in evidence.Acts) await folder.AddAsync(TitleOf(act), act.File, cancellation).ConfigureAwait(false);
        if (evidence.Acts.Any(act => !act.IsCopy)) return;
        // Sent before their documents were kept: written anew, and said to be.
        if (await queries.AskAsync(new ActOfThePlatform(order.Line.Application), Viewer.Console, cancellation).ConfigureAwait(false) is { InForce: { } standing } drawn)
            await folder.AddAsync("Acte en vigueur, écrit de nouveau d’après le registre", ActFile.DrawUp(drawn, standing), cancellation).ConfigureAwait(false);
        else folder.Misses("Acte en vigueur", "Aucun acte n’est en vigueur dans le registre.");
    }

    private static async Task AddAccountAsync(PaymentOrders orders, PaymentOrder order, LineEvidence evidence, LineFolder folder, CancellationToken cancellation)
    {
        if (order.Details is not { } details)
        {
            folder.Misses("Coordonnées bancaires", "Elles ont changé depuis le départ du lot, ou ont été effacées.");
            return;
        }
        await folder.AddAsync("Coordonnées bancaires vérifiées", EvidencePapers.Account(orders, order, details, evidence.Verified), cancellation).ConfigureAwait(false);
    }

    private static async Task AddReportsAsync(PaymentOrders orders, PaymentOrder order, LineEvidence evidence, LineFolder folder, CancellationToken cancellation)
    {
        foreach (var report in evidence.Reports)
        {
            await folder.AddAsync($"{report.Rule.Label} accepté, compte rendu financier", FinancialReportPaper.Of(report), cancellation).ConfigureAwait(false);
            foreach (var sort in report.Uploads)
            {
                foreach (var file in sort.Files) await folder.AddSentAsync(sort.Label, file, cancellation).ConfigureAwait(false);
                if (sort is { IsRequired: true, Files.IsEmpty: true }) folder.Misses(sort.Label, $"Rien n’en a été joint au compte rendu «\u00A0{report.Rule.Label}\u00A0».");
            }
        }
        if (evidence.AwaitedReport is { } code && evidence.Reports.All(report => report.Rule.Code != code))
            folder.Misses(orders.Definition.FindReport(code)?.Label ?? code, "Le registre ne contient pas ce compte rendu accepté.");
        if (evidence.Reports.IsEmpty)
            foreach (var piece in order.Evidence) folder.Misses(EvidenceNames.Words(piece), "Le préparateur certifie l’avoir vérifiée\u202F; elle n’est pas dans la plateforme.");
    }

    private static string TitleOf(EvidencePiece act) => (act.Version, act.IsCopy) switch
    {
        (1, false) => "Convention",
        (1, true) => "Convention, copie signée sur papier",
        var (version, copy) => $"Avenant {version - 1}{(copy ? ", copie signée sur papier" : "")}",
    };
}
