using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Writing
{
    public static Response Save(SaveReport save, Known known, Context context)
    {
        var (definition, rule) = ReportReading.RuleOf(known, context);
        switch (known.Phase)
        {
            case ReportPhase.Expected or ReportPhase.Draft: break;
            case ReportPhase.Returned { Return: var returned }:
                if (save.Values.Keys.FirstOrDefault(field => !returned.Opens(field)) is { } closed)
                    return new ReportFieldNotReopened(closed, ReportFields.LabelOfField(definition, rule, closed));
                break;
            default: return new ReportInWrongPhase(ReportWords.Of(known.Phase));
        }
        var fields = ReportFields.Savable(definition, rule);
        var values = AnswerSaving.Settled(save.Values, code => fields.FirstOrDefault(field => field.Code == code));
        ImmutableArray<FieldProblem> problems = [.. values.Select(value => Check(definition, fields, value.Key, value.Value)).OfType<FieldProblem>()];
        if (!problems.IsEmpty) return new ReportValuesMalformed(problems);

        var saving = AnswerSaving.Of(values, save.Versions, known.Marks, ReportFields.RecordOf);
        if (saving.Contested is { } contested) return new ReportChangedMeanwhile(contested);
        return saving.Marks.IsEmpty ? Response.Nothing : Response.Accept(new ReportSaved(saving.Marks)).With([.. saving.Records]);
    }

    private static FieldProblem? Check(ProgrammeDefinition definition, ImmutableArray<Field> fields, string code, JsonElement value) =>
        fields.FirstOrDefault(field => field.Code == code) is { } field
            ? ValueCheck.Check(definition, field, value)
            : new FieldProblem(code, code, "form.unknown-field", "Cette rubrique n’est pas dans le bilan.");
}
