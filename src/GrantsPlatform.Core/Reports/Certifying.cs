using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Certifying
{
    public static Response Submit(StreamId self, SubmitReport submit, Known known, Context context)
    {
        var open = known.Phase is ReportPhase.Expected or ReportPhase.Draft or ReportPhase.Returned;
        if (!open && !(known.Phase is ReportPhase.Submitted or ReportPhase.Accepted && known.Submission?.Hash == submit.Hash))
            return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (!submit.Certified) return new ReportNotCertified();
        if (submit.Hash != known.ContentHash) return new ReportContentChanged();
        var reading = ReportReading.Of(self, known, context);
        if (!MayCertify(reading.Rule, known, context)) return new NotACertifier();
        var zeros = DeclaredZeros.Of(submit, known);
        var (values, closed) = ValuesOf(zeros.Given, known);
        var indicators = IndicatorCheck.Compare(reading.Rule, known.Targets, values, code => reading.Says(ReportFields.CommentOf(code)));
        if (!open)
            return Wire.Same(indicators, known.Submission.Required("the submission").Indicators.Select(indicator => indicator with { Origin = null }))
                ? Response.Nothing
                : new ReportInWrongPhase(ReportWords.Of(known.Phase));
        if (closed is not null) return NotReopened(ReportFields.IndicatorOf(closed), reading);

        var financial = reading.Financial;
        ImmutableArray<FieldProblem> problems =
            [.. reading.Missing(), .. financial?.Problems() ?? [], .. IndicatorCheck.Problems(reading.Definition, reading.Rule, indicators, zeros.Given.Keys),
                .. zeros.Problems(reading.Definition)];
        if (!problems.IsEmpty) return new ReportIncomplete(problems);
        var (unsealed, judged) = SealCheck.Judge(reading.Definition, known, indicators, zeros.Declared, context);
        if (unsealed is not null) return unsealed;
        var number = (known.Submission?.Number ?? 0) + 1;
        var submitted = new ReportSubmitted(number, context.At, submit.Hash, judged, financial?.Totals(reading.Definition.Agreement), context.Actor, ReportReceipt.HashOf(reading.Words, judged));
        return Response.Accept([submitted, .. Choosing.After(submitted, reading, known, context)])
            .With(ContentChange.Json(ReportFields.SubmissionRecordOf(number), reading.Words));
    }

    /// <summary>The body's own rights say who represents it, and who signs by delegation; the definition says whether delegation reaches this far.</summary>
    private static bool MayCertify(ReportRule rule, Known known, Context context) =>
        context.Actor.PersonId is not { } person
        || context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(known.Origin.Organisation)) is not { } body
        || body.Has(person, MemberRight.LegalRepresentative)
        || (rule.DelegatedCertification && body.Has(person, MemberRight.DelegatedSignatory));

    private static ReportFieldNotReopened NotReopened(string field, ReportReading reading) =>
        new(field, ReportFields.LabelOfField(reading.Definition, reading.Rule, field));

    /// <summary>Figures once submitted stand where they are left out; after a return, those that were not sent back may not be changed either.</summary>
    private static (ImmutableSortedDictionary<string, decimal?> Values, string? Closed) ValuesOf(ImmutableSortedDictionary<string, decimal?> given, Known known)
    {
        var values = given;
        foreach (var standing in known.Submission?.Indicators ?? [])
        {
            if (!given.TryGetValue(standing.Code, out var value)) values = values.SetItem(standing.Code, standing.Actual);
            else if (value != standing.Actual && known.Phase is ReportPhase.Returned { Return: var returned } && !returned.Opens(ReportFields.IndicatorOf(standing.Code)))
                return (values, standing.Code);
        }
        return (values, null);
    }
}
