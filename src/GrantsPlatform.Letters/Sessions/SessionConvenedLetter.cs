using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Sessions;

/// <summary>The members of a committee are called to a session.</summary>
public sealed record SessionConvenedLetter(CallFacts Call, string Session, DateTimeOffset StartsAt, string Place) : Letter
{
    public override Audience Audience => Audience.Committee;

    public override Destination? LeadsTo => new(LetterPage.Session, Session);

    protected override Prose Subject => "Convocation à la commission de sélection";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Nous vous convions à la commission de sélection de l’appel à projets « {French.InQuotes(Call.Title)} »."),
        Fields(("Date", French.Meeting(StartsAt, Call.Zone)), ("Lieu", Place)),
        Text("L’ordre du jour, les fiches des dossiers et la date à ajouter à votre agenda sont sur la page de la séance."),
        Text("Si vous avez un lien d’intérêts avec l’un des porteurs de projet, déclarez-le sur cette page avant la séance : le dossier quittera votre vue."),
    ];

    protected override IEnumerable<Block> Closing() => [new Block.Signature(Call.Funder.Name)];
}
