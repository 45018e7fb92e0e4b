using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>One draw with all that its file says: where the programme reckons risks, that of each report of its population too.</summary>
/// <param name="Code">Of the report in its programme.</param>
public sealed record DrawToRedo(string Call, string Code, int Number) : CallQuery<RedoableDraw>(Call)
{
    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<RedoableDraw?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        if (!StreamId.IsKey(Code) || await room.Reads.ReadAsync<DrawState>(DrawState.IdOf(seen.Id, Code), cancellation).ConfigureAwait(false) is not DrawState.Known known) return null;
        if (known.Made.FirstOrDefault(draw => draw.Number == Number) is not { } draw) return null;
        return new RedoableDraw(seen.Id, Code, draw, seen.Definition.FindReport(Code)?.Check?.Risk is null ? null : await RisksAsync(room, draw, cancellation).ConfigureAwait(false));
    }

    /// <summary>Each criterion counts what it counted under the definition that the report lives under.</summary>
    private async ValueTask<ImmutableDictionary<string, ReportRisk>> RisksAsync(Room room, DrawMade draw, CancellationToken cancellation)
    {
        var risks = ImmutableDictionary.CreateBuilder<string, ReportRisk>(StringComparer.Ordinal);
        foreach (var key in draw.Population)
        {
            if (await room.Reads.ReadAsync<ReportState>(StreamId.Named(ReportState.Kind, key), cancellation).ConfigureAwait(false) is not ReportState.Known { Risk: { } found } report) continue;
            var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false);
            if (programme.Revision(report.Origin.Revision).FindReport(Code)?.Check?.Risk is { } rule)
                risks[key] = new ReportRisk(found, [.. rule.Criteria.Where(criterion => found.Criteria.Contains(criterion.Code))]);
        }
        return risks.ToImmutable();
    }
}

/// <param name="Risks">By report; null: the programme reckons none.</param>
public sealed record RedoableDraw(string Call, string Code, DrawMade Draw, ImmutableDictionary<string, ReportRisk>? Risks);

/// <param name="Criteria">Those that hold.</param>
public sealed record ReportRisk(ReportRiskFound Found, ImmutableArray<RiskCriterion> Criteria);
