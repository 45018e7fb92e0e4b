using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Following;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>The files of a call, to be worked through.</summary>
public sealed class ListModel(Queries queries, Visitor visitor, Links links, TimeProvider clock) : GrantsPage
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public ListedWork Listed { get; private set; } = null!;

    public CallEnvelope Envelope { get; private set; } = null!;

    public WorkAddress Address { get; private set; } = WorkAddress.Beginning;

    public WorkCall Call => Listed.Call;

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        Address = WorkAddress.Read(Request.Query);
        if (await queries.AskAsync(new EnvelopeOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } envelope) return NotFound();
        // A token that is none: the list from its beginning.
        if (await queries.AskAsync(Address.Asked(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return Redirect(links.Work(call, Address.With()));
        (Listed, Envelope) = (listed, envelope);
        return Page();
    }

    public string To(WorkAddress address) => links.Work(Call.Id, address);

    public string To(WorkSort sort) => To(Address.By(sort));

    /// <summary>How many the tab holds with this filter.</summary>
    public long Found => Listed.Counts[Address.Tab];

    public IEnumerable<Choice> Departements => Call.Departements.Where(place => !Address.Filter.Departements.Contains(place.Code)).Select(place => new Choice(place.Code, $"{place.Name} ({place.Code})"));

    public static IEnumerable<Choice> Statuses(WorkFilter filter) => WorkStatuses.All.Where(status => !filter.Statuses.Contains(status)).Select(status => new Choice(status, FileStatus.Of(status).Words));

    /// <summary>Oneself first.</summary>
    public IEnumerable<Choice> Instructors =>
        Listed.Instructors.Where(person => person.Grants.Any(grant => Call.Definition.Levels.Any(level => level.Role == grant.Role)))
            .OrderByDescending(person => person.Account == visitor.SignedInAs).Select(person => new Choice(person.Account, person.Account == visitor.SignedInAs ? $"Moi ({person.Name})" : person.Name));

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
            if (filter.RequestedFrom is { } least) yield return ($"Au moins {French.Amount(least)}", Without(filter with { RequestedFrom = null }));
            if (filter.RequestedTo is { } most) yield return ($"Au plus {French.Amount(most)}", Without(filter with { RequestedTo = null }));
            if (filter.SubmittedFrom is { } first) yield return ($"Déposé à partir du {French.Date(first)}", Without(filter with { SubmittedFrom = null }));
            if (filter.SubmittedTo is { } last) yield return ($"Déposé jusqu’au {French.Date(last)}", Without(filter with { SubmittedTo = null }));
        }
    }

    private string Without(WorkFilter filter) => To(Address.With(filter: filter));
}
