using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>Which reports get a full check: those that are drawn, and those whose risk reaches the threshold.</summary>
internal static class Choosing
{
    public static IEnumerable<Need> NeedsOf(Known known, Facts facts) =>
        facts.FindDefinition(known.Origin.Programme, known.Origin.Revision)?.FindReport(known.Origin.Code)?.Check?.Risk is null
            ? []
            : [new Need.State(AgreementState.IdOf(known.Origin.Application)), .. EntriesOfBody.Of(known.Origin.Organisation, facts).Select(entry => new Need.State(entry))];

    /// <summary>What follows from a submission: it enters the draw once, its risk is reckoned each time, and a check that it has already begins anew.</summary>
    public static IEnumerable<ReportEvent> After(ReportSubmitted submitted, ReportReading reading, Known known, Context context)
    {
        if (reading.Rule.Check is not { } check) yield break;
        var lines = CheckLines.Of(reading.Definition, check, reading.Words).Length;
        if (check.Sample is { } sample && submitted.Number == 1)
            yield return new ReportPutToLot(known.Origin.Call, known.Origin.Code, known.Origin.Programme, sample.Share, sample.Months, context.At);
        if (known.Check is not null) yield return new CheckRenewed(lines, context.At);
        if (check.Risk is not { } risk) yield break;
        var found = Found(risk, new RiskEvidence(submitted, reading.Definition, known, context), context);
        yield return found;
        if (found.Points >= risk.Threshold && known.Check is null) yield return new CheckOpened(CheckGround.Risk, lines, context.At);
    }

    public static Response Note(StreamId self, NoteDraw note, Known known, Context context)
    {
        if (!known.AwaitsDraw) return Response.Nothing;
        var noted = new ReportLotNoted(note.Number, note.Drawn, context.At);
        if (!note.Drawn || known.Check is not null) return noted;
        var (definition, rule) = ReportReading.RuleOf(known, context);
        return Response.Accept(noted, new CheckOpened(CheckGround.Lot, CheckLines.Of(definition, rule.Check.Required("the check"), RefusedCosts.Submitted(self, known, context)).Length, context.At));
    }

    private static ReportRiskFound Found(RiskRule risk, RiskEvidence evidence, Context context)
    {
        ImmutableArray<RiskCriterion> holding = [.. risk.Criteria.Where(criterion => criterion.When.Evaluate(evidence) == Verdict.Holds)];
        return new ReportRiskFound(holding.Sum(criterion => criterion.Points), risk.Threshold, [.. holding.Select(criterion => criterion.Code)], context.At);
    }
}
