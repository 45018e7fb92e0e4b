namespace GrantsPlatform.Letters.Links;

/// <summary>A page that letters lead to. What its reader may see there, the page itself asks.</summary>
public enum LetterPage
{
    /// <summary>What waits for the reader, whoever it is.</summary>
    Home,
    SignIn,
    Account,

    /// <summary>Where whoever is signed in changes their password.</summary>
    Password,

    /// <summary>Where whoever cannot sign in any more asks for another password.</summary>
    ForgottenPassword,
    Call,
    Organisation,

    /// <summary>The requests to be recognised as representative that the reader may answer.</summary>
    RepresentationRequests,
    Vault,
    File,
    Check,
    Receipt,
    Complement,
    Messages,
    Decision,

    /// <summary>The file as the service works on it.</summary>
    Instruction,

    /// <summary>A session of a committee, for its members.</summary>
    Session,
}

/// <summary>What a letter is about, as a page.</summary>
/// <param name="Subject">The id of the call, organisation or file that it shows; empty where the page is one of its kind.</param>
public sealed record Destination(LetterPage Page, string Subject = "")
{
    /// <summary>What stands before the address.</summary>
    public string Invitation => Page switch
    {
        LetterPage.Home => "Pour vous connecter et voir ce qui vous attend :",
        LetterPage.SignIn => "La page de connexion :",
        LetterPage.Account => "Votre compte et son mot de passe :",
        LetterPage.Password => "Pour changer votre mot de passe :",
        LetterPage.ForgottenPassword => "Pour demander un nouveau mot de passe :",
        LetterPage.Call => "L’appel à projets :",
        LetterPage.Organisation => "La page de votre organisme :",
        LetterPage.RepresentationRequests => "Lire la pièce et répondre :",
        LetterPage.Vault => "Les documents de votre organisme :",
        LetterPage.File => "Le dossier :",
        LetterPage.Check => "Relire et valider le dossier :",
        LetterPage.Receipt => "Le récépissé :",
        LetterPage.Complement => "Ce qui est à compléter :",
        LetterPage.Messages => "Les échanges :",
        LetterPage.Decision => "La décision :",
        LetterPage.Instruction => "Le dossier et ce qui l’attend :",
        LetterPage.Session => "La séance, son ordre du jour et ses dossiers :",
        _ => throw new InvalidOperationException($"{Page} has no words."),
    };
}
