using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

public abstract record ReportState
{
    public const string Kind = FinalReportFacts.Kind;

    public static StreamId IdOf(string application, string code) => FinalReportFacts.IdOf(application, code);

    public sealed record Absent : ReportState;

    public sealed record Known(ReportExpected Origin, ReportPhase Phase) : ReportState, IScoped, IPublishes<FinalReportFacts>, IPublishes<LivesUnder>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Origin.Programme, Origin.Revision);

        public DateOnly From { get; init; } = Origin.From;
        public DateOnly To { get; init; } = Origin.To;
        public ImmutableSortedDictionary<string, decimal> Targets { get; init; } = Origin.Targets;

        /// <summary>The day of the definition's rule; a return has one of its own, see <see cref="DueOn"/>.</summary>
        public DateOnly? RegularDueOn { get; init; } = Origin.DueOn;

        public ImmutableSortedDictionary<string, AnswerMark> Marks { get; init; } = ImmutableSortedDictionary.Create<string, AnswerMark>(StringComparer.Ordinal);

        /// <summary>The last submission.</summary>
        public ReportSubmitted? Submission { get; init; }

        /// <summary>Kept after it was answered, for the letter that may still be on its way.</summary>
        public ReportReturned? LastReturn { get; init; }

        public bool Overdue { get; init; }

        /// <summary>Reminders that lie before this instant are settled.</summary>
        public DateTimeOffset RemindedUntil { get; init; } = Origin.At;

        /// <summary>Notices told so far, "{activity}|{day}|{commune}".</summary>
        public ImmutableSortedSet<string> Told { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

        /// <summary>The day for which the grantee is awaited now; null when there is none, or nothing is awaited.</summary>
        public DateOnly? DueOn => Phase switch
        {
            ReportPhase.Expected or ReportPhase.Draft => RegularDueOn,
            ReportPhase.Returned returned => returned.Return.DueOn,
            _ => null,
        };

        public FinalReportFacts? Published => Origin.Kind == ReportKind.Final && Phase is ReportPhase.Accepted accepted && Submission is { } submission
            ? new(accepted.EligibleCosts, [.. submission.Indicators.Select(indicator => new ReportedFigure(indicator.Code, indicator.Actual, indicator.Origin))]) { Costs = accepted.Costs }
            : null;

        /// <summary>It is in a draw that has not been made yet.</summary>
        public bool AwaitsDraw { get; init; }

        /// <summary>What the draw brought; null: none was made yet, or none is.</summary>
        public ReportLotNoted? Lot { get; init; }

        /// <summary>Of the last submission; null: none was reckoned.</summary>
        public ReportRiskFound? Risk { get; init; }

        /// <summary>The full check; null: it gets none, or not yet.</summary>
        public ReportCheck? Check { get; init; }

        internal Known RemindedAtLeastUntil(DateTimeOffset instant) => instant > RemindedUntil ? this with { RemindedUntil = instant } : this;

        public Scope Scope => new(Origin.Programme, Origin.Departement, [Origin.Organisation]);

        /// <summary>Changes when any word of the report changes; made as that of a file: see <see cref="ApplicationState.Known.ContentHash"/>.</summary>
        public string ContentHash => Digest.Of(string.Join('\n', Marks.Where(mark => mark.Value.Hash != AnswerMark.OfNothing).Select(mark => $"{mark.Key}:{mark.Value.Hash}")));
    }
}

public abstract record ReportPhase
{
    /// <summary>Nothing is written yet.</summary>
    public sealed record Expected : ReportPhase;

    public sealed record Draft : ReportPhase;

    public sealed record Submitted : ReportPhase;

    /// <summary>Only the named fields are open.</summary>
    public sealed record Returned(ReportReturned Return) : ReportPhase;

    public sealed record Accepted(Money? EligibleCosts) : ReportPhase
    {
        /// <summary>Indicators that were taken at the grantee's word.</summary>
        public ImmutableArray<string> Figures { get; init; } = [];

        /// <summary>Account by account, where something was refused.</summary>
        public ImmutableArray<JudgedCost> Costs { get; init; } = [];
    }

    /// <summary>The agreement ended before it.</summary>
    public sealed record Cancelled : ReportPhase;

    /// <summary>Takes notices for as long as the agreement lives.</summary>
    public sealed record Telling : ReportPhase;
}
