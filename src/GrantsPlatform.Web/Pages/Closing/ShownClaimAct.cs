using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>One thing that can be done to a claim now, as its form asks for it.</summary>
public sealed record ShownClaimAct(BalanceModel Page, SeenClaim Claim, ClaimAct Act)
{
    public string Name => Wire.NameOf(Act);

    public string Title => Act switch
    {
        ClaimAct.Letter => "Écrire à l’organisme",
        ClaimAct.Reply => "Consigner une réponse reçue",
        ClaimAct.Confirm => "Confirmer",
        ClaimAct.Drop => "Ne rien réclamer",
        ClaimAct.Order => "Émettre l’ordre de reversement",
        ClaimAct.Receipt => "Enregistrer un encaissement",
        ClaimAct.Propose => "Proposer l’admission en non-valeur",
        ClaimAct.WriteOff => "Approuver l’admission en non-valeur",
        _ => throw new InvalidOperationException($"{Act} has no title."),
    };

    /// <summary>What is asked for in words; null: nothing.</summary>
    public (string Label, string? Hint)? Words => Act switch
    {
        ClaimAct.Letter => ("Pourquoi cette somme est réclamée", $"L’organisme le lira, et aura {French.Count(Claim.State.Origin.ReplyDays, "jour")} pour répondre."),
        ClaimAct.Reply => ("Réponse", null),
        ClaimAct.Confirm => ("Motif de la décision", "L’organisme le lira."),
        ClaimAct.Drop => ("Motif", null),
        ClaimAct.Propose => ("Motif", "Une autre personne approuve."),
        _ => null,
    };

    public bool AsksAmount => Act is ClaimAct.Confirm or ClaimAct.Receipt;

    public bool AsksReference => Act is ClaimAct.Order or ClaimAct.Receipt;

    public string Field(string field) => BalanceModel.Of(field, Claim, Name);
}
