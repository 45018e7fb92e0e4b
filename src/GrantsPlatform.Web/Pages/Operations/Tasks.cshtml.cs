using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What the platform could not do by itself and asks a person to look at, the latest first.</summary>
public sealed class TasksModel(IReads reads, Links links) : PageModel
{
    /// <summary>In the address.</summary>
    public const string Settled = "reglees";

    private const int PageSize = 50;

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = "apres", SupportsGet = true)]
    public string? After { get; set; }

    public ImmutableArray<ListedTask> Listed { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsSettled => State == Settled;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var query = new ViewQuery(
            OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", true,
            ImmutableDictionary<string, string>.Empty.Add("status", IsSettled ? "settled" : "open"), PageSize, string.IsNullOrEmpty(After) ? null : After);
        try
        {
            var page = await reads.QueryAsync<OperatorTaskRow>(query, cancellation).ConfigureAwait(false);
            var names = new Names(reads, null);
            Listed = await names.WriteAsync(
                () => page.Rows.Select(row => new ListedTask(row.Body.Id, TaskWords.What(row.Body.Code), Concerned.By(row.Body.About, names), row.Body.RaisedAt)).ToImmutableArray(),
                cancellation).ConfigureAwait(false);
            Next = page.Next is { } token ? links.TasksAfter(State, token) : null;
            return Page();
        }
        catch (ArgumentException)
        {
            // A token that is none: the list from its beginning.
            return Redirect(IsSettled ? links.SettledTasks : links.Tasks);
        }
    }
}

/// <param name="What">In words.</param>
/// <param name="About">The object's kind and name.</param>
public sealed record ListedTask(string Id, string What, string About, DateTimeOffset RaisedAt);

internal static class Concerned
{
    /// <summary>What a task is about may be of no kind: what a queue held could not be read.</summary>
    public static string By(StreamId about, INames names) => KindWords.All.ContainsKey(about.Kind) ? names.Object(about) : "objet inconnu";
}
