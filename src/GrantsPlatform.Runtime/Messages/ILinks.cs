namespace GrantsPlatform.Runtime.Messages;

/// <summary>What a link in a mail leads to.</summary>
public enum LinkPurpose
{
    ConfirmMail,
    ResetPassword,
    AcceptInvitation,
    Consent,
}

/// <summary>Makes the links of mails at the moment of delivery, so that no token is ever stored.</summary>
public interface ILinks
{
    /// <summary>
    /// An absolute address that holds a proof nobody else can make. <paramref name="subject"/> is the key of the stream that the message is
    /// about (an account, an invitation…), <paramref name="serial"/> the number of the link there: a later one ends it.
    /// </summary>
    string For(LinkPurpose purpose, string subject, int serial);
}

/// <summary>For a platform without pages, such as the command line: a sentence stands where the link would.</summary>
public sealed class NoPages : ILinks
{
    public string For(LinkPurpose purpose, string subject, int serial) =>
        "(Cette installation n’a pas de pages en ligne\u202F: écrivez à l’administrateur de la plateforme, qui fera cette démarche avec vous.)";
}
