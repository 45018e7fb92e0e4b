using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report has not come on its day.</summary>
public sealed record ReportLateLetter(FileFacts File, string Report, DateOnly DueOn) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre bilan est en retard";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le bilan « {Report} » était attendu le {DueOn}. Nous ne l’avons pas reçu."),
        Text("Transmettez-le dès que possible : le versement du solde en dépend, et les sommes dont l’emploi n’est pas justifié peuvent être réclamées."),
    ];
}
