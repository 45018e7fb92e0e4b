using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>Tabs of the list of agreements, as addresses and as pages name them.</summary>
public static class AgreementAddress
{
    public static string Of(AgreementTab tab) => tab switch
    {
        AgreementTab.ToSend => "a-envoyer",
        AgreementTab.ToSign => "a-signer",
        AgreementTab.ToCheck => "copies",
        AgreementTab.AmendmentAsked => "avenants-demandes",
        AgreementTab.ToCountersign => "a-contresigner",
        AgreementTab.InForce => "en-vigueur",
        AgreementTab.Over => "closes",
        AgreementTab.All => "toutes",
        _ => throw new InvalidOperationException($"{tab} has no address."),
    };

    public static AgreementTab? Tab(string? address) => Enum.GetValues<AgreementTab>().Cast<AgreementTab?>().FirstOrDefault(tab => tab is { } one && Of(one) == address);

    public static string Words(AgreementTab tab) => tab switch
    {
        AgreementTab.ToSend => "À envoyer",
        AgreementTab.ToSign => "Chez le bénéficiaire",
        AgreementTab.ToCheck => "Copies à contrôler",
        AgreementTab.AmendmentAsked => "Avenants demandés",
        AgreementTab.ToCountersign => "À contresigner",
        AgreementTab.InForce => "En vigueur",
        AgreementTab.Over => "Closes",
        AgreementTab.All => "Toutes",
        _ => throw new InvalidOperationException($"{tab} has no words."),
    };

    public static (string Words, Tone Tone) State(AgreementRow row) => row.Status switch
    {
        _ when row.Waits == "check" => (row.AmendmentPending ? "Copie d’avenant à contrôler" : "Copie à contrôler", Tone.Warning),
        _ when row.Waits == "request" => ("En vigueur, avenant demandé", Tone.Warning),
        _ when row.Waits == "partners" => (row.AmendmentPending ? "Avenant\u202F: attend un partenaire" : "Attend la signature d’un partenaire", Tone.Warning),
        _ when row.Waits == "refused" => ("Arrêtée par un partenaire", Tone.Error),
        "drafted" => ("En préparation", Tone.Info),
        "sent" => ("Attend la signature du bénéficiaire", Tone.Warning),
        "signed" => ("À contresigner", Tone.Warning),
        "active" when row.AmendmentPending => ("En vigueur, avenant en cours", Tone.Warning),
        "active" => ("En vigueur", Tone.Success),
        "completed" => ("Terminée", Tone.Success),
        "terminated" => ("Résiliée", Tone.Neutral),
        _ => ("Abandonnée", Tone.Neutral),
    };
}
