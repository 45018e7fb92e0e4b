using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;
using SectionOfForm = GrantsPlatform.Core.Programmes.Section;

namespace GrantsPlatform.Web.Pages.Budgets;

/// <summary>The forecast budget of a file, out of a sheet that was filled offline.</summary>
[Takes(BodyLimit.Files)]
[Paced(PacedBy.Upload)]
public sealed class DraftBudgetModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : BudgetImport
{
    public Draft Draft { get => field.Required("the draft"); private set; }

    private Field Field { get => field.Required("the field"); set; }

    private SectionOfForm Section { get => field.Required("the section"); set; }

    public string SectionTitle => Section.Title;

    public override Budget Kept => Draft.Definition.Budget(Draft.Answers) ?? new Budget([]);

    public override int KeptVersion => Draft.VersionOf(Field);

    public override string Back => links.DraftSection(Draft.Id, Section.Code);

    public override string Table => links.DraftBudgetTable(Draft.Id);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) => await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? await TakeAsync(cancellation).ConfigureAwait(false) : NotFound();

    private protected override async Task<Refusal?> SaveAsync(Budget budget, CancellationToken cancellation)
    {
        var refusal = await desk.SendAsync(Draft.Stream, SaveAnswers.One(Field.Code, JsonSerializer.SerializeToElement(budget, Wire.Options), Version), CommandId, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) await FindAsync(Draft.Id, cancellation).ConfigureAwait(false);
        return refusal;
    }

    /// <summary>Of a file whose budget this person may fill now.</summary>
    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DraftToFill(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } draft
            || draft.Definition.Form.Only(FieldType.Budget) is not { } budget || !draft.IsOpen(budget, clock.GetUtcNow())
            || draft.Sections.FirstOrDefault(section => section.Fields.Any(field => field.Code == budget.Code)) is not { } section) return false;
        (Draft, Field, Section) = (draft, budget, section);
        return true;
    }
}
