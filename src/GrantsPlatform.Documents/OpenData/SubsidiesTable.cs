using System.Globalization;
using System.Text;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Documents.OpenData;

/// <summary>
/// The essential data of agreements (décret 2017-779) in the schema that French public authorities share: SCDL "subventions" 2.1. A line per body that is
/// paid, so that a group's grant has as many as it has partners, each with its share of the same amount.
/// </summary>
public static class SubsidiesTable
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const int LongestText = 256;

    /// <summary>The least that the schema lets one write.</summary>
    private const decimal LeastShare = 0.01m;

    private static readonly string[] Columns =
    [
        "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "rnaBeneficiaire", "objet",
        "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention", "dispositifAide",
    ];

    public static async Task<int> WriteAsync(Stream to, GrantsOfCall grants, CancellationToken cancellation = default)
    {
        var lines = 0;
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', Columns).AsMemory(), cancellation).ConfigureAwait(false);
        await foreach (var grant in grants.All.WithCancellation(cancellation).ConfigureAwait(false))
            foreach (var share in grant.Shares)
            {
                await writer.WriteLineAsync(string.Join(',', Cells(grants.Call, grant, share).Select(cell => CsvCell.Of(cell, ','))).AsMemory(), cancellation).ConfigureAwait(false);
                lines++;
            }
        return lines;
    }

    private static IEnumerable<string> Cells(PublicCall call, PublishedGrant grant, GrantShare share) =>
    [
        call.Definition.Funder.Name, call.Definition.Funder.Siret, Day(grant.AgreedOn), Decision(grant), share.Name, share.Siret ?? "", IsNumeric(share.Rna) ? share.Rna ?? "" : "", Cut(grant.ProjectTitle ?? call.Title),
        Number(grant.Amount.Euros), "aide en numéraire", call.Definition.Instalments.Length > 1 ? "échelonné" : "unique", Period(grant, share), "", "non",
        Number(ShareOf(grant, share)), call.Definition.Title,
    ];

    /// <summary>The schema knows the old numbers only: W and nine digits.</summary>
    private static bool IsNumeric(string? rna) => Rna.IsValid(rna) && rna is [_, .. var rest] && rest.All(char.IsAsciiDigit);

    /// <summary>Of the whole amount, which stands in each line of a group: with as many places as its share to the cent needs.</summary>
    private static decimal ShareOf(PublishedGrant grant, GrantShare share) => Math.Max(LeastShare, Math.Round((decimal)share.Amount.Cents / grant.Amount.Cents, 10));

    private static string Decision(PublishedGrant grant) => grant.DecidedOn is { } day ? $"Commission du {French.Date(day)}, dossier {grant.Number}" : $"Dossier {grant.Number}";

    /// <summary>The days of what was paid so far; before, those of the agreement.</summary>
    private static string Period(PublishedGrant grant, GrantShare share) =>
        share is { FirstPaidOn: { } first, LastPaidOn: { } last } ? first == last ? Day(first) : $"{Day(first)}/{Day(last)}" : $"{Day(grant.From)}/{Day(grant.To)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.00########", CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
