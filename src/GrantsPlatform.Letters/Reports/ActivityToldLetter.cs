using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A grantee announces an activity.</summary>
public sealed record ActivityToldLetter(FileFacts File, string Activity, DateOnly Day, string Commune) : LetterToService(File)
{
    public override Topic Topic => Topic.News;

    protected override Prose Subject => $"Avis d’activité : {Activity}";

    protected override IEnumerable<Block> Body() => [Text($"{Applicant} annonce, pour le dossier {Number} (« {Call} ») :", $"{Activity}, le {Day}, commune : {Communes.Find(Commune)?.Label ?? Commune}.")];
}
