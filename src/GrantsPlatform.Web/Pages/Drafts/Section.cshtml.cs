using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;
using SectionOfForm = GrantsPlatform.Core.Programmes.Section;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>One section of a file's form.</summary>
[Takes(BodyLimit.Files)]
public sealed class SectionModel(Queries queries, Visitor visitor, SectionSaving saving, FieldDesk fields, Links links, TimeProvider clock) : GrantsPage
{
    private string? _pressed;

    public Draft Draft { get => field.Required("the draft"); private set; }

    public SectionOfForm Section { get => field.Required("the section"); private set; }

    public ImmutableArray<FieldView> Fields { get; private set; } = [];

    /// <summary>What has just been saved, to be said in the page; null: nothing was sent.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>What was sent and is kept nowhere.</summary>
    public ImmutableArray<LostWords> Lost { get; private set; } = [];

    /// <summary>Some of it just now, and not in an answer before.</summary>
    private bool _loses;

    /// <summary>Fields that appeared because of what was just saved.</summary>
    private ImmutableArray<Field> _new = [];

    /// <summary>What was just saved breaks a rule that was not broken before: told once, before the way goes on, where no script has told it.</summary>
    private bool _breaks;

    /// <summary>Fields with something wrong in what was sent.</summary>
    private ImmutableHashSet<string> _wrong = [];

    /// <summary>What became of what was sent, in a line.</summary>
    public string SavedWords => SavedAt is not { } at ? ""
        : Problems.Any || !Lost.IsEmpty ? "Enregistré, sauf ce qui est signalé ci-dessous."
        : $"Enregistré à {ClockWords.Of(at)}.{NewWords}{RepairWords}";

    private string NewWords => _new.IsEmpty ? ""
        : $" {French.Count(_new.Length, "question s’ajoute", "questions s’ajoutent")}\u202F: {French.List(_new.Select(added => $"«\u00A0{added.Label}\u00A0»"))}.";

    private string RepairWords => Fields.Sum(view => ToRepair(view.Field).Count()) is > 0 and var many
        ? $" {French.Count(many, "point reste à corriger", "points restent à corriger")} avant le dépôt." : "";

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsOpen => Fields.Any(view => !view.ReadOnly);

    public SectionOfForm? Next => Draft.Sections.SkipWhile(section => section.Code != Section.Code).Skip(1).FirstOrDefault();

    /// <summary>What keeps an answer that is there from being a complete one; what is not answered yet needs no saying.</summary>
    public IEnumerable<FieldProblem> ToRepair(Field field) => Repairs.Of(Draft, field, _wrong);

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
        var saved = await SaveAsync(inputs, CommandId, cancellation).ConfigureAwait(false);
        if (_loses) return Again(StatusCodes.Status409Conflict);
        // What is wrong with a field whose button was pressed is shown in the field, and not held against the person yet.
        if (!saved.IsClean && (Problems.Any || _pressed is null)) return Again(saved.Contested.IsEmpty ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
        if (Problems.Any) return Again();
        if (_pressed is not null || !_new.IsEmpty || _breaks || inputs.One("then") == "stay") return Again(StatusCodes.Status200OK);
        return Redirect(inputs.One("then") == "next" && Next is { } next ? links.DraftSection(Draft.Id, next.Code) : links.File(Draft.Id));
    }

