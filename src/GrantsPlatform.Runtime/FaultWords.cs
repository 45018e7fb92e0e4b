using System.Net.Mail;
using System.Net.Sockets;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime;

/// <summary>
/// What went wrong, for a log that others than the people meant may read: what the platform itself says, and of everybody else's words the
/// kind only. The answers of mail servers name mailboxes.
/// </summary>
public static class FaultWords
{
    public static string Of(Exception fault)
    {
        List<string> chain = [];
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            chain.Add(cause switch
            {
                StoreUnavailableException or DeliveryFailedException or RunInterruptedException => $"{cause.GetType().Name}: {cause.Message}",
                SmtpException refused => $"{nameof(SmtpException)}: {refused.StatusCode}",
                SocketException cut => $"{nameof(SocketException)}: {cut.SocketErrorCode}",
                _ => cause.GetType().Name,
            });
        return string.Join(" < ", chain);
    }
}
