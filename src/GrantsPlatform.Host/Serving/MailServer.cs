using System.Net.Mail;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Host.Serving;

/// <summary>Reads how mails leave, from what was typed and from the environment, where secrets belong.</summary>
internal static class MailServer
{
    public const string UserVariable = "GRANTS_SMTP_USER";
    public const string PasswordVariable = "GRANTS_SMTP_PASSWORD";

    private const int UsualPort = 587;

    /// <summary>Null: nothing was typed.</summary>
    /// <exception cref="CommandLineException">What was typed names no server, or no sender.</exception>
    public static IMessageDelivery? Read(string? server, string? from)
    {
        if (server is null) return null;
        if (!(Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "smtp" or "smtps" && address.Host.Length > 0))
            throw new CommandLineException("Le serveur donné à --smtp s’écrit smtp://hôte:port ou smtps://hôte:port.");
        if (!MailAddress.TryCreate(from, out var sender))
            throw new CommandLineException("Donnez avec --from l’adresse dont partent les courriels.");
        return new SmtpDelivery(
            new SmtpOptions(
                address.Host, address.Port < 0 ? UsualPort : address.Port, StartTls: address.Scheme == "smtps",
                Environment.GetEnvironmentVariable(UserVariable), Environment.GetEnvironmentVariable(PasswordVariable)),
            new Sender(sender.DisplayName.Length > 0 ? sender.DisplayName : Platform.From.Name, sender.Address));
    }
}
