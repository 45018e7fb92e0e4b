using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Committees;

/// <summary>The minutes of a session: every file of its agenda with its decision, votes and words.</summary>
public sealed record MinutesOfSession(string Session) : SessionQuery<MinutesToRead>(Session)
{
    private protected override async ValueTask<MinutesToRead?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation) =>
        await AwardsThen.NowAsync(room.Reads, seen, cancellation).ConfigureAwait(false) is { } awards ? await MinutesReading.OfAsync(room, seen, awards, cancellation).ConfigureAwait(false) : null;
}

/// <summary>The same for paper, with the session: what both say is what its members signed, whatever came later.</summary>
public sealed record MinutesToPrint(string Session) : SessionQuery<PrintedMinutes>(Session)
{
    private protected override async ValueTask<PrintedMinutes?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation) =>
        await AwardsThen.AtEndAsync(room.Reads, seen, cancellation).ConfigureAwait(false) is { } awards
            ? new PrintedMinutes(
                await CommitteeReading.OfAsync(room, seen, awards, cancellation).ConfigureAwait(false), await MinutesReading.OfAsync(room, seen, awards, cancellation).ConfigureAwait(false))
            : null;
}

public sealed record PrintedMinutes(SeenCommittee Committee, MinutesToRead Minutes);

internal static class MinutesReading
{
    public static async ValueTask<MinutesToRead> OfAsync(Room room, SeenSession seen, AwardsState.Known awards, CancellationToken cancellation)
    {
        var names = new Names(room.Reads, seen.Definition);
        var lines = await new AgendaReading(room, seen, awards, names).LinesAsync(seen.State.Agenda, cancellation).ConfigureAwait(false);
        var contents = await room.Reads.ContentsAsync(AwardsState.IdOf(seen.State.Plan.Call), cancellation).ConfigureAwait(false);
        return new MinutesToRead(await names.WriteAsync(() => lines.Select(Entry).ToImmutableArray(), cancellation).ConfigureAwait(false))
        {
            Signed = seen.State.Phase == SessionPhase.Signed ? await SignedAsync(room, seen, names, cancellation).ConfigureAwait(false) : null,
        };

        MinutesEntry Entry(AgendaLine line) => new(
            line, line.Decision is { } decision ? CodeWords.Deliberation(decision.Outcome, decision.Votes, decision.Voters, decision.Recused, names).TrimStart('\u202F', ';', ' ') : null,
            line.Decision is { } entered ? [.. entered.Granted.Select(one => new MinutesAmount(names.Strand(one.Strand), one.Year, names.Organisation(one.Payee), one.Amount))] : [],
            line.Decision is { } over ? CodeWords.Overruns(over.Overruns, names).TrimStart(',', ' ') : "",
            contents.Json<DecisionWords>(DecisionRecords.Of(line.Application, seen.Id)))
        {
            Opinions = [.. seen.Definition.Levels.Select(level => awards.Files[line.Application].Candidate.Opinions.GetValueOrDefault(level.Code) is { } given ? new LevelSaid(level.Label, given) : null).OfType<LevelSaid>()],
        };
    }

    private static async ValueTask<MinutesSignature?> SignedAsync(Room room, SeenSession seen, Names names, CancellationToken cancellation)
    {
        var history = await room.Reads.HistoryAsync(SessionState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        return history.Select(happened => happened.Data).OfType<MinutesSigned>().LastOrDefault() is not { } signed ? null
            : new MinutesSignature(signed.At, await names.WriteAsync(() => names.Person(signed.By.PersonId ?? ""), cancellation).ConfigureAwait(false));
    }
}

public sealed record MinutesToRead(ImmutableArray<MinutesEntry> Entries)
{
    /// <summary>Null: nobody has.</summary>
    public MinutesSignature? Signed { get; init; }
}

public sealed record MinutesSignature(DateTimeOffset At, string By);

/// <param name="Deliberation">How the committee came to it; null: it has not decided.</param>
/// <param name="Overruns">In words; empty without.</param>
/// <param name="Words">Null where nothing was decided, or where they were erased.</param>
public sealed record MinutesEntry(AgendaLine Line, string? Deliberation, ImmutableArray<MinutesAmount> Amounts, string Overruns, DecisionWords? Words)
{
    public DecisionEntered? Decision => Line.Decision;

    /// <summary>Of the levels that gave one, in the order of the programme.</summary>
    public ImmutableArray<LevelSaid> Opinions { get; init; } = [];
}

/// <param name="Level">Its label.</param>
public sealed record LevelSaid(string Level, LevelOpinion Opinion);

public sealed record MinutesAmount(string Strand, int Year, string Payee, Core.Kernel.Money Amount);
