using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters;

/// <summary>What a mail says of the act that goes with it, or is too large to.</summary>
internal static class EnclosedAct
{
    public static Block Joined(UploadRef document) => Said("L’acte est joint à ce message.", document);

    /// <summary>The address of the platform follows.</summary>
    public static Block LeftOut(UploadRef document) => Said("L’acte est trop volumineux pour être joint à ce message : il se lit et se télécharge sur la plateforme.", document);

    private static Block.Together Said(Prose words, UploadRef document) =>
        new([new Block.Paragraph([words.ToString()]), new Block.Fields([new LabelledValue("Fichier", document.Name), new LabelledValue("Empreinte SHA-256", document.Hash)])]);
}
