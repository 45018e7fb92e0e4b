using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <param name="Status">"expected", "draft", "overdue", "submitted", "returned", "accepted", "cancelled" or, for activity notices, "telling".</param>
/// <param name="Notices">Activities told so far.</param>
public sealed record ReportRow(
    string Id, string Application, string Organisation, string? Departement, string Code, string Label, ReportKind Kind, string Status,
    DateOnly? DueOn, DateTimeOffset? SubmittedAt, Money? EligibleCosts, int Notices)
{
    /// <summary>Of its full check: see <see cref="CheckWords.Status"/>.</summary>
    public string Check { get; init; } = CheckWords.None;

    /// <summary>How many of its lines are verified, of how many.</summary>
    public int Verified { get; init; }

    public int Lines { get; init; }

    /// <summary>The last day for the pieces that were asked for.</summary>
    public DateOnly? PiecesDueOn { get; init; }
}

/// <summary>The reports of a call.</summary>
public sealed class ReportsView : View<ReportState>
{
    public const string Name = "reports";

    public override string Kind => ReportState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status", "check", "departement", "application"], ["dueOn", "submittedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, ReportState state)
    {
        if (state is not ReportState.Known { Origin: var origin } report) return [];
        var row = new ReportRow(
            id.Key, origin.Application, origin.Organisation, origin.Departement, origin.Code, origin.Label, origin.Kind, ReportWords.Status(report),
            report.DueOn ?? report.RegularDueOn, report.Submission?.At, (report.Phase as ReportPhase.Accepted)?.EligibleCosts, report.Told.Count)
        {
            Check = CheckWords.Status(report), Verified = report.Check?.Verified.Count ?? 0, Lines = report.Check?.Lines ?? 0, PiecesDueOn = report.Check?.Asked?.DueOn,
        };
        return
        [
            new ViewRow(Name, origin.Call, id.Key, row,
                ImmutableDictionary<string, string>.Empty.Add("status", row.Status).Add("check", row.Check)
                    .Add("departement", row.Departement ?? "").Add("application", row.Application),
                ImmutableDictionary<string, string>.Empty.Add("dueOn", SortKey.Of(row.DueOn)).Add("submittedAt", SortKey.Of(row.SubmittedAt))),
        ];
    }
}