    /// <summary>While the person types: the same, answered by the fields as they are now.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string application, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(application, section, cancellation).ConfigureAwait(false)) return NotFound();
        await SaveAsync(Inputs.Posted(Request.Form), Desk.NewId(), cancellation).ConfigureAwait(false);
        if (_loses) Response.StatusCode = StatusCodes.Status409Conflict;
        return FieldsAlone();
    }

    /// <summary>Of a file that is there already.</summary>
    internal IActionResult FieldsOf(Draft draft, SectionOfForm section)
    {
        (Draft, Section) = (draft, section);
        Show(Inputs.None, null);
        return FieldsAlone();
    }

    private PartialViewResult FieldsAlone() => new() { ViewName = "_Fields", ViewData = PageFacts.Tell(ViewData, this) };

    private async Task<SectionSaved> SaveAsync(Inputs posted, string commandId, CancellationToken cancellation)
    {
        var taken = Open().Select(field => field.Code).ToHashSet();
        var shownBefore = Draft.Shown(Section).Select(field => field.Code).ToHashSet();
        var inputs = Press(await PrepareAsync(posted, cancellation).ConfigureAwait(false));
        var (before, broken) = (Draft.Answers, Repairs.BrokenRules(Draft, Section, _wrong));
        var saved = await saving.SaveAsync(Draft, Open(), inputs, commandId, cancellation).ConfigureAwait(false);
        await FindAsync(Draft.Id, Section.Code, cancellation).ConfigureAwait(false);
        inputs = await FollowAsync(before, inputs, cancellation).ConfigureAwait(false);
        if (saved.Refusal is { } refusal) Problems.Add(refusal);
        else if (_pressed is not null) await ActAsync(inputs, cancellation).ConfigureAwait(false);
        foreach (var field in Draft.Shown(Section))
        {
            // A line that was just asked for is not wrong because it is still empty.
            if (saved.Wrong.TryGetValue(field.Code, out var parts) && field.Code != _pressed)
                foreach (var part in parts) Problems.Add(part with { Label = part.Label is { } label ? $"{field.Label}, {label}" : field.Label });
            if (saved.Contested.Contains(field.Code))
                Problems.Add(new FieldPlace(field, Draft).Name, $"Quelqu’un d’autre a modifié «\u00A0{field.Label}\u00A0» entre-temps.", "Comparez les deux versions, gardez la bonne, puis enregistrez.");
        }
        _new = [.. Draft.Shown(Section).Where(field => !shownBefore.Contains(field.Code))];
        _wrong = [.. saved.Wrong.Keys];
        _breaks = !Repairs.BrokenRules(Draft, Section, _wrong).IsSubsetOf(broken);
        SavedAt = saved.Refusal is null && taken.Count > 0 ? clock.GetUtcNow() : null;
        Show(inputs, saved);
        var shownAsTyped = Fields.Where(view => !view.ReadOnly && KeepsTyped(view.Field, saved)).Select(view => view.Field.Code).ToHashSet();
        var lost = LostWords.Of(Draft, Section, posted, taken, shownAsTyped, fields.Tokens);
        (Lost, _loses) = ([.. lost.Concat(LostWords.Carried(Draft, posted)).DistinctBy(words => words.Name)], !lost.IsEmpty);
        return saved;
    }

    private async Task<Inputs> PrepareAsync(Inputs inputs, CancellationToken cancellation)
    {
        foreach (var field in Open())
        {
            var prepared = await FieldEditors.Of(field).PrepareAsync(new FieldPlace(field, Draft), inputs, fields, cancellation).ConfigureAwait(false);
            inputs = prepared.Inputs;
            foreach (var problem in prepared.Problems) Problems.Add(problem.Field, problem.Message, problem.Remedy);
        }
        return inputs;
    }

    private Inputs Press(Inputs inputs)
    {
        foreach (var field in Open())
            if (FieldEditors.Of(field).Pressed(new FieldPlace(field, Draft), inputs) is { } pressed)
            {
                _pressed = field.Code;
                return pressed;
            }
        return inputs;
    }

    private async Task ActAsync(Inputs inputs, CancellationToken cancellation)
    {
        var place = new FieldPlace(Draft.Definition.Form.Find(_pressed.Required("what was pressed")).Required("the field"), Draft);
        if (await FieldEditors.Of(place.Field).ActAsync(place, inputs, fields, cancellation).ConfigureAwait(false) is { } refusal) Problems.Add(refusal, place.Name);
        await FindAsync(Draft.Id, Section.Code, cancellation).ConfigureAwait(false);
    }

    /// <summary>The grant in the budget goes with what is asked for, also where the budget stands in another section.</summary>
    private async Task<Inputs> FollowAsync(Answers before, Inputs inputs, CancellationToken cancellation)
    {
        if (BudgetEditor.Following(Draft.Definition, before, Draft.Answers) is not var (budget, answer) || !Draft.IsOpen(budget, clock.GetUtcNow())) return inputs;
        var follows = SaveAnswers.One(budget.Code, answer, Draft.VersionOf(budget));
        // Refused where somebody else has just saved the budget: their page tells them of the difference.
        if (await fields.SendAsync(Draft.Stream, follows, cancellation).ConfigureAwait(false) is not null) return inputs;
        await FindAsync(Draft.Id, Section.Code, cancellation).ConfigureAwait(false);
        return inputs.With(BudgetEditor.NameOf(new FieldPlace(budget, Draft), BudgetPlace.Requested), Typed.Text(BudgetEditor.RequestedIn(Draft)));
    }

    private IEnumerable<Field> Open() => Section.Fields.Where(field => Draft.IsOpen(field, clock.GetUtcNow()));

    private async Task<bool> FindAsync(string application, string section, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DraftToFill(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } draft || draft.FindSection(section) is not { } found) return false;
        (Draft, Section) = (draft, found);
        return true;
    }

    private bool KeepsTyped(Field field, SectionSaved saved) =>
        saved.Wrong.ContainsKey(field.Code) || saved.Contested.Contains(field.Code) || saved.Refusal is not null || field.Code == _pressed;

    /// <summary>What is stored, except where what was typed is not what is stored.</summary>
    private void Show(Inputs typed, SectionSaved? saved)
    {
        var depths = Openers.Depths(Draft.Definition, Section);
        Fields = [.. Draft.Shown(Section).Select(field =>
        {
            var place = new FieldPlace(field, Draft);
            var contested = saved?.Contested.Contains(field.Code) == true;
            var stored = place.Stored is { } answer ? FieldEditors.Of(field).Write(place, answer, Inputs.None) : Inputs.None;
            return new FieldView(
                place, saved is not null && KeepsTyped(field, saved) ? typed : stored, [.. Problems.All.Where(problem => problem.Field == place.Name).Select(problem => problem.Message)],
                !Draft.IsOpen(field, clock.GetUtcNow()), contested ? place.Stored : null, depths.GetValueOrDefault(field.Code));
        })];
    }
}
