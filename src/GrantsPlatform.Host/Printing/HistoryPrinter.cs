using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Host.Printing;

/// <summary>Who did what, when and why, oldest first; then what happens next.</summary>
internal sealed class HistoryPrinter(Terminal terminal, IReads reads)
{
    private const int Indent = 21;
    private readonly Names _names = new(reads);

    public async Task PrintAsync(StreamId id, CancellationToken cancellation)
    {
        terminal.Line(id.ToString());
        if (await StateAsync(id, cancellation).ConfigureAwait(false) is { } state) terminal.Line($"État\u202F: {state}");
        terminal.Line();
        var contents = await reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        await _names.AddDefinitionAsync(id, cancellation).ConfigureAwait(false);
        var words = new EventWords(_names.Of);
        foreach (var happened in await reads.HistoryAsync(id, cancellation).ConfigureAwait(false))
        {
            await _names.AddPeopleAsync(PeopleOf(happened), cancellation).ConfigureAwait(false);
            terminal.Wrapped($"{ParisTime.Wall(happened.At):dd/MM/yyyy HH:mm:ss}  {words.Of(happened.Name, happened.Data)} — {Who(happened.Actor)}", Indent);
            if (happened.Reason is not null && contents.Text(ReasonRecord.NameOf(happened.Version)) is { } reason)
                terminal.Wrapped($"{new string(' ', Indent)}Motif\u202F: {reason}", Indent);
        }
        terminal.Line();
        var upcoming = await reads.UpcomingAsync(id, cancellation).ConfigureAwait(false);
        terminal.Line(upcoming.Count == 0 ? "Et ensuite\u202F: rien n’est prévu de soi-même." : "Et ensuite\u202F:");
        foreach (var next in upcoming) terminal.Wrapped($"{ParisTime.Wall(next.At):dd/MM/yyyy HH:mm:ss}  {next.What}", Indent);
        terminal.Line("(heures de Paris)");
    }

    private async Task<string?> StateAsync(StreamId id, CancellationToken cancellation) => id.Kind switch
    {
        ApplicationState.Kind => await reads.ReadAsync<ApplicationState>(id, cancellation).ConfigureAwait(false) is ApplicationState.Known file
            ? $"{PhaseWords.Of(file.Phase)} ({file.Origin.ApplicantName})" : null,
        CallState.Kind => await reads.ReadAsync<CallState>(id, cancellation).ConfigureAwait(false) is CallState.Known call
            ? $"{CallWords.Of(call.Phase)} ({call.Title})" : null,
        SessionState.Kind => await reads.ReadAsync<SessionState>(id, cancellation).ConfigureAwait(false) is SessionState.Known session
            ? $"{SessionWords.Of(session.Phase)} ({French.Instant(session.Plan.StartsAt)})" : null,
        _ => null,
    };

    private static IEnumerable<string> PeopleOf(EventEnvelope happened) =>
    [
        .. happened.Actor.PersonId is { } actor ? [actor] : Array.Empty<string>(),
        .. happened.Data switch
        {
            PersonRecused e => [e.Person],
            InstructorAssigned e => [e.Person],
            RecusalNoted e => [e.Person],
            MemberAdded e => [e.AccountId],
            AttendanceRecorded e => e.Present,
            _ => Enumerable.Empty<string>(),
        },
    ];

    private string Who(Actor actor) =>
        actor.PersonId is { } person ? _names.Of(person)
        : actor == Actor.Clock ? "le calendrier"
        : actor == Actor.Console ? "la console"
        : "la plateforme";
}
