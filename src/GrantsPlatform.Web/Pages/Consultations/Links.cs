using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    /// <summary>Where an opinion is sent: the link goes in the address, for how much is read of a body depends on it.</summary>
    public string OutsideOpinion(string? proof) => Page("/Consultations/Answer", null) + $"?{MailLinks.Parameter}={Uri.EscapeDataString(proof ?? "")}";

    /// <summary>A file that was shown to somebody outside, for whoever holds the link.</summary>
    public string OutsideUpload(string? proof, string application, string hash, bool save = false) =>
        Page("/Consultations/Answer", new { handler = "Upload", dossier = application, fichier = hash, enregistrer = save ? "oui" : null }) + $"&{MailLinks.Parameter}={Uri.EscapeDataString(proof ?? "")}";
}
