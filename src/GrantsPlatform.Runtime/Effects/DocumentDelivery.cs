using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Makes a document into a file of its own, keeps it, and tells the source. Cut off anywhere it is made again, from the beginning: a file that nobody came
/// to refer to goes with the next sweep. Each attempt is counted before it begins, so that a document of which the process dies is not tried for ever.
/// </summary>
internal sealed class DocumentDelivery(StateLoader streams, IContentStore contents, CommandDelivery commands, IWorkshop workshop, IFileStore? files, TaskRaiser tasks, RuntimeOptions options)
{
    private const int MostAttempts = 3;

    /// <summary>Each is an event.</summary>
    private const int ProgressNotes = 20;

    /// <summary>What no list and no archive of a call reaches; a disk that is full would take the platform with it.</summary>
    private const long Largest = 4L << 30;

    public async Task MakeAsync(StoredEffect effect, CancellationToken cancellation)
    {
        // Another process may have written since this one folded it.
        var read = await streams.ReadAsync(effect.Source, cancellation, fresh: true).ConfigureAwait(false);
        if (read.State is not IHasMade source
            || source.Asked(await contents.ReadContentAsync(effect.Source, source.Order, 1, cancellation).ConfigureAwait(false)) is not { } asked) return;
        if (source.Attempt >= MostAttempts)
        {
            await TellAsync(effect, "told", source.NotMade(new DocumentInterrupted()), cancellation).ConfigureAwait(false);
            await tasks.RaiseAsync(effect.Id, effect.Source, asked.Document, TaskCodes.DocumentInterrupted, cancellation).ConfigureAwait(false);
            return;
        }
        await TellAsync(effect, $"begun-{read.Version}", source.Tried(source.Attempt + 1), cancellation).ConfigureAwait(false);
        await TellAsync(effect, "told", await TryAsync(effect, source, read.Version, asked, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    private async Task<Command> TryAsync(StoredEffect effect, IHasMade source, long version, DocumentAsked asked, CancellationToken cancellation)
    {
        try
        {
            return await MakeAsync(effect, source, asked, cancellation).ConfigureAwait(false);
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested && cause is not StoreUnavailableException && effect.Attempts + 1 >= Math.Min(MostAttempts, options.Commands.Attempts))
        {
            options.OnFault($"{effect.Id}, {asked.Document}", cause);
            return source.NotMade(new DocumentFailed());
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            await PutDownAsync(effect, source, version).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The process ends in good order: that is no fault of the document's. Whether or not the store still hears it.</summary>
    private async Task PutDownAsync(StoredEffect effect, IHasMade source, long version)
    {
        try
        {
            await TellAsync(effect, $"put-down-{version}", source.Tried(source.Attempt), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            options.OnFault($"{effect.Id}, put down", cause);
        }
    }

    private async Task<Command> MakeAsync(StoredEffect effect, IHasMade source, DocumentAsked asked, CancellationToken cancellation)
    {
        if (files is null) return source.NotMade(new DocumentUnsupported());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.DocumentTimeout);
        await using var made = ScratchFile.Open(Path.GetTempPath());
        var bench = new Workbench(made, new Telling(effect, source, this).NoteAsync)
        {
            SendAsync = (to, command, id, stop) => commands.SendForAsync(asked.By, id, to, command, stop),
        };
        switch (await workshop.MakeAsync(asked, bench, limit.Token).ConfigureAwait(false))
        {
            case WorkshopAnswer.NotMade notMade:
                return source.NotMade(notMade.Why);
            case WorkshopAnswer.Made answer:
                made.Position = 0;
                var kept = await files.PutAsync(made, Largest, cancellation).ConfigureAwait(false);
                return kept is null
                    ? source.NotMade(new DocumentFailed())
                    : source.Made(new MadeFile(answer.Name, answer.MediaType, kept.Size, kept.Hash, answer.Rows, answer.Sight) { LeftOut = answer.LeftOut });
            case var other:
                throw new InvalidOperationException($"{other} is not an answer.");
        }
    }

    private Task TellAsync(StoredEffect effect, string part, Command command, CancellationToken cancellation) =>
        commands.SendAsync(EffectId.Part(effect.Id, part), effect.Source, command, cancellation);

    /// <summary>Tells the source now and then.</summary>
    private sealed class Telling(StoredEffect effect, IHasMade source, DocumentDelivery delivery)
    {
        private long _noted = -1;

        public async ValueTask NoteAsync(long done, long of, CancellationToken cancellation)
        {
            var step = of <= 0 ? 0 : Math.Min(done, of) * ProgressNotes / of;
            if (of <= 0 || step <= _noted) return;
            _noted = step;
            // The attempt is part of the id: one that is made again may count otherwise.
            await delivery.TellAsync(effect, $"{effect.Attempts}-{source.Attempt}-{step}", source.Advanced(Math.Min(done, of), of), cancellation).ConfigureAwait(false);
        }
    }
}
