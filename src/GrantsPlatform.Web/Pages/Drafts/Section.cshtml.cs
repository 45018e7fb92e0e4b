using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;
using SectionOfForm = GrantsPlatform.Core.Programmes.Section;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>One section of a file's form.</summary>
public sealed class SectionModel(IReads reads, SectionSaving saving, Links links, TimeProvider clock) : GrantsPage
{
    public Draft Draft { get; private set; } = null!;

    public SectionOfForm Section { get; private set; } = null!;

    public ImmutableArray<FieldView> Fields { get; private set; } = [];

    /// <summary>What has just been saved, to be said in the page; null: nothing was sent.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Fields that appeared because of what was just saved.</summary>
    public ImmutableHashSet<string> New { get; private set; } = [];

    public bool IsOpen => Fields.Any(view => !view.ReadOnly);

    public SectionOfForm? Next => Draft.Sections.SkipWhile(section => section.Code != Section.Code).Skip(1).FirstOrDefault();

    public SectionOfForm? Previous => Draft.Sections.TakeWhile(section => section.Code != Section.Code).LastOrDefault();

    public async Task<IActionResult> OnGetAsync(string application, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(application, section, cancellation).ConfigureAwait(false)) return NotFound();
        Show(Inputs.None, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string application, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(application, section, cancellation).ConfigureAwait(false)) return NotFound();
        var inputs = Inputs.Posted(Request.Form);
        if (Pressed(inputs) is { } again)
        {
            await saving.SaveAsync(Draft, Open(), inputs, CommandId, cancellation).ConfigureAwait(false);
            await FindAsync(application, section, cancellation).ConfigureAwait(false);
            Show(again, new SectionSaved(ImmutableDictionary<string, string>.Empty, [.. Draft.Shown(Section).Select(field => field.Code)], null));
            return Again(StatusCodes.Status200OK);
        }
        var saved = await SaveAsync(inputs, CommandId, cancellation).ConfigureAwait(false);
        if (!saved.IsClean) return Again(saved.Contested.IsEmpty ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
        if (!New.IsEmpty) return Again(StatusCodes.Status200OK);
        return Redirect(inputs.One("then") == "next" && Next is { } next ? links.DraftSection(Draft.Id, next.Code) : links.File(Draft.Id));
    }

    /// <summary>While the person types: the same, answered by the fields as they are now.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string application, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(application, section, cancellation).ConfigureAwait(false)) return NotFound();
        await SaveAsync(Inputs.Posted(Request.Form), Desk.NewId(), cancellation).ConfigureAwait(false);
        return Partial("_Fields", this);
    }

    private async Task<SectionSaved> SaveAsync(Inputs inputs, string commandId, CancellationToken cancellation)
    {
        var shownBefore = Draft.Shown(Section).Select(field => field.Code).ToHashSet();
        var saved = await saving.SaveAsync(Draft, Open(), inputs, commandId, cancellation).ConfigureAwait(false);
        await FindAsync(Draft.Id, Section.Code, cancellation).ConfigureAwait(false);
        if (saved.Refusal is { } refusal) Problems.Add(refusal);
        foreach (var field in Draft.Shown(Section))
        {
            var view = new FieldPlace(field, Draft).Name;
            if (saved.Wrong.TryGetValue(field.Code, out var why)) Problems.Add(view, why);
            if (saved.Contested.Contains(field.Code))
                Problems.Add(view, $"Quelqu’un d’autre a modifié «\u00A0{field.Label}\u00A0» entre-temps.", "Comparez les deux versions, gardez la bonne, puis enregistrez.");
        }
        New = [.. Draft.Shown(Section).Select(field => field.Code).Where(code => !shownBefore.Contains(code))];
        SavedAt = saved.Refusal is null ? clock.GetUtcNow() : null;
        Show(inputs, saved);
        return saved;
    }

    private Inputs? Pressed(Inputs inputs) =>
        Open().Select(field => FieldEditors.Of(field).Pressed(new FieldPlace(field, Draft), inputs)).FirstOrDefault(pressed => pressed is not null);

    private IEnumerable<Field> Open() => Section.Fields.Where(field => Draft.IsOpen(field, clock.GetUtcNow()));

    private async Task<bool> FindAsync(string application, string section, CancellationToken cancellation)
    {
        if (await Draft.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { } draft || draft.FindSection(section) is not { } found) return false;
        (Draft, Section) = (draft, found);
        return true;
    }

    /// <summary>What is stored, except where what was typed is not what is stored.</summary>
    private void Show(Inputs typed, SectionSaved? saved) =>
        Fields = [.. Draft.Shown(Section).Select(field =>
        {
            var place = new FieldPlace(field, Draft);
            var stored = Draft.Answers.Find(field.Code) is { } answer ? FieldEditors.Of(field).Write(place, answer, Inputs.None) : Inputs.None;
            var keepsTyped = saved is not null && (saved.Wrong.ContainsKey(field.Code) || saved.Contested.Contains(field.Code) || saved.Refusal is not null);
            return new FieldView(
                place, keepsTyped ? typed : stored, [.. Problems.Of(place.Name).Select(problem => problem.Message)],
                !Draft.IsOpen(field, clock.GetUtcNow()), saved?.Contested.Contains(field.Code) == true && Problems.Of(place.Name).Any() ? Draft.Answers.Find(field.Code) : null);
        })];
}
