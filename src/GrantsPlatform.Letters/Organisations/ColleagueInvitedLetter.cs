using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>An invitation among the members of an organisation, to an address that may have no account.</summary>
public sealed record ColleagueInvitedLetter(InvitingFacts By, string Link, DateTimeOffset ExpiresAt) : LetterToPerson
{
    public override Destination? LeadsTo => null;

    protected override Prose Subject => "Invitation à rejoindre un organisme";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{By.Person ?? "Un collègue"} vous invite, sur la plateforme des appels à projets, parmi les membres de l’organisme « {French.InQuotes(By.Organisation)} ». Pour accepter l’invitation, suivez ce lien, puis connectez-vous ou ouvrez un compte :"),
        new Block.Link(Link),
        Text($"Ce lien est valable jusqu’au {Instant(ExpiresAt)}. Il n’est que pour vous : ne le transmettez à personne."),
        Text("Si vous ne connaissez pas cet organisme, ne faites rien."),
    ];
}
