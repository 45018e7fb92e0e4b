using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Following;
using GrantsPlatform.Web.Pages.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>Begins a file in a call, for one of the visitor's organisations or a service that it carries.</summary>
public sealed class StartModel(IReads reads, Desk desk, Visitor visitor, Links links, TimeProvider clock) : GrantsPage
{
    private const int MostBegun = 20;

    /// <summary>Those for whom the visitor may draft and whose kind may apply.</summary>
    public sealed record Choice(OrganisationState.Registered Body, string? Service, string Label)
    {
        public string Value => $"{Body.Id}/{Service}";
    }

    public string CallId { get; private set; } = "";
    public CallState.Known Call { get; private set; } = null!;
    public ProgrammeDefinition Definition { get; private set; } = null!;
    public ImmutableArray<Choice> Choices { get; private set; } = [];

    /// <summary>What its bodies have in this call already, the latest first.</summary>
    public sealed record Existing(OwnFileRow File, string For, FileStatus Status);

    public ImmutableArray<Existing> Begun { get; private set; } = [];

    /// <summary>One person prepares and another submits: the bodies where the visitor has nobody to do it with.</summary>
    public IEnumerable<OrganisationState.Registered> Alone =>
        Definition.Submission.FourEyes ? Choices.Select(choice => choice.Body).DistinctBy(body => body.Id).Where(body => !body.HasSecondPerson(visitor.AccountId!)) : [];

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
        if (await reads.ReadAsync<CallState>(CallState.IdOf(call), cancellation).ConfigureAwait(false) is not CallState.Known { Phase: not CallPhase.Draft } known) return false;
        (CallId, Call) = (call, known);
        Definition = (await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false)).Revision(known.Revision);
        var (choices, excluded) = (ImmutableArray.CreateBuilder<Choice>(), ImmutableArray.CreateBuilder<Exclusion>());
        foreach (var membership in visitor.Organisations)
            if (await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(membership.OrganisationId), cancellation).ConfigureAwait(false) is OrganisationState.Registered body)
            {
                var found = ChoicesOf(body, membership.Rights);
                if (found.Reason is { } reason) excluded.Add(new Exclusion(body.LegalName, reason, found.LacksService ? body.Id : null));
                else choices.AddRange(found.Choices);
            }
        (Choices, Excluded) = (choices.ToImmutable(), excluded.ToImmutable());
        Begun = await BegunAsync(cancellation).ConfigureAwait(false);
        if (For is null && Choices is [var only]) For = only.Value;
        return true;
    }

    private async Task<ImmutableArray<Existing>> BegunAsync(CancellationToken cancellation)
    {
        var begun = ImmutableArray.CreateBuilder<Existing>();
        foreach (var body in Choices.Select(choice => choice.Body).DistinctBy(body => body.Id))
        {
            var page = await reads.QueryAsync<OwnFileRow>(
                new ViewQuery(ApplicationsView.Own, body.Id, "startedAt", true, ImmutableDictionary<string, string>.Empty.Add("call", CallId), MostBegun), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
                begun.Add(new Existing(
                    row.Body, body.ServiceName(row.Body.Service) is { } service ? $"{service}, porté par {body.LegalName}" : body.LegalName,
                    await FileStatus.ReadAsync(reads, row.Body, cancellation).ConfigureAwait(false)));
        }
        return begun.ToImmutable();
    }

    private (ImmutableArray<Choice> Choices, string? Reason, bool LacksService) ChoicesOf(OrganisationState.Registered body, ImmutableArray<MemberRight> rights)
    {
        if (!rights.Any(right => right is MemberRight.Editor or MemberRight.Submitter or MemberRight.LegalRepresentative))
            return ([], "vous n’avez pas le droit d’y rédiger un dossier\u202F: demandez-le à son représentant légal.", false);
        if (Definition.Applicants.Kinds.All(kind => kind.Code != body.LegalKind))
            return ([], "cet appel à projets n’est pas ouvert aux organismes de cette forme juridique.", false);
        if (!Definition.Applicants.PerService) return ([new Choice(body, null, body.LegalName)], null, false);
        return body.Services.IsEmpty
            ? ([], "cet appel à projets s’adresse à un service porté par l’organisme\u202F: ajoutez-le d’abord à sa fiche.", rights.Contains(MemberRight.Editor))
            : ([.. body.Services.Values.Select(service => new Choice(body, service.Code, $"{service.Name}, porté par {body.LegalName}"))], null, false);
    }
}
