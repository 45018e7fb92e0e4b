using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Examining
{
    public static Decision Return(ReturnReport request, Known known, Context context)
    {
        if (request.Fields.IsDefaultOrEmpty) return new NoFieldToReturn();
        if (known.Phase is ReportPhase.Returned { Return: var open } && open.DueOn == request.DueOn && open.Fields.SequenceEqual(request.Fields)) return Decision.Nothing;
        if (known.Phase is not ReportPhase.Submitted) return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        var (definition, rule) = ReportReading.RuleOf(known, context);
        var fields = ReportFields.Returnable(definition, rule);
        ImmutableArray<string> unknown = [.. request.Fields.Where(field => !fields.ContainsKey(field))];
        if (!unknown.IsEmpty) return new FieldsToReturnUnknown(unknown);
        if (ParisTime.EndOf(request.DueOn) <= context.At) return new ReturnDayNotAhead(request.DueOn);
        if (context.Reason.IsMissing()) return new ReportNeedsReason();
        var number = (known.LastReturn?.Number ?? 0) + 1;
        return Decision.Accept(new ReportReturned(number, request.Fields, context.At, request.DueOn, context.Actor))
            .With(ContentChange.Text(ReportFields.ReturnRecordOf(number), context.Reason));
    }

    public static Decision Accept(AcceptReport accept, Known known, Context context)
    {
        var reported = known.Submission?.Financial?.Acceptable;
        if (known.Phase is ReportPhase.Accepted accepted && accepted.EligibleCosts == (accept.EligibleCosts ?? reported)) return Decision.Nothing;
        if (known.Phase is not ReportPhase.Submitted) return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (reported is not { } charges)
            return accept.EligibleCosts is null ? new ReportAccepted(context.At, null, context.Actor) : new CostsNotAsked();
        var costs = accept.EligibleCosts ?? charges;
        if (costs < Money.Zero || costs > charges) return new CostsAboveReported(charges);
        return costs < charges && context.Reason.IsMissing() ? new ReportNeedsReason() : new ReportAccepted(context.At, costs, context.Actor);
    }
}
