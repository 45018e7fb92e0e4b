using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Awards;

/// <summary>
/// The files of a call by what decisions ask of them, moved by the difference that each file makes: a decision looks at few files, however many there are.
/// </summary>
public sealed class FileIndexes
{
    public static readonly FileIndexes None = new(
        ImmutableDictionary<string, ImmutableHashSet<string>>.Empty, ImmutableDictionary<string, ImmutableHashSet<string>>.Empty,
        ImmutableSortedSet<(int, string)>.Empty.WithComparer(InOrder<int>()), ImmutableSortedSet<(DateTimeOffset?, string)>.Empty.WithComparer(InOrder<DateTimeOffset?>()), 0,
        ImmutableDictionary<(string, int), Money>.Empty);

    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _bySiren;
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _byOrganisation;
    private readonly ImmutableSortedSet<(int Rank, string Application)> _waiting;
    private readonly ImmutableSortedSet<(DateTimeOffset? SubmittedAt, string Application)> _undecided;
    private readonly ImmutableDictionary<(string Strand, int Year), Money> _years;

    private FileIndexes(
        ImmutableDictionary<string, ImmutableHashSet<string>> bySiren, ImmutableDictionary<string, ImmutableHashSet<string>> byOrganisation,
        ImmutableSortedSet<(int, string)> waiting, ImmutableSortedSet<(DateTimeOffset?, string)> undecided, int untold,
        ImmutableDictionary<(string Strand, int Year), Money> years) =>
        (_bySiren, _byOrganisation, _waiting, _undecided, Untold, _years) = (bySiren, byOrganisation, waiting, undecided, untold, years);

    public int Undecided => _undecided.Count;

    public int Untold { get; }

    /// <summary>Granted so far in a strand and a year.</summary>
    public Money GrantedIn(string strand, int year) => _years.GetValueOrDefault((strand, year));

    /// <summary>Files that a committee has to see, in the order of their submission.</summary>
    public IEnumerable<string> Arrived => _undecided.Select(place => place.Application);

    /// <summary>The waiting list in its order.</summary>
    public IEnumerable<string> Waiting => _waiting.Select(place => place.Application);

    internal FileIndexes Moved(AwardFile? before, AwardFile after)
    {
        var application = after.Candidate.Application;
        return new FileIndexes(
            Moved(_bySiren, before?.Candidate.Siren, after.Candidate.Siren, application),
            Moved(_byOrganisation, before?.Candidate.Organisation, after.Candidate.Organisation, application),
            Moved(_waiting, before is null ? null : RankOf(before), RankOf(after)),
            Moved(_undecided, before is null ? null : ArrivalOf(before), ArrivalOf(after)),
            Untold + (after.IsUntold ? 1 : 0) - (before is { IsUntold: true } ? 1 : 0),
            Moved(_years, before?.Granted ?? [], after.Granted));
    }

    /// <summary>Files of the same body, by its number or as it is known here; the candidate's own among them.</summary>
    public IEnumerable<string> OfBody(Candidate candidate) =>
        _bySiren.GetValueOrDefault(candidate.Siren, []).Union(_byOrganisation.GetValueOrDefault(candidate.Organisation, []));

    /// <summary>Whether another file waits in that place.</summary>
    public bool IsTaken(int rank, string application)
    {
        // No file is named so: the place before all of that rank.
        for (var at = ~_waiting.IndexOf((rank, "")); at < _waiting.Count && _waiting[at].Rank == rank; at++)
            if (_waiting[at].Application != application) return true;
        return false;
    }

    /// <summary>The first undecided file that came before this one; the id settles what came at the same instant.</summary>
    public string? EarlierThan(AwardFile file) =>
        !_undecided.IsEmpty && _undecided.KeyComparer.Compare(_undecided.Min, (file.Candidate.SubmittedAt, file.Candidate.Application)) < 0 ? _undecided.Min.Application : null;

    private static (int, string)? RankOf(AwardFile file) =>
        file is { Withdrawn: false, Decision: { Outcome: Outcome.WaitingList } decision } ? (decision.Rank ?? 0, file.Candidate.Application) : null;

    private static (DateTimeOffset?, string)? ArrivalOf(AwardFile file) =>
        file.IsUndecided ? (file.Candidate.SubmittedAt, file.Candidate.Application) : null;

    private static ImmutableDictionary<(string Strand, int Year), Money> Moved(
        ImmutableDictionary<(string Strand, int Year), Money> sums, ImmutableArray<AmountLine> from, ImmutableArray<AmountLine> to)
    {
        foreach (var line in from) sums = sums.SetItem((line.Strand, line.Year), sums.GetValueOrDefault((line.Strand, line.Year)) - line.Amount);
        foreach (var line in to) sums = sums.SetItem((line.Strand, line.Year), sums.GetValueOrDefault((line.Strand, line.Year)) + line.Amount);
        return sums;
    }

    private static ImmutableSortedSet<T> Moved<T>(ImmutableSortedSet<T> set, T? from, T? to) where T : struct
    {
        if (Nullable.Equals(from, to)) return set;
        if (from is { } gone) set = set.Remove(gone);
        return to is { } come ? set.Add(come) : set;
    }

    private static ImmutableDictionary<string, ImmutableHashSet<string>> Moved(
        ImmutableDictionary<string, ImmutableHashSet<string>> sets, string? from, string to, string application)
    {
        if (from == to) return sets;
        if (from is not null) sets = sets.SetItem(from, sets[from].Remove(application));
        return sets.SetItem(to, sets.GetValueOrDefault(to, []).Add(application));
    }

    /// <summary>One order on every machine.</summary>
    private static Comparer<(T First, string Application)> InOrder<T>() => Comparer<(T First, string Application)>.Create((one, other) =>
        Comparer<T>.Default.Compare(one.First, other.First) is var first and not 0 ? first : string.CompareOrdinal(one.Application, other.Application));
}
