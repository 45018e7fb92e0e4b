using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Messages;
using MailKit.Security;
using MimeKit;

namespace GrantsPlatform.Host.Mails;

/// <summary>Reads how mails leave, from what was typed and from the environment, where secrets belong.</summary>
internal static class MailServer
{
    public const string UserVariable = "GRANTS_SMTP_USER";
    public const string PasswordVariable = "GRANTS_SMTP_PASSWORD";

    private const int UsualPort = 587;
    private const int SecretPort = 465;

    /// <summary>Null: nothing was typed.</summary>
    /// <exception cref="CommandLineException">What was typed names no server, or no sender.</exception>
    public static IMessageDelivery? Read(string? server, string? from, TimeProvider clock)
    {
        if (server is null) return null;
        if (!(Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "smtp" or "smtps" && address.Host.Length > 0))
            throw new CommandLineException("Le serveur donné à --smtp s’écrit smtp://hôte:port ou smtps://hôte:port.");
        if (!MailboxAddress.TryParse(from, out var sender) || !sender.Address.Contains('@'))
            throw new CommandLineException("Donnez avec --from l’adresse dont partent les courriels.");
        return new SmtpDelivery(
            new SmtpOptions(
                address.Host, address.Port < 0 ? UsualPort : address.Port, Security(address),
                Environment.GetEnvironmentVariable(UserVariable), Environment.GetEnvironmentVariable(PasswordVariable)),
            new Sender(sender.Name is { Length: > 0 } name ? name : Platform.From.Name, sender.Address), clock);
    }

    /// <summary>A secret connection either from its first byte, on the port that is kept for it (RFC 8314), or before anything is said.</summary>
    private static SecureSocketOptions Security(Uri address) => address switch
    {
        { Scheme: "smtp" } => SecureSocketOptions.None,
        { Port: SecretPort } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
