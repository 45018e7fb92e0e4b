using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Examining
{
    public static Response Return(ReturnReport request, Known known, Context context)
    {
        if (request.Fields.IsDefaultOrEmpty) return new NoFieldToReturn();
        if (known.Phase is ReportPhase.Returned { Return: var open } && open.DueOn == request.DueOn && open.Fields.SequenceEqual(request.Fields)) return Response.Nothing;
        if (known.Phase is not ReportPhase.Submitted) return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        var (definition, rule) = ReportReading.RuleOf(known, context);
        var fields = ReportFields.Returnable(definition, rule);
        ImmutableArray<string> unknown = [.. request.Fields.Where(field => !fields.ContainsKey(field))];
        if (!unknown.IsEmpty) return new FieldsToReturnUnknown(unknown);
        if (ParisTime.EndOf(request.DueOn) <= context.At) return new ReturnDayNotAhead(request.DueOn);
        if (DaysAhead.IsTooFar(request.DueOn, context.At)) return new DayTooFarAhead(request.DueOn);
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var number = (known.LastReturn?.Number ?? 0) + 1;
        return Response.Accept(new ReportReturned(number, request.Fields, context.At, request.DueOn, context.Actor))
            .With(ContentChange.Text(ReportFields.ReturnRecordOf(number), context.Reason));
    }

    public static Response Accept(StreamId self, AcceptReport accept, Known known, Context context)
    {
        if (accept.Refused is { IsDefaultOrEmpty: false } refused) return AcceptLess(self, accept, refused, known, context);
        var reported = known.Submission?.Financial?.Acceptable;
        ImmutableArray<string> taken = [.. (accept.Figures ?? []).Distinct().Order(StringComparer.Ordinal)];
        if (known.Phase is ReportPhase.Accepted accepted && accepted.EligibleCosts == (accept.EligibleCosts ?? reported) && accepted.Figures.SequenceEqual(taken)) return Response.Nothing;
        if (known.Phase is not ReportPhase.Submitted) return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (accept.EligibleCosts is { } asked && (reported is not { } charges ? new CostsNotAsked() : asked < Money.Zero || asked > charges ? new CostsAboveReported(charges) : (Refusal?)null) is { } wrong)
            return wrong;
        if (CheckingLines.Blocks([], known) is { } blocked) return blocked;
        if (UnfitFigures(taken, known, context) is { } unfit) return unfit;
        var costs = accept.EligibleCosts ?? reported;
        return (costs < reported || !taken.IsEmpty) && context.Reason.IsMissing()
            ? new ReasonMissing()
            : new ReportAccepted(context.At, costs, context.Actor, taken.IsEmpty ? null : taken);
    }

    /// <summary>Line by line: what is accepted is what the refused amounts leave, and each has a reason of its own.</summary>
    private static Response AcceptLess(StreamId self, AcceptReport accept, ImmutableArray<RefusedCost> refused, Known known, Context context)
    {
        ImmutableArray<string> taken = [.. (accept.Figures ?? []).Distinct().Order(StringComparer.Ordinal)];
        if (known.Phase is not (ReportPhase.Submitted or ReportPhase.Accepted)) return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (known.Submission?.Financial is null || accept.EligibleCosts is not null) return new CostsNotAsked();
        var (costs, wrong) = RefusedCosts.Judge(self, refused, known, context);
        if (wrong is not null) return wrong;
        if (known.Phase is ReportPhase.Accepted accepted)
            return accepted.Costs.SequenceEqual(costs) && accepted.Figures.SequenceEqual(taken) ? Response.Nothing : new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (CheckingLines.Blocks(costs, known) is { } blocked) return blocked;
        if (UnfitFigures(taken, known, context) is { } unfit) return unfit;
        if (!taken.IsEmpty && context.Reason.IsMissing()) return new ReasonMissing();
        return Response.Accept(new ReportAccepted(context.At, costs.Sum(one => one.Accepted), context.Actor, taken.IsEmpty ? null : taken, costs)).With(RefusedCosts.Reasons(refused));
    }

    /// <summary>The word is given for each figure that needs it, and for no other.</summary>
    private static Refusal? UnfitFigures(ImmutableArray<string> taken, Known known, Context context)
    {
        ImmutableArray<string> needed = [.. known.Submission.Required("the submission").Indicators.Where(indicator => indicator.NeedsWord).Select(indicator => indicator.Code)];
        if (needed.Except(taken).ToList() is { Count: > 0 } missing) return new FiguresNeedWord([.. missing.Select(Label)]);
        return taken.Except(needed).ToList() is { Count: > 0 } more ? new FiguresNeedNoWord([.. more.Select(Label)]) : null;

        string Label(string code) => ReportReading.RuleOf(known, context).Definition.FindIndicator(code)?.Label ?? code;
    }
}
