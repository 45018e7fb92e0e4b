using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Mails;

/// <summary>Writes each mail as a file that a mail server, or a person, picks up. The same Message-ID is the same file.</summary>
internal sealed class PickupFolderDelivery(string folder, Sender from, TimeProvider clock) : IMessageDelivery
{
    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = MailWriter.Write(mail, from, clock.GetUtcNow());
        Private.CreateFolder(folder);
        var name = Digest.Of(mail.MessageId)[..40];
        var final = Path.Combine(folder, name + ".eml");
        if (File.Exists(final)) return;

        // Nobody sees half a mail: the name that is picked up appears with the whole content behind it, and what a kill leaves is overwritten.
        var half = Path.Combine(folder, $".{name}.tmp");
        await using (var file = Private.Open(half, FileMode.Create, FileAccess.Write))
        {
            await message.WriteToAsync(MailWriter.Format, file, cancellation).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, final, overwrite: true);
    }
}
