using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Committees;

/// <summary>What a session has decided, file by file, with what the letter of each says, and how far its notification is.</summary>
public sealed record DecisionsOfSession(string Session) : SessionQuery<SessionNotifications>(Session)
{
    private protected override async ValueTask<SessionNotifications?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation)
    {
        var call = seen.State.Plan.Call;
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(call), cancellation).ConfigureAwait(false) is not AwardsState.Known awards) return null;
        var agenda = new AgendaReading(room, seen, awards, new Names(room.Reads, seen.Definition));
        var contents = await room.Reads.ContentsAsync(AwardsState.IdOf(call), cancellation).ConfigureAwait(false);
        var facts = CallFacts.Of(call, seen.Call.Title, seen.Call.Zone, seen.Definition);
        var lines = ImmutableArray.CreateBuilder<NotificationLine>();
        foreach (var application in seen.State.Agenda.Where(seen.State.Minutes.ContainsKey))
        {
            if (await agenda.SeenFileAsync(application, cancellation).ConfigureAwait(false) is not { File: var file }) continue;
            var (entered, words) = (seen.State.Minutes[application], contents.Json<DecisionWords>(DecisionRecords.Of(application, seen.Id)));
            var (standing, at) = StandingOf(application, file, seen);
            lines.Add(new NotificationLine(
                new FileFacts(application, file.CalledBy(application), file.Origin.ApplicantName, file.Zone, facts) { Project = await room.SentTitleAsync(application, file, cancellation).ConfigureAwait(false) }, entered.Outcome,
                new DecisionFacts(new DecisionReasons(words?.Reason ?? "", words?.Reservations), NamedAmount.ByStrandAndYear(entered.Granted, seen.Definition), file.Requested()), standing, at));
        }
        return new SessionNotifications(lines.ToImmutable(), seen.State.Minutes.Count - lines.Count);
    }

    private static (NotificationStanding Standing, DateTimeOffset? At) StandingOf(string application, ApplicationState.Known file, SeenSession seen)
    {
        if (DecisionOf(seen.Id, file.Phase as Phase.Decided) is { NotifiedAt: { } at }) return (NotificationStanding.Told, at);
        if (file.Phase is Phase.Decided { Reopened: false } decided && decided.Session == seen.Id)
            return (seen.State.Notified.Contains(application) ? NotificationStanding.Leaving : seen.State.Phase == SessionPhase.Signed ? NotificationStanding.ToNotify : NotificationStanding.NotSigned, null);
        return (seen.State.Notified.Contains(application) ? NotificationStanding.Told : NotificationStanding.Overtaken, null);
    }

    private static Phase.Decided? DecisionOf(string session, Phase.Decided? decided) =>
        decided is null || decided.Session == session ? decided : DecisionOf(session, decided.Before);
}

/// <param name="Hidden">Decisions on files from which the reader has stepped back.</param>
public sealed record SessionNotifications(ImmutableArray<NotificationLine> Lines, int Hidden)
{
    public IEnumerable<NotificationLine> ToNotify => Lines.Where(line => line.Standing == NotificationStanding.ToNotify);
}

/// <param name="At">When the applicant was told; null where that is not kept, or not so yet.</param>
public sealed record NotificationLine(FileFacts File, Outcome Outcome, DecisionFacts Decision, NotificationStanding Standing, DateTimeOffset? At)
{
    public Money Granted => Decision.Granted.Sum(line => line.Amount);
}

public enum NotificationStanding
{
    /// <summary>The minutes wait for their signature.</summary>
    NotSigned,
    ToNotify,

    /// <summary>Somebody has let it leave a moment ago.</summary>
    Leaving,
    Told,

    /// <summary>The applicant has withdrawn, or another session has decided since: there is nothing to tell.</summary>
    Overtaken,
}
