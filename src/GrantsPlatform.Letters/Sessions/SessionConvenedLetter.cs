using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Calendars;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Sessions;

/// <summary>The members of a committee are called to a session.</summary>
public sealed record SessionConvenedLetter(CallFacts Call, string Session, DateTimeOffset StartsAt, string Place) : Letter
{
    public override Audience Audience => Audience.Committee;

    public override Destination? LeadsTo => new(LetterPage.Session, Session);

    protected override Prose Subject => "Convocation à la commission de sélection";

    protected override ImmutableArray<EnclosedFile> Enclosed(string? address) =>
        [new EnclosedFile.Written(SessionEntry.FileName, ICalendar.MediaType, SessionEntry.Of(Session, Call.Title, StartsAt, Place, address))];

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Nous vous convions à la commission de sélection de l’appel à projets « {French.InQuotes(Call.Title)} »."),
        Fields(("Date", French.Meeting(StartsAt, Call.Zone)), ("Lieu", Place)),
        Text("La date est jointe à ce message, prête à entrer dans votre agenda. L’ordre du jour et les fiches des dossiers sont sur la page de la séance."),
        Text("Si vous avez un lien d’intérêts avec l’un des porteurs de projet, déclarez-le sur cette page avant la séance : le dossier quittera votre vue."),
    ];

    protected override IEnumerable<Block> Closing() => [new Block.Signature(Call.Funder.Name)];
}
