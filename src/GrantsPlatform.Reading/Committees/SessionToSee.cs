using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Committees;

/// <summary>A session of a committee: who sits there, what it sees, what it has decided, and what money is left.</summary>
public sealed record SessionToSee(string Session) : SessionQuery<SeenCommittee>(Session)
{
    private protected override async ValueTask<SeenCommittee?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation) =>
        await AwardsThen.NowAsync(room.Reads, seen, cancellation).ConfigureAwait(false) is { } awards ? await CommitteeReading.OfAsync(room, seen, awards, cancellation).ConfigureAwait(false) : null;
}

internal static class CommitteeReading
{
    public static async ValueTask<SeenCommittee> OfAsync(Room room, SeenSession seen, AwardsState.Known awards, CancellationToken cancellation)
    {
        var plan = seen.State.Plan;
        var names = new Names(room.Reads, seen.Definition);
        var reading = new AgendaReading(room, seen, awards, names);
        var agenda = await reading.LinesAsync(seen.State.Agenda, cancellation).ConfigureAwait(false);
        return new SeenCommittee(seen.Id, seen.Call.Title, seen.State, seen.Definition, seen.Viewer)
        {
            Seats = await names.WriteAsync(
                () => plan.Seats.Select(seat => new SeatLine(seat, names.Person(seat.Person), seen.State.Present.Contains(seat.Person))).ToImmutableArray(), cancellation).ConfigureAwait(false),
            Agenda = agenda,
            Meter = MeterOf(awards, seen.Definition, agenda, reading),
            Years = YearsOf(awards, seen.Definition),
            Last = seen.State.Phase == SessionPhase.Open && LastDecided(awards, seen) is { } last ? agenda.FirstOrDefault(line => line.Application == last && line.Decision is not null) : null,
        };
    }

    /// <summary>By the awards, for the minutes follow them.</summary>
    private static string? LastDecided(AwardsState.Known awards, SeenSession seen) =>
        seen.State.Agenda.Select(application => awards.Files.GetValueOrDefault(application)).OfType<AwardFile>()
            .Where(file => file is { Withdrawn: false, Decision: { } taken } && taken.Session == seen.Id).MaxBy(file => file.Decision?.At)?.Candidate.Application;

    private static ImmutableArray<MeterYears> YearsOf(AwardsState.Known awards, ProgrammeDefinition definition) => definition.Years.Length < 2 ? [] :
    [
        .. awards.Strands.Keys.Select(strand => new MeterYears(
            definition.FindStrand(strand)?.Label ?? strand, [.. definition.Years.Select(year => (year, awards.Indexes.GrantedIn(strand, year)))])),
    ];

    /// <summary>Granted by any session; proposed for what this one still has before it.</summary>
    private static ImmutableArray<MeterLine> MeterOf(AwardsState.Known awards, ProgrammeDefinition definition, ImmutableArray<AgendaLine> agenda, AgendaReading reading)
    {
        var proposed = agenda.Where(line => !line.IsSettled).SelectMany(line => reading.LastProposal(awards.Files[line.Application].Candidate)).ToList();
        return
        [
            .. awards.Strands.Select(strand => new MeterLine(
                definition.FindStrand(strand.Key)?.Label ?? strand.Key, strand.Value, awards.Granted.GetValueOrDefault(strand.Key), Of(strand.Key))),
            .. awards.Strands.Count > 1 ? [new MeterLine(null, awards.Total, awards.TotalGranted, proposed.Sum(line => line.Amount))] : ImmutableArray<MeterLine>.Empty,
        ];

        Money Of(string strand) => proposed.Where(line => line.Strand == strand).Sum(line => line.Amount);
    }
}

public sealed record SeenCommittee(string Id, string CallTitle, SessionState.Known State, ProgrammeDefinition Definition, Viewer Viewer)
{
    public ImmutableArray<SeatLine> Seats { get; init; } = [];

    /// <summary>Those files of it that concern no conflict of interest of its reader.</summary>
    public ImmutableArray<AgendaLine> Agenda { get; init; } = [];

    /// <summary>By strand, then in all where there are several.</summary>
    public ImmutableArray<MeterLine> Meter { get; init; } = [];

    /// <summary>What is granted by strand and year; empty where the programme funds one year alone.</summary>
    public ImmutableArray<MeterYears> Years { get; init; } = [];

    /// <summary>The file whose decision was recorded last, as long as it can be taken back; null: there is none, or its reader does not see it.</summary>
    public AgendaLine? Last { get; init; }

    public string Call => State.Plan.Call;

    /// <summary>How many files of the agenda its reader does not see.</summary>
    public int Hidden => State.Agenda.Length - Agenda.Length;

    public Zone Zone => Definition.Calendar.Clocks;

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;

    public bool IsChair => State.Plan.Seats.Any(seat => seat.Role == SeatRole.Chair && seat.Person == Viewer.Actor.PersonId);
}

/// <summary>What is granted in a strand, by year.</summary>
public sealed record MeterYears(string Strand, ImmutableArray<(int Year, Money Granted)> Granted);

public sealed record SeatLine(Seat Seat, string Name, bool IsPresent);

/// <param name="Strand">Its label; null: the call as a whole.</param>
/// <param name="Proposed">For files of the agenda that are not decided yet.</param>
public sealed record MeterLine(string? Strand, Money Envelope, Money Granted, Money Proposed);
