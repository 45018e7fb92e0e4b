using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Writing
{
    public static Decision Save(SaveReport save, Known known, Context context)
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
        ImmutableArray<FieldProblem> problems = [.. save.Values.Select(value => Check(definition, fields, value.Key, value.Value)).OfType<FieldProblem>()];
        if (!problems.IsEmpty) return new ReportValuesMalformed(problems);

        var marks = ImmutableSortedDictionary.CreateBuilder<string, AnswerMark>(StringComparer.Ordinal);
        List<ContentChange> records = [];
        foreach (var (field, value) in save.Values)
        {
            var bytes = CanonicalJson.Write(value);
            var hash = Digest.Of(bytes);
            var current = known.Marks.GetValueOrDefault(field);
            if (current?.Hash == hash || (current is null && value.ValueKind == JsonValueKind.Null)) continue;
            if (save.Versions is { } seen && seen.TryGetValue(field, out var version) && version != (current?.Version ?? 0))
                return new ReportChangedMeanwhile(field);
            marks[field] = new AnswerMark((current?.Version ?? 0) + 1, hash);
            records.Add(new ContentChange.Put(ReportReading.RecordOf(field), [.. bytes]));
        }
        return marks.Count == 0 ? Decision.Nothing : Decision.Accept(new ReportSaved(marks.ToImmutable())).With([.. records]);
    }

    private static FieldProblem? Check(ProgrammeDefinition definition, ImmutableArray<Field> fields, string code, JsonElement value) =>
        fields.FirstOrDefault(field => field.Code == code) is { } field
            ? ValueCheck.Check(definition, field, value)
            : new FieldProblem(code, code, "form.unknown-field", "Cette rubrique n’est pas dans le bilan.");
}
