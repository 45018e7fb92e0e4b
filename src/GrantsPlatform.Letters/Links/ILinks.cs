namespace GrantsPlatform.Letters.Links;

/// <summary>What a link in a mail leads to.</summary>
public enum LinkPurpose
{
    ConfirmMail,
    ChangeMail,
    ResetPassword,
    AcceptInvitation,
    Consent,
    OutsideOpinion,
}

/// <summary>Whose consent to what: a file's id and the partner's organisation, apart by a character that no id has.</summary>
public static class ConsentSubject
{
    public static string Of(string application, string partner) => $"{application}/{partner}";

    /// <summary>Null when it names no consent.</summary>
    public static (string Application, string Partner)? Read(string subject) =>
        subject.Split('/') is [var application, var partner] ? (application, partner) : null;
}

/// <summary>Makes the links of mails at the moment of delivery, so that no token is ever stored.</summary>
public interface ILinks
{
    /// <summary>
    /// An absolute address that holds a proof nobody else can make. <paramref name="subject"/> is the key of the stream that the message is
    /// about (an account, an invitation…; for a consent see <see cref="ConsentSubject"/>), <paramref name="mark"/> what tells the link there from
    /// earlier ones: its number, or for a consent the hash of what is agreed to.
    /// </summary>
    string For(LinkPurpose purpose, string subject, string mark);

    /// <summary>A short code that nobody else can make, to be copied by hand: the same for the same subject and mark.</summary>
    string Code(string subject, string mark);

    /// <summary>The absolute address of a page, which proves nothing; null where there are no pages.</summary>
    string? To(Destination page);
}

/// <summary>For a platform without pages, such as the command line: a sentence stands where the link would.</summary>
public sealed class NoPages : ILinks
{
    public string For(LinkPurpose purpose, string subject, string mark) =>
        "(Cette installation n’a pas de pages en ligne\u202F: écrivez à l’administrateur de la plateforme, qui fera cette démarche avec vous.)";

    public string Code(string subject, string mark) => "(aucun\u202F: cette installation n’a pas de pages en ligne)";

    public string? To(Destination page) => null;
}
