using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>What a decision reads of a report: its rule, its words, the budget that the file had forecast.</summary>
internal sealed record ReportReading(ProgrammeDefinition Definition, ReportRule Rule, Answers Words, Budget? Forecast)
{
    public static (ProgrammeDefinition Definition, ReportRule Rule) RuleOf(Known known, Context context)
    {
        var definition = context.Facts.DefinitionUnder(known.Origin.Programme, known.Origin.Revision);
        return (definition, definition.FindReport(known.Origin.Code) ?? throw new InvalidOperationException($"{definition.Code} has no report {known.Origin.Code}."));
    }

    public static IEnumerable<Need> NeedsOf(StreamId self, Known known)
    {
        var file = ApplicationState.IdOf(known.Origin.Application);
        return [.. DefinitionFacts.NeedOf(known.Origin.Programme), new Need.Content(self), new Need.State(file), new Need.Content(file), new Need.State(RegisterState.IdOf(known.Origin.Application))];
    }

    public static ReportReading Of(StreamId self, Known known, Context context)
    {
        var (definition, rule) = RuleOf(known, context);
        var words = ReportFields.Saved(known, context.Facts.ContentsOf(self));
        return new ReportReading(definition, rule, words, ForecastOf(definition, ApplicationState.IdOf(known.Origin.Application), context));
    }

    public bool Says(string field) => Words.Find(field) is { } value && !ValueCheck.IsEmpty(value);

    /// <summary>Null when there is none yet.</summary>
    public FinancialReport? Financial =>
        Says(ReportFields.Financial) && DossierReading.Read<Budget>(Words.Find(ReportFields.Financial)) is { Lines.IsDefault: false } actual
            ? FinancialReport.Of(Forecast, actual)
            : null;

    public IEnumerable<FieldProblem> Missing() => ReportFields.Savable(Definition, Rule)
        .Where(field => field.Required && !Says(field.Code))
        .Select(field => ValueCheck.Problem(field, "form.required", "Cette rubrique est obligatoire."));

    private static Budget? ForecastOf(ProgrammeDefinition definition, StreamId file, Context context) =>
        context.Facts.Published<ApplicationFacts>(file) is { Receipt: { } receipt }
        && context.Facts.ContentsOf(file).Json<Answers>(FileReading.SubmissionRecordOf(receipt.Submission)) is { } answers
            ? definition.Budget(answers)
            : null;
}
