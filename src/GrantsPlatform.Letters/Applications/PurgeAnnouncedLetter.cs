using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>Whoever answers for a programme knows of what is going to be erased while it can still be kept.</summary>
public sealed record PurgeAnnouncedLetter(CallFacts Call, KeptAs As, int Files, DateOnly From) : Letter
{
    public override Audience Audience => Audience.Service;

    public override Destination? LeadsTo => new(LetterPage.Home);

    protected override Prose Subject => $"Effacement de dossiers le {From} : {French.InQuotes(Call.Title)}";

    private string Nature => As switch
    {
        KeptAs.Draft => "brouillons non déposés",
        KeptAs.Refused => "dossiers refusés ou retirés",
        KeptAs.Awarded => "dossiers retenus et soldés",
        _ => throw new InvalidOperationException($"{As} has no words."),
    };

    protected override IEnumerable<Block> Body() =>
    [
        Text($"L’administration de la plateforme efface des dossiers de l’appel à projets « {French.InQuotes(Call.Title)} » dont la durée de conservation est échue."),
        Fields(("Nature", Nature), ("Nombre de dossiers", French.Number(Files)), ("Effacés à partir du", French.Date(From))),
        Text("Les porteurs de projet en sont avertis. Seront effacés les réponses, les pièces jointes, les échanges, les notes et les comptes rendus. Resteront les montants, les décisions et leurs dates, sans le nom d’aucune personne."),
        Text("Si l’un de ces dossiers doit être conservé plus longtemps (contentieux, contrôle en cours), demandez-le à l’administration de la plateforme avant ce jour."),
    ];
}
