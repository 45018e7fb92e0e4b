using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>The lines of a full check: verified one by one, each by a person, and then closed; what was found bounds what can be accepted.</summary>
internal static class CheckingLines
{
    public static Response Verify(StreamId self, VerifyCheckLine verify, Known known, Context context)
    {
        if (known is not { Check: { Closed: null } check, Phase: ReportPhase.Submitted }) return new NoCheckOpen();
        var lines = LinesOf(self, known, context);
        if (lines.FirstOrDefault(one => one.Line == verify.Line) is not { } line) return new CheckLineUnknown(verify.Line);
        var ineligible = verify.Ineligible ?? Money.Zero;
        if (ineligible < Money.Zero || ineligible > (line.Declared ?? Money.Zero)) return new IneligibleBeyondDeclared(line.Declared ?? Money.Zero);
        var found = context.Reason.IsMissing() ? "" : context.Reason.Trim();
        var isMissing = line.Declared is null && !check.Sent.ContainsKey(line.Code);
        if (found == "" && (ineligible > Money.Zero || isMissing)) return new FindingMissing();
        var before = context.Facts.ContentsOf(self).Text(ReportCheck.LineRecordOf(line.Line)) ?? "";
        if (check.Verified.TryGetValue(line.Line, out var standing) && standing.Ineligible == ineligible && before == found) return Response.Nothing;
        return Response.Accept(new CheckLineVerified(line.Line, line.Declared, ineligible, lines.Length, context.At, context.Actor))
            .With(ContentChange.Text(ReportCheck.LineRecordOf(line.Line), found));
    }

    public static Response Close(StreamId self, Known known, Context context)
    {
        if (known.Check is { Closed: not null }) return Response.Nothing;
        if (known is not { Check: { } check, Phase: ReportPhase.Submitted }) return new NoCheckOpen();
        if (LinesOf(self, known, context).Count(line => !check.Verified.ContainsKey(line.Line)) is > 0 and var left) return new LinesNotVerified(left);
        if (ReportReading.RuleOf(known, context).Rule.Check.Required("the check").FourEyes && check.Verified.Values.Any(line => line.By == context.Actor)) return new CheckNeedsOtherEyes();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        return Response.Accept(new CheckClosed(check.Ineligible, context.At, context.Actor)).With(ContentChange.Text(ReportCheck.ConclusionRecord, context.Reason.Trim()));
    }

    /// <summary>Why the report cannot be accepted yet, or not with these costs.</summary>
    /// <param name="costs">What would be accepted, account by account; none: no account is judged.</param>
    public static Refusal? Blocks(ImmutableArray<JudgedCost> costs, Known known)
    {
        if (known.AwaitsDraw) return new DrawAwaited();
        if (known.Check is not { } check) return null;
        if (check.Closed is null) return new CheckNotClosed();
        foreach (var line in check.Verified.Values.Where(line => line.Declared is not null && line.Ineligible > Money.Zero))
        {
            var most = line.Declared.GetValueOrDefault() - line.Ineligible;
            var judged = costs.FirstOrDefault(one => CheckLines.OfAccount(one.Account) == line.Line);
            if (judged is null || judged.Accepted > most) return new AcceptedBeyondCheck(line.Line[CheckLines.OfAccount("").Length..], most);
        }
        return null;
    }

    private static ImmutableArray<CheckLine> LinesOf(StreamId self, Known known, Context context)
    {
        var (definition, rule) = ReportReading.RuleOf(known, context);
        return CheckLines.Of(definition, rule.Check.Required("the check"), RefusedCosts.Submitted(self, known, context));
    }
}
