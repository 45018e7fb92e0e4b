using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Has the letter written, and hands it over. Meant for several, a message becomes one effect for each first: what one has got is never sent to them
/// again because of another. What cannot be written becomes a task, never silence.
/// </summary>
internal sealed class MessageSending(
    IEffectStore store, ILetters letters, IMessageDelivery delivery, DocumentDrawing drawing, MailNoting notes, TaskRaiser tasks, Waking waking, RuntimeOptions options, TimeProvider clock, IFileStore? files)
{
    public async Task SendAsync(StoredEffect effect, Message message, DateTimeOffset now, CancellationToken cancellation)
    {
        Task Ask(string id, string code) => tasks.RaiseAsync(id, message.About, message.Code, code, cancellation);

        switch (await WrittenAsync(effect, message, cancellation).ConfigureAwait(false))
        {
            case LetterAnswer.Awaits awaited:
                throw new DeliveryFailedException($"The document {awaited.Document.Key} of {awaited.Document.Of} is not kept.");
            case LetterAnswer.Outdated:
                break;
            case LetterAnswer.Nobody:
                await Ask(effect.Id, TaskCodes.NoRecipient).ConfigureAwait(false);
                break;
            case LetterAnswer.NotWritten:
                await Ask(effect.Id, TaskCodes.NotWritten).ConfigureAwait(false);
                break;
            case LetterAnswer.Ready ready:
                // Whoever is not meant any more gets nothing, and nobody has to look at that.
                ImmutableArray<Address> to = [.. ready.To.Where(address => message.Only is null || message.Only == address.AccountId)];
                if (to.Length > 1) await SplitAsync(effect, message, to, now, cancellation).ConfigureAwait(false);
                else if (to is [var only]) await SendAsync(Of(effect, message, only, ready), Ask, cancellation).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>A document that goes with it may not be kept yet. Then it is kept now, whoever else is about to: the stream hears of it once, and the letter encloses what it heard of.</summary>
    private async Task<LetterAnswer> WrittenAsync(StoredEffect effect, Message message, CancellationToken cancellation)
    {
        var answer = await letters.WriteAsync(message, cancellation).ConfigureAwait(false);
        if (answer is not LetterAnswer.Awaits awaited) return answer;
        await drawing.DrawUpAsync(EffectId.Part(effect.Id, "document"), awaited.Document, cancellation).ConfigureAwait(false);
        return await letters.WriteAsync(message, cancellation).ConfigureAwait(false);
    }

    private async Task SplitAsync(StoredEffect effect, Message message, ImmutableArray<Address> to, DateTimeOffset now, CancellationToken cancellation)
    {
        await store.SplitEffectAsync(effect.Source, effect.Id, [.. to.Select(address => CopyFor(address, effect, message, now))], cancellation).ConfigureAwait(false);
        await waking.WakeAsync(effect.Source).ConfigureAwait(false);
    }

    private static SentMail Of(StoredEffect effect, Message message, Address to, LetterAnswer.Ready ready) => new(
        message.Only is null ? EffectId.Part(effect.Id, to.AccountId) : effect.Id, message, to, ready.Write(to), effect.Attempts + 1) { Application = ready.Application, Organisation = ready.Organisation };

    private async Task SendAsync(SentMail mail, Func<string, string, Task> ask, CancellationToken cancellation)
    {
        var letter = mail.Letter;
        if (await EnclosedAsync(letter.Files, cancellation).ConfigureAwait(false) is not { } enclosed)
        {
            await ask(mail.Id, TaskCodes.NotWritten).ConfigureAwait(false);
            return;
        }
        try
        {
            await HandOverAsync(new OutgoingMail(MessageIdOf(mail.Id), mail.Message.Code, mail.To, letter.Subject, letter.Text) { Files = enclosed }, cancellation).ConfigureAwait(false);
        }
        catch (MessageTooLargeException) when (letter.Lighter is { } lighter)
        {
            await SendAsync(mail with { Letter = lighter }, ask, cancellation).ConfigureAwait(false);
            return;
        }
        catch (UndeliverableMessageException refused)
        {
            await notes.RefusedAsync(mail, refused.Message).ConfigureAwait(false);
            await ask(mail.Id, TaskCodes.Undeliverable).ConfigureAwait(false);
            return;
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            await notes.FailedAsync(mail, failed.Message).ConfigureAwait(false);
            throw;
        }
        await notes.SentAsync(mail).ConfigureAwait(false);
    }

    /// <summary>Null where one is not kept any more: a letter does not leave without what it says that goes with it.</summary>
    private async Task<ImmutableArray<MailFile>?> EnclosedAsync(ImmutableArray<EnclosedFile> enclosed, CancellationToken cancellation)
    {
        var read = ImmutableArray.CreateBuilder<MailFile>(enclosed.Length);
        foreach (var file in enclosed)
        {
            if (await BytesAsync(file, cancellation).ConfigureAwait(false) is not { } bytes) return null;
            read.Add(new MailFile(file.Name, file.MediaType, bytes));
        }
        return read.MoveToImmutable();
    }

    private async Task<byte[]?> BytesAsync(EnclosedFile file, CancellationToken cancellation)
    {
        if (file is EnclosedFile.Made made) return await made.Make(cancellation).ConfigureAwait(false);
        if (file is EnclosedFile.Written written) return Encoding.UTF8.GetBytes(written.Text);
        if (file is not EnclosedFile.Kept kept || files is null || await files.OpenAsync(kept.Hash, cancellation).ConfigureAwait(false) is not { } content) return null;
        await using (content.ConfigureAwait(false))
        {
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes;
        }
    }

    /// <summary>Without an address: where its one recipient is written to is found when it leaves, like everything else that it says.</summary>
    private static NewEffect CopyFor(Address address, StoredEffect effect, Message message, DateTimeOffset now)
    {
        var id = EffectId.Part(effect.Id, address.AccountId);
        var (kind, bytes) = EffectPayload.Write(new Reaction.Tell(message with { Only = address.AccountId }));
        return new NewEffect(id, id, kind, bytes, now);
    }

    /// <summary>A delivery that hangs, even one that does not heed its token, counts as failed.</summary>
    private async Task HandOverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await delivery.DeliverAsync(mail, limit.Token).WaitAsync(options.MessageTimeout, clock, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await limit.CancelAsync().ConfigureAwait(false);
        }
    }

    private string MessageIdOf(string part) => $"{Digest.Of(part)[..40]}@{options.MessageDomain}";
}
