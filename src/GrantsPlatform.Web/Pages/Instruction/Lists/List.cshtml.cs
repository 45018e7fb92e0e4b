using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Following;
using GrantsPlatform.Web.Pages.Jobs;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>The files of a call, to be worked through.</summary>
public sealed partial class ListModel(Queries queries, Visitor visitor, Links links, JobDesk jobs, Desk desk, TimeProvider clock) : GrantsPage
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public ListedWork Listed { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public CallEnvelope Envelope { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public WorkAddress Address { get; private set; } = WorkAddress.Beginning;

    public WorkCall Call => Listed.Call;

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        Address = WorkAddress.Read(Request.Query);
        if (await queries.AskAsync(new EnvelopeOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } envelope) return NotFound();
        // A token that is none: the list from its beginning.
        if (await queries.AskAsync(Address.Asked(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return Redirect(links.Work(call, Address.With()));
        (Listed, Envelope) = (listed, envelope);
        if (!HttpMethods.IsPost(Request.Method))
            (ChoiceKey, Selected, All, Except) = (Address.Choice ?? Desk.NewId(), [.. listed.Place.Ticked(Address.Choice)], Address.Everything != Everything.No, Address.Everything == Everything.ButTicked);
        return Page();
    }

    /// <summary>Chooses files; nothing is done to them yet.</summary>
    public async Task<IActionResult> OnPostChooseAsync(string call, [FromForm] string? deed, CancellationToken cancellation)
    {
        Address = WorkAddress.Read(Request.Query);
        if (await KeepTicksAsync(call, cancellation).ConfigureAwait(false) is { } refusal) return await AgainAsync(call, refusal, cancellation).ConfigureAwait(false);
        if (await ChosenAsync(call, Address, JobDecider.MostObjects, cancellation).ConfigureAwait(false) is not { } chosen) return NotFound();
        var job = await jobs.PrepareAsync(CommandId, deed ?? "", call, chosen.Ids, cancellation).ConfigureAwait(false);
        if (job.IsGiven) return Redirect(links.Job(job.Value, Address with { Choice = ChoiceKey, Everything = Meant }));
        return await AgainAsync(call, job.Refusal, cancellation).ConfigureAwait(false);
    }

    /// <summary>What may be done to many here, by whoever looks.</summary>
    public IEnumerable<string> Deeds => WorkDeeds.All.Where(deed => MayForSome(deed.Command)).Select(deed => deed.Deed);

    public ImmutableArray<ShownColumn> Columns => WorkColumns.Chosen(Call, Listed.Place.Columns);

    /// <summary>Those of the parts by state that hold something, and the one that is shown.</summary>
    public IEnumerable<WorkTab> Tabs => Enum.GetValues<WorkTab>().Where(tab => tab is WorkTab.ToDo or WorkTab.Deadlines or WorkTab.Waiting or WorkTab.All || tab == Address.Tab || Listed.CountsAreCut || Listed.Counts[tab] > 0);

    private bool MayForSome(Command command) => Call.Departements.Select(place => (string?)place.Code).DefaultIfEmpty(null)
        .Any(place => Permissions.Check(command, visitor.Actor, new Scope(Call.Definition.Code, place, []), visitor.Viewer.Account, _ => null) is null);

    /// <summary>The page before; null: this is the first.</summary>
    public WorkAddress? Before => Listed.Previous is { } before ? Address with { After = null, Before = before } : null;

    public WorkAddress? After => Listed.Next is { } after ? Address with { After = after, Before = null } : null;

    public string To(WorkAddress address) => links.Work(Call.Id, address);

    public string To(WorkSort sort) => To(Address.By(sort));

    /// <summary>How many the tab holds with this filter.</summary>
    public long Found => Listed.Counts[Address.Tab];

    /// <summary>The same in words.</summary>
    public string FoundInWords => Listed.CountsAreCut ? $"au moins {French.Number(Found)}" : French.Number(Found);

    public IEnumerable<Choice> Departements => Call.Departements.Select(place => new Choice(place.Code, $"{place.Name} ({place.Code})"));

    /// <summary>Ticked in the panel, where there is more than the one that stands in the quick filter.</summary>
    public IEnumerable<string> SeveralPlaces => Address.Filter.Departements.Length > 1 ? Address.Filter.Departements : [];

    public static IEnumerable<Choice> Statuses => WorkStatuses.All.Select(status => new Choice(status, FileStatus.Of(status).Words));

    /// <summary>Nobody, then oneself.</summary>
    public IEnumerable<Choice> Instructors =>
        [new Choice(WorkAddress.Nobody, "Personne (à confier)"), .. Listed.Instructors.Where(person => person.Grants.Any(grant => Call.Definition.Levels.Any(level => level.Role == grant.Role)))
            .OrderByDescending(person => person.Account == visitor.SignedInAs).Select(person => new Choice(person.Account, person.Account == visitor.SignedInAs ? $"Moi ({person.Name})" : person.Name))];

    /// <summary>What narrows the list, each with the list without it.</summary>
    public IEnumerable<(string Words, string Without)> Tags
    {
        get
        {
            var filter = Address.Filter;
            if (filter.Words is { } words) yield return ($"«\u00A0{words}\u00A0»", Without(filter with { Words = null }));
            foreach (var status in filter.Statuses) yield return (FileStatus.Of(status).Words, Without(filter with { Statuses = filter.Statuses.Remove(status) }));
            foreach (var place in filter.Departements) yield return (Call.Definition.FindDepartement(place)?.Name ?? place, Without(filter with { Departements = filter.Departements.Remove(place) }));
            if (filter.Instructor is { } person) yield return ($"Confié à {Listed.Instructors.FirstOrDefault(one => one.Account == person)?.Name ?? person}", Without(filter with { Instructor = null }));
            if (filter.Answered) yield return ("Complément reçu, à relire", Without(filter with { Answered = false }));
            if (filter.Free) yield return ("À confier", Without(filter with { Free = false }));
            if (filter.RequestedFrom is { } least) yield return ($"Au moins {French.Amount(least)}", Without(filter with { RequestedFrom = null }));
            if (filter.RequestedTo is { } most) yield return ($"Au plus {French.Amount(most)}", Without(filter with { RequestedTo = null }));
            if (filter.SubmittedFrom is { } first) yield return ($"Déposé à partir du {French.Date(first)}", Without(filter with { SubmittedFrom = null }));
            if (filter.SubmittedTo is { } last) yield return ($"Déposé jusqu’au {French.Date(last)}", Without(filter with { SubmittedTo = null }));
        }
    }

    private string Without(WorkFilter filter) => To(Address.With(filter: filter));
}
