using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Host.Printing;

/// <summary>Where an object stands; who did what, when and why, oldest first; then what happens next, and who is awaited.</summary>
internal sealed class HistoryPrinter(Terminal terminal, IReads reads)
{
    private const int Indent = 21;

    public async Task PrintAsync(StreamId id, CancellationToken cancellation)
    {
        var found = await Situation.ReadAsync(reads, id, cancellation).ConfigureAwait(false);
        var (state, names) = (found.State, found.Names);
        terminal.Wrapped(Capital(await names.WriteAsync(() => names.Object(id), cancellation).ConfigureAwait(false)));
        terminal.Wrapped($"État\u202F: {await names.WriteAsync(() => StateWords.Of(state, names), cancellation).ConfigureAwait(false)}", 7);
        if (state is AwardsState.Known awards)
            foreach (var table in await names.WriteAsync(() => AwardsTables.Of(awards, names).ToList(), cancellation).ConfigureAwait(false))
            {
                terminal.Line();
                table.WriteTo(terminal);
            }
        terminal.Line();
        await HistoryAsync(id, names, cancellation).ConfigureAwait(false);
        terminal.Line();
        var awaited = await names.WriteAsync(() => NextSteps.Of(state, found.Around).ToList(), cancellation).ConfigureAwait(false);
        var upcoming = await reads.UpcomingAsync(id, cancellation).ConfigureAwait(false);
        terminal.Line(awaited.Count + upcoming.Count == 0 ? "Et ensuite\u202F: rien n’est prévu, et personne n’est attendu." : "Et ensuite\u202F:");
        foreach (var step in awaited) terminal.Wrapped(step.ToString(), 2);
        foreach (var next in upcoming) terminal.Wrapped($"{At(next.At)}  {next.What}", Indent);
        terminal.Line("(heures de Paris)");
    }

    private async Task HistoryAsync(StreamId id, Names names, CancellationToken cancellation)
    {
        var contents = await reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        var authorship = new Authorship(reads, names);
        foreach (var happened in await reads.HistoryAsync(id, cancellation).ConfigureAwait(false))
        {
            var origin = await authorship.OriginAsync(happened, cancellation).ConfigureAwait(false);
            var line = await names.WriteAsync(() => $"{EventWords.Of(happened.Data, names)} — {authorship.Words(happened, origin)}", cancellation).ConfigureAwait(false);
            terminal.Wrapped($"{At(happened.At)}  {line}", Indent);
            if (happened.Reason is not null && contents.Text(happened.Version) is { } reason)
                terminal.Wrapped($"{new string(' ', Indent)}Motif\u202F: {reason}", Indent);
        }
    }

    private static string At(DateTimeOffset instant) => $"{ParisTime.Wall(instant):dd/MM/yyyy HH:mm:ss}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
