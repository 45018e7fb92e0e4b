using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts.Duplicate;

/// <summary>Takes answers over from another file of the same organisation, by the sections that the person ticks.</summary>
public sealed class IndexModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : GrantsPage
{
    public TakingOver Taking { get => field.Required("what is taken over"); private set; }

    public Draft Draft => Taking.Draft;

    /// <summary>Its sections that have something to give.</summary>
    public ImmutableArray<TakenSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string application, [FromQuery] string? depuis, CancellationToken cancellation)
    {
        if (!await FindAsync(application, depuis, cancellation).ConfigureAwait(false)) return NotFound();
        foreach (var section in Sections) Standing.Holds(section.Section.Code, section.Mark(Draft));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string application, [FromQuery] string? depuis, [FromForm] string[]? sections, CancellationToken cancellation)
    {
        if (!await FindAsync(application, depuis, cancellation).ConfigureAwait(false) || Taking.From is null) return NotFound();
        var chosen = Sections.Where(section => sections?.Contains(section.Section.Code) == true).ToList();
        // All of them are looked at, so that the page shown again says what it shows now.
        var stale = Sections.Where(section => !Standing.Holds(section.Section.Code, section.Mark(Draft))).ToList();
        if (sections is { } ticked && ticked.Except(Sections.Select(section => section.Section.Code)).Any())
        {
            Problems.Add("sections", "Une rubrique que vous aviez cochée n’a plus rien à reprendre.", "Relisez la liste, puis recommencez\u202F: rien n’a été repris.");
            return Again(StatusCodes.Status409Conflict);
        }
        if (chosen.Intersect(stale).Any())
        {
            Standing.Contest("sections", "Une réponse d’une rubrique que vous aviez cochée a changé entre-temps.", "Comparez de nouveau les réponses, puis cochez ce qui est à reprendre\u202F: rien n’a été repris.");
            return Again();
        }
        if (chosen.Count == 0)
        {
            Problems.Add("sections", "Cochez au moins une rubrique à reprendre.");
            return Again();
        }
        var taken = chosen.SelectMany(section => section.Fields).ToImmutableSortedDictionary(field => field.Field.Code, field => field.Answer, StringComparer.Ordinal);
        // The budget of then says the grant of then; the one that comes in with it is the one asked for now.
        if (BudgetEditor.Following(Draft.Definition, Draft.Answers, taken.Aggregate(Draft.Answers, (answers, one) => answers.With(one.Key, one.Value))) is var (budget, answer))
            taken = taken.SetItem(budget.Code, answer);
        var seen = taken.Keys.ToImmutableSortedDictionary(code => code, code => Draft.VersionOf(Draft.Definition.Form.Find(code).Required("the field")), StringComparer.Ordinal);
        return await desk.SendAsync(Draft.Stream, new SaveAnswers(taken, seen), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal
            ? Again(refusal)
            : Redirect(links.File(Draft.Id));
    }

    private async Task<bool> FindAsync(string application, string? from, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FilesToTakeFrom(application, from), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } taking) return false;
        Taking = taking;
        if (taking.From is { } chosen) Sections = TakenSection.Of(taking.Draft, chosen, clock.GetUtcNow());
        return true;
    }
}

/// <summary>An answer that can be taken over, in the shape that the new file asks for.</summary>
public sealed record TakenField(Field Field, JsonElement Answer, JsonElement? Now);

public sealed record TakenSection(Section Section, ImmutableArray<TakenField> Fields)
{
    public bool Replaces => Fields.Any(taken => taken.Now is not null);

    /// <summary>Of the answers that stand side by side: of the file by their versions, of the old one by their words.</summary>
    public string Mark(Draft to) => string.Join(' ', Fields.Select(taken => $"{taken.Field.Code}:{to.VersionOf(taken.Field)}:{Digest.Of(FormCheck.CanonicalBytes(taken.Answer))}"));

    public static ImmutableArray<TakenSection> Of(Draft to, Draft from, DateTimeOffset now) =>
    [
        .. to.Definition.Form.Sections
            .Select(section => new TakenSection(section,
            [
                .. section.Fields.Where(field => to.IsOpen(field, now)).Select(field => Take(field, to, from)).OfType<TakenField>(),
            ]))
            .Where(section => !section.Fields.IsEmpty),
    ];

    /// <summary>By code and type. What cannot be the same again stays behind: declarations are made anew.</summary>
    private static TakenField? Take(Field field, Draft to, Draft from)
    {
        if (from.Definition.Form.Find(field.Code) is not { } old || old.Type != field.Type || from.Answers.Find(field.Code) is not { } answer) return null;
        if (TakenOver.Of(field, answer, to, from) is not { } taken || FormCheck.CheckValue(to.Definition, field.Code, taken) is not null) return null;
        var now = to.Answers.Find(field.Code);
        return now is { } current && FormCheck.CanonicalBytes(current).AsSpan().SequenceEqual(FormCheck.CanonicalBytes(taken)) ? null : new TakenField(field, taken, now);
    }
}
