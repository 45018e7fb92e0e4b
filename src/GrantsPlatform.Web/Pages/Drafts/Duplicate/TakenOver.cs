using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Drafts.Duplicate;

/// <summary>What an answer of one file becomes in another.</summary>
internal static class TakenOver
{
    /// <summary>Null: nothing of it is good in the new file.</summary>
    public static JsonElement? Of(Field field, JsonElement answer, Draft to, Draft from) => field.Type switch
    {
        // Certified for the file that it stood in, and a day of another year.
        FieldType.Declaration or FieldType.Date => null,
        FieldType.Request => Some(Request(Stored.List<AmountLine>(answer), to.Definition, from.Definition, to.Applicant.Id)),
        FieldType.Budget => Budget(Stored.Read<Budget>(answer)),
        FieldType.Targets => Targets(Stored.Read<Dictionary<string, decimal?>>(answer), to.Definition),
        _ => answer,
    };

    /// <summary>The first year asked for becomes the first year of the call, and so on; strands by their code, to the lead alone: its partners are to be asked anew.</summary>
    private static ImmutableArray<AmountLine> Request(ImmutableArray<AmountLine> lines, ProgrammeDefinition to, ProgrammeDefinition from, string lead) =>
    [
        .. lines.Where(line => line.Payee == lead && to.FindStrand(line.Strand) is not null)
            .Select(line => (line, at: from.Years.IndexOf(line.Year))).Where(one => one.at >= 0 && one.at < to.Years.Length)
            .Select(one => one.line with { Funder = to.Funder.Code, Year = to.Years[one.at] }),
    ];

    /// <summary>Without the grant of then: the new request says it.</summary>
    private static JsonElement? Budget(Budget? budget) =>
        budget is { Lines.IsDefault: false } ? Some(budget.Lines.RemoveAll(line => line.Funder == BudgetPlan.Requested)) is { } lines ? Wrapped(lines) : null : null;

    private static JsonElement? Targets(Dictionary<string, decimal?>? targets, ProgrammeDefinition to)
    {
        var kept = (targets ?? []).Where(target => to.FindIndicator(target.Key) is not null).ToImmutableSortedDictionary(target => target.Key, target => target.Value, StringComparer.Ordinal);
        return kept.IsEmpty ? null : JsonSerializer.SerializeToElement(kept, Wire.Options);
    }

    private static JsonElement? Some<T>(ImmutableArray<T> items) => items.IsEmpty ? null : JsonSerializer.SerializeToElement(items, Wire.Options);

    private static JsonElement Wrapped(JsonElement lines) => JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { ["lines"] = lines }, Wire.Options);
}
