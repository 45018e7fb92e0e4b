using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Purges;

public abstract record PurgeState
{
    public const string Kind = "purge";

    public static StreamId IdOf(string purge) => StreamId.Named(Kind, purge);

    public sealed record Absent : PurgeState;

    /// <summary>The record of what was erased, by whom and under which rule: it outlives the files.</summary>
    public sealed record Known(PurgeAnnounced Origin, PurgePhase Phase) : PurgeState, IScoped, IDoesMany
    {
        /// <summary>Small enough for progress to be seen.</summary>
        public const int PageSize = 20;

        /// <summary>How many pages have been seen to, those of the warnings first.</summary>
        public int Noted { get; init; }

        /// <summary>Whose applicants were warned, in the order in which the files go.</summary>
        public ImmutableArray<string> Warned { get; init; } = [];

        public ImmutableArray<string> Erased { get; init; } = [];

        /// <summary>Which were not, whatever the step at which that was found.</summary>
        public ImmutableArray<string> Kept { get; init; } = [];

        /// <summary>The day from which they go; null until everybody is warned.</summary>
        public DateOnly? From { get; init; }

        public DateTimeOffset? BegunAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public Scope Scope => Scope.Platform;

        public bool IsUnderWay => Phase is PurgePhase.Warning or PurgePhase.Erasing;

        public int WarningPages => PagesOf(Origin.Applications.Length);

        public int Pages => WarningPages + PagesOf(Warned.Length);

        string IDoesMany.Order => PurgeOrder.Record;

        public DeedPage? PageOf(int page, byte[]? order) => IsUnderWay && page == Noted && page < Pages && PurgeOrder.Read(order) is { } reason
            ? new DeedPage(Actor.Person(Origin.By), reason, [.. FilesOf(page).Select(file => new DeedLine(file, ApplicationState.IdOf(file), CommandOf(page)))])
            : null;

        public Command Told(int page, ImmutableArray<DeedResult> results) => new NotePurged(page, results);

        internal IEnumerable<string> FilesOf(int page) => page < WarningPages
            ? Origin.Applications.Skip(page * PageSize).Take(PageSize)
            : Warned.Skip((page - WarningPages) * PageSize).Take(PageSize);

        private Command CommandOf(int page) => page < WarningPages ? new AnnounceErasure(Origin.As) : new EraseFile(Origin.As);

        private static int PagesOf(int files) => (files + PageSize - 1) / PageSize;
    }
}

public enum PurgePhase
{
    /// <summary>Applicants are being warned.</summary>
    Warning,

    /// <summary>They are, and have the days of the warning.</summary>
    Waiting,
    Erasing,
    Ended,
    Stopped,
}

/// <summary>Why it is done, in the words of whoever decided it: an erasable record.</summary>
public static class PurgeOrder
{
    public const string Record = "order";

    /// <summary>Null where it has been erased.</summary>
    public static string? Read(byte[]? record) => record is null ? null : System.Text.Encoding.UTF8.GetString(record);
}

/// <summary>What became of the files of a page: an erasable record, for refusals may say more than events should hold.</summary>
public static class PurgeResults
{
    public static string RecordOf(int page) => string.Create(CultureInfo.InvariantCulture, $"results-{page}");

    /// <summary>Empty for a page that has not been seen to.</summary>
    public static ImmutableArray<DeedResult> Read(ReadOnlySpan<byte> record) =>
        record.IsEmpty || Wire.FromStored<ImmutableArray<DeedResult>>(record) is not { IsDefault: false } results ? [] : results;
}
