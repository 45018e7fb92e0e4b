using GrantsPlatform.Letters.Links;

namespace GrantsPlatform.Web.Security;

/// <summary>The links of mails: each holds a sealed proof of what it is for. Whether it still counts, the core knows.</summary>
public sealed class MailLinks(Seals seals, SigningCodes codes, PublicAddress address) : ILinks
{
    /// <summary>The name under which pages find the proof in their address.</summary>
    public const string Parameter = "lien";

    /// <summary>Pages' addresses and how long, at most, a link is looked at. Links are made where no page is known: a test follows each.</summary>
    private static (string Path, TimeSpan Lifetime) Of(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.ConfirmMail => ("/inscription/confirmer", TimeSpan.FromDays(2)),
        LinkPurpose.ChangeMail => ("/compte/adresse", TimeSpan.FromDays(2)),
        LinkPurpose.ResetPassword => ("/nouveau-mot-de-passe", TimeSpan.FromDays(2)),
        LinkPurpose.AcceptInvitation => ("/invitations", TimeSpan.FromDays(15)),
        LinkPurpose.Consent => ("/consentements", TimeSpan.FromDays(180)),
        LinkPurpose.OutsideOpinion => ("/avis", TimeSpan.FromDays(180)),
        _ => throw new InvalidOperationException($"{purpose} leads nowhere."),
    };

    public string For(LinkPurpose purpose, string subject, string mark)
    {
        var (path, lifetime) = Of(purpose);
        return address.Of($"{path}?{Parameter}={seals.Close(purpose.ToString(), new MailLink(subject, mark), lifetime)}");
    }

    public string Code(string subject, string mark) => codes.Of(subject, mark);

    public string? To(Destination page) => address.Of(PathOf(page.Page, Uri.EscapeDataString(page.Subject)));

    private static string PathOf(LetterPage page, string subject) => page switch
    {
        LetterPage.Home => "/",
        LetterPage.SignIn => "/connexion",
        LetterPage.Account => "/compte",
        LetterPage.Password => "/compte/mot-de-passe",
        LetterPage.ForgottenPassword => "/mot-de-passe-oublie",
        LetterPage.Call => $"/appels/{subject}",
        LetterPage.Organisation => $"/organismes/{subject}",
        LetterPage.RepresentationRequests => "/representants",
        LetterPage.Vault => $"/organismes/{subject}/documents",
        LetterPage.File => $"/dossiers/{subject}",
        LetterPage.Check => $"/dossiers/{subject}/verifier",
        LetterPage.Receipt => $"/dossiers/{subject}/recepisse",
        LetterPage.Complement => $"/dossiers/{subject}/complements",
        LetterPage.Messages => $"/dossiers/{subject}/messages",
        LetterPage.Decision => $"/dossiers/{subject}/decision",
        LetterPage.Instruction => $"/instruction/dossiers/{subject}",
        LetterPage.Session => $"/commissions/{subject}",
        _ => throw new InvalidOperationException($"{page} leads nowhere."),
    };

    /// <summary>Null when the link is none of ours, or far too old.</summary>
    public MailLink? Read(LinkPurpose purpose, string? proof) => seals.Open<MailLink>(purpose.ToString(), proof);
}

/// <summary>See <see cref="ILinks.For"/>.</summary>
public sealed record MailLink(string Subject, string Mark)
{
    /// <summary>Of the links that are numbered; 0, which no link has, for the others.</summary>
    public int Serial => int.TryParse(Mark, out var serial) ? serial : 0;
}
