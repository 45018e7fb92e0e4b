using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>What became of the fields that a person sent.</summary>
/// <param name="Wrong">Field code → what of its words is no answer, beside which input: that was not saved, and is shown again as it was typed.</param>
/// <param name="Contested">Fields that somebody else saved meanwhile: both words are kept, and the person chooses.</param>
/// <param name="Refusal">Nothing was saved, for this reason.</param>
public sealed record SectionSaved(ImmutableDictionary<string, ImmutableArray<FormProblem>> Wrong, ImmutableHashSet<string> Contested, Refusal? Refusal)
{
    public bool IsClean => Wrong.IsEmpty && Contested.IsEmpty && Refusal is null;
}

/// <summary>Saves what can be saved of a form, so that one wrong field, or one wrong part of a field, keeps no other from being safe.</summary>
public sealed class SectionSaving(Desk desk)
{
    public async Task<SectionSaved> SaveAsync(Draft draft, IEnumerable<Field> fields, Inputs inputs, string commandId, CancellationToken cancellation)
    {
        var wrong = ImmutableDictionary<string, ImmutableArray<FormProblem>>.Empty;
        var values = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);
        var versions = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var place = new FieldPlace(field, draft);
            if (!inputs.Has(place.VersionName)) continue;
            var typed = FieldEditors.Of(field).Read(place, inputs);
            var problems = typed.IsKept && FormCheck.CheckValue(draft.Definition, field.Code, typed.Answer) is { } whole
                ? typed.Problems.Add(new FormProblem(place.Name, whole.Message))
                : typed.Problems;
            if (!problems.IsEmpty) wrong = wrong.Add(field.Code, problems);
            if (!typed.IsKept || problems.Length > typed.Problems.Length) continue;
            var seen = SeenAnswer.Parse(inputs.One(place.VersionName));
            if (seen.Is(typed.Answer)) continue;
            values = values.Add(field.Code, typed.Answer);
            versions = versions.Add(field.Code, seen.Version);
        }
        return await SendAsync(draft, values, versions, wrong, commandId, cancellation).ConfigureAwait(false);
    }

    /// <summary>A field that somebody else has changed is left out, and the rest is sent again.</summary>
    private async Task<SectionSaved> SendAsync(
        Draft draft, ImmutableSortedDictionary<string, JsonElement> values, ImmutableSortedDictionary<string, int> versions,
        ImmutableDictionary<string, ImmutableArray<FormProblem>> wrong, string commandId, CancellationToken cancellation)
    {
        var contested = ImmutableHashSet<string>.Empty;
        for (var attempt = 0; !values.IsEmpty; attempt++)
        {
            var id = attempt == 0 ? commandId : $"{commandId}~{attempt}";
            var refusal = await desk.SendAsync(draft.Stream, new SaveAnswers(values, versions), id, cancellation: cancellation).ConfigureAwait(false);
            if (refusal is AnswerChangedMeanwhile changed && values.ContainsKey(changed.Field))
            {
                contested = contested.Add(changed.Field);
                (values, versions) = (values.Remove(changed.Field), versions.Remove(changed.Field));
                continue;
            }
            return new SectionSaved(wrong, contested, refusal);
        }
        return new SectionSaved(wrong, contested, null);
    }
}
