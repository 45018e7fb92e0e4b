using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Sessions;

/// <summary>The members of a committee are called to a session.</summary>
public sealed record SessionConvenedLetter(CallFacts Call, DateTimeOffset StartsAt, string Place) : Letter
{
    public override Audience Audience => Audience.Committee;

    public override Destination? LeadsTo => new(LetterPage.Call, Call.Id);

    protected override Prose Subject => "Convocation à la commission de sélection";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Nous vous convions à la commission de sélection de l’appel à projets « {French.InQuotes(Call.Title)} »."),
        Fields(("Date", French.Meeting(StartsAt, Call.Zone)), ("Lieu", Place)),
        Text("Si vous avez un lien d’intérêts avec l’un des porteurs de projet, déclarez-le avant la séance."),
    ];

    protected override IEnumerable<Block> Closing() => [new Block.Signature(Call.Funder.Name)];
}
