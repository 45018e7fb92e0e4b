namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>The states of claims as lists name them.</summary>
public static class ClaimWords
{
    public static string Of(string status) => status switch
    {
        "found" => "Constaté",
        "adversarial" => "Observations attendues",
        "heard" => "À confirmer",
        "confirmed" => "Confirmé",
        "ordered" => "En recouvrement",
        "recovered" => "Recouvré",
        "dropped" => "Non réclamé",
        "written-off" => "Admis en non-valeur",
        _ => "Prescrit",
    };
}
