using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SectionOfForm = GrantsPlatform.Core.Programmes.Section;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>The form of a call that is being prepared, as an applicant will find it: the same fields, with nobody's answers in them.</summary>
public sealed class PreviewModel(Queries queries, Visitor visitor, TimeProvider clock) : PageModel
{
    private const string Nobody = "apercu";

    private Draft? _draft;
    private SectionOfForm? _section;

    public string Call { get; private set; } = "";

    public Draft Draft => _draft.Required("the file of nobody");

    public SectionOfForm Section => _section.Required("the section");

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    /// <summary>The kind of applicant through whose eyes it is seen.</summary>
    public string Kind { get; private set; } = "";

    public ImmutableArray<FieldView> Fields { get; private set; } = [];

    /// <summary>Fields of the section that only some answers open.</summary>
    public ImmutableArray<Field> Hidden { get; private set; } = [];

    public SectionOfForm? Next => Draft.Sections.SkipWhile(section => section.Code != Section.Code).Skip(1).FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(string call, string? section, [FromQuery(Name = "porteur")] string? kind, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PreparationToFill(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } prepared) return NotFound();
        Call = call;
        // As long as something is wrong with what was typed, the form is that of the programme: nothing of it is typed here.
        var definition = PreparedDefinition.Of(prepared.Basis, new TypedCall(prepared.Standing)).Definition ?? prepared.Basis.Definition;
        Kinds = [.. definition.Applicants.Kinds.Select(one => new Choice(one.Code, one.Label))];
        Kind = Kinds.FirstOrDefault(one => one.Value == kind)?.Value ?? Kinds[0].Value;
        _draft = OfNobody(definition, call);
        if ((section is null ? Draft.Sections.First() : Draft.Sections.FirstOrDefault(one => one.Code == section)) is not { } found) return NotFound();
        _section = found;
        var depths = Openers.Depths(definition, found);
        var shown = Draft.Shown(found).ToList();
        Fields = [.. shown.Select(field => new FieldView(new FieldPlace(field, Draft), Inputs.None, [], ReadOnly: false, null, depths.GetValueOrDefault(field.Code)))];
        Hidden = [.. found.Fields.Except(shown)];
        return Page();
    }

    private Draft OfNobody(ProgrammeDefinition definition, string call)
    {
        var now = clock.GetUtcNow();
        var body = new OrganisationState.Registered(
            Nobody, "Votre organisme", null, null, Kind, ParisTime.DayOf(now).AddYears(-10), definition.Departements[0].Code, false,
            ImmutableSortedDictionary<string, Service>.Empty, ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty, null);
        var begun = new DraftStarted(call, definition.Code, 1, Nobody, "", body.LegalName, null, now, definition.Calendar.ClosesAt, []);
        return new Draft(Nobody, new ApplicationState.Known(begun, new Phase.Draft()), definition, definition.Title, body, Answers.None);
    }
}
