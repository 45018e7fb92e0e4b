using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>Begins a file in a call, for one of the visitor's organisations or a service that it carries.</summary>
public sealed class StartModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : GrantsPage
{
    /// <summary>Those for whom the visitor may draft and whose kind may apply.</summary>
    public sealed record Choice(OrganisationState.Registered Body, string? Service, string Label)
    {
        public string Value => $"{Body.Id}/{Service}";
    }

    public string CallId { get; private set; } = "";
    public StartingPoint Found { get => field.Required("what was found"); private set; }
    public CallState.Known Call => Found.Call;
    public ProgrammeDefinition Definition => Found.Definition;
    public ImmutableArray<Choice> Choices { get; private set; } = [];

    /// <summary>What its bodies have in this call already, the latest first.</summary>
    public sealed record Existing(OwnFile File, string For);

    public ImmutableArray<Existing> Begun { get; private set; } = [];

    /// <summary>One person prepares and another submits: the bodies where the visitor has nobody to do it with.</summary>
    public IEnumerable<OrganisationState.Registered> Alone =>
        Definition.Submission.FourEyes ? Choices.Select(choice => choice.Body).DistinctBy(body => body.Id).Where(body => !body.HasSecondPerson(visitor.SignedInAs)) : [];

    /// <param name="AddServiceTo">The organisation, where the visitor may add the service that it lacks.</param>
    public sealed record Exclusion(string Name, string Reason, string? AddServiceTo);

    /// <summary>Organisations of the visitor that may not apply.</summary>
    public ImmutableArray<Exclusion> Excluded { get; private set; } = [];

    [BindProperty]
    public string? For { get; set; }

    public bool IsOpen => Call.TakesFilesAt(clock.GetUtcNow());

    /// <summary>Of a call that takes no files now.</summary>
    public string OpenWhen => clock.GetUtcNow() >= Call.ClosesAt ? "Le dépôt a eu lieu" : "Le dépôt est prévu";

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await FindAsync(call, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (Choices.FirstOrDefault(choice => choice.Value == For) is not { } chosen)
        {
            Problems.Add(nameof(For), "Choisissez l’organisme qui dépose le dossier.");
            return Again();
        }
        // The form's id names the file too: sent twice, the form begins one file.
        var application = $"d-{CommandId}";
        return await desk.SendAsync(
            ApplicationState.IdOf(application), new StartDraft(call, chosen.Body.Id, chosen.Service), CommandId, cancellation: cancellation).ConfigureAwait(false)
            is { } refusal ? Again(refusal, nameof(For)) : Redirect(links.File(application));
    }

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        var mine = visitor.Organisations.Select(one => one.OrganisationId);
        if (await queries.AskAsync(new CallToStartIn(call, [.. mine]), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        (CallId, Found) = (call, found);
        var (choices, excluded, begun) = (ImmutableArray.CreateBuilder<Choice>(), ImmutableArray.CreateBuilder<Exclusion>(), ImmutableArray.CreateBuilder<Existing>());
        foreach (var (body, rights, files) in found.Bodies)
        {
            var may = ChoicesOf(body, rights);
            if (may.Reason is { } reason)
            {
                excluded.Add(new Exclusion(body.LegalName, reason, may.LacksService ? body.Id : null));
                continue;
            }
            choices.AddRange(may.Choices);
            begun.AddRange(files.Select(file => new Existing(file, file.Service is { } service ? $"{service}, porté par {body.LegalName}" : body.LegalName)));
        }
        (Choices, Excluded, Begun) = (choices.ToImmutable(), excluded.ToImmutable(), begun.ToImmutable());
        if (For is null && Choices is [var only]) For = only.Value;
        return true;
    }

    private (ImmutableArray<Choice> Choices, string? Reason, bool LacksService) ChoicesOf(OrganisationState.Registered body, ImmutableArray<MemberRight> rights)
    {
        if (!rights.Any(right => RightsTo.Write.Contains(right)))
            return ([], "vous n’avez pas le droit d’y rédiger un dossier\u202F: demandez-le à son représentant légal.", false);
        if (Definition.Applicants.KindOf(body.LegalKind) is null)
            return ([], "cet appel à projets n’est pas ouvert aux organismes de cette forme juridique.", false);
        if (!Definition.Applicants.PerService) return ([new Choice(body, null, body.LegalName)], null, false);
        return body.Services.IsEmpty
            ? ([], "cet appel à projets s’adresse à un service porté par l’organisme\u202F: ajoutez-le d’abord à sa fiche.", rights.Contains(MemberRight.Editor))
            : ([.. body.Services.Values.Select(service => new Choice(body, service.Code, $"{service.Name}, porté par {body.LegalName}"))], null, false);
    }
}
