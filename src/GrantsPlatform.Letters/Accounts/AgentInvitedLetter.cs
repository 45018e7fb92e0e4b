using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>To somebody who is to work here and has never come in: who invites them, for what, and until when.</summary>
public sealed record AgentInvitedLetter(InvitedAgentFacts Facts, string Link, DateTimeOffset ExpiresAt) : LetterToPerson
{
    public override Destination? LeadsTo => null;

    protected override Prose Subject => "Invitation à travailler sur la plateforme des appels à projets";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Facts.Person ?? "L’administration de la plateforme"} vous invite à travailler sur la plateforme des appels à projets et vous a ouvert un compte à cette adresse."),
        .. Facts.Roles.IsEmpty ? Array.Empty<Block>() : [Together(Text("Ce que vous y ferez :"), new Block.Items([.. Facts.Roles.Select(French.InQuotes)]))],
        Text("Pour entrer, choisissez d’abord votre mot de passe en suivant ce lien :"),
        new Block.Link(Link),
        Text($"Ce lien est valable jusqu’au {Instant(ExpiresAt)} et ne sert qu’une fois. Ne le transmettez à personne. Passé ce jour, demandez une nouvelle invitation à la personne qui vous invite."),
        Text("Si vous n’attendiez pas cette invitation, ne faites rien."),
    ];
}
