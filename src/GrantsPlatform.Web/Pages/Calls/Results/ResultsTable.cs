using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Pages.Calls.Results;

/// <summary>The results as a spreadsheet opens them in France: semicolons, decimal commas, UTF-8 with its mark, lines of RFC 4180.</summary>
public static class ResultsTable
{
    private const int LongestObject = 256;

    /// <summary>Named as in the schema of data on grants that public authorities publish (SCDL, "subventions" 2.1), after the columns that people read.</summary>
    private static readonly string[] OpenData =
    [
        "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "rnaBeneficiaire", "objet",
        "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention", "dispositifAide",
    ];

    public static string Header(ProgrammeDefinition definition) => Line(
    [
        "Numéro du dossier", "Organisme", "Département (code)", "Département", "Groupement",
        .. definition.Measures.Select(measure => measure.Label), .. definition.Strands.Select(strand => $"{strand.Label} (euros)"), "Total (euros)",
        .. OpenData,
    ]);

    public static string Line(AwardedFile award, PublicCall call) => Line([.. OfTheFile(award.Row, call.Definition), .. OfOpenData(award, call)]);

    private static IEnumerable<string> OfTheFile(ApplicationRow row, ProgrammeDefinition definition) =>
    [
        row.Number ?? row.Id, row.Applicant, row.Departement ?? "", definition.FindDepartement(row.Departement ?? "")?.Name ?? "", row.Consortium ? "oui" : "non",
        .. definition.Measures.Select(measure => row.Measures.TryGetValue(measure.Code, out var value) ? value.ToString() : ""),
        .. definition.Strands.Select(strand => Euros(row.GrantedByStrand.GetValueOrDefault(strand.Code))), Euros(row.Granted),
    ];

    /// <summary>In the order of the columns; what an agreement or a payment will tell stays empty until it does, and what is no aid of the European rules has no number there.</summary>
    private static IEnumerable<string> OfOpenData(AwardedFile award, PublicCall call) =>
    [
        call.Definition.Funder.Name, call.Definition.Funder.Siret, Day(award.Act.AgreedOn), Decision(award), award.Row.Applicant, award.Siret ?? "", award.Rna ?? "", Object(award.ProjectTitle ?? call.Title),
        Euros(award.Row.Granted), "aide en numéraire", call.Definition.Instalments.Length > 1 ? "échelonné" : "unique", Period(award.Act), "", "non",
        award.Act.Share is { } share ? share.ToString("0.####").Replace('.', ',') : "", call.Definition.Title,
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";

    /// <summary>By whom it was taken and when, and the number of the file that it is about.</summary>
    private static string Decision(AwardedFile award) =>
        award.Act.DecidedOn is { } day ? $"Commission du {French.Date(day)}, dossier {award.Row.Number ?? award.Row.Id}" : $"Dossier {award.Row.Number ?? award.Row.Id}";

    /// <summary>One day, or the first and the last with a stroke between.</summary>
    private static string Period(ActOfAward act) => act.FirstPaidOn == act.LastPaidOn ? Day(act.FirstPaidOn) : $"{Day(act.FirstPaidOn)}/{Day(act.LastPaidOn)}";

    private static string Object(string title) => title.Length <= LongestObject ? title : title[..LongestObject];

    private static string Euros(Money amount) => amount.Euros.ToString("0.00").Replace('.', ',');

    private static string Line(IEnumerable<string> cells) => new StringBuilder().AppendJoin(';', cells.Select(CsvCell.Of)).Append("\r\n").ToString();
}
