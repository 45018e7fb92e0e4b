using System.Collections.Immutable;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>The neighbours of a file in the list from which it was opened, as the list is now.</summary>
/// <param name="Place">On its page of the list; null: it is there no more.</param>
public sealed record FileWalk(int? Place, int Size, FileWalk.Neighbour? Previous, FileWalk.Neighbour? Next)
{
    public static readonly FileWalk Nowhere = new(null, 0, null, null);

    /// <summary>The page of the list, to go on from; its address is the one that the file was opened with.</summary>
    public ImmutableArray<WorkLine> Lines { get; init; } = [];

    /// <summary>A file with the page of the list on which it stands.</summary>
    public sealed record Neighbour(string Application, WorkAddress Address);

    public static async ValueTask<FileWalk> OfAsync(string application, WorkAddress address, Func<WorkAddress, ValueTask<ListedWork?>> list)
    {
        if (await list(address).ConfigureAwait(false) is not { } page) return Nowhere;
        var ids = page.Lines.Select(line => line.File.Id).ToList();
        var at = ids.IndexOf(application);
        // What was done to the file has taken it off the list: the next one is what stands there now.
        if (at < 0) return new FileWalk(null, ids.Count, null, ids.Count > 0 ? new Neighbour(ids[0], address) : null) { Lines = page.Lines };
        return new FileWalk(
            at + 1, ids.Count,
            at > 0 ? new Neighbour(ids[at - 1], address) : page.Previous is { } before ? await EndAsync(address with { After = null, Before = before }, list, last: true).ConfigureAwait(false) : null,
            at < ids.Count - 1 ? new Neighbour(ids[at + 1], address) : page.Next is { } after ? await EndAsync(address with { After = after, Before = null }, list, last: false).ConfigureAwait(false) : null) { Lines = page.Lines };
    }

    private static async ValueTask<Neighbour?> EndAsync(WorkAddress address, Func<WorkAddress, ValueTask<ListedWork?>> list, bool last) =>
        await list(address).ConfigureAwait(false) is { Lines.IsEmpty: false } page ? new Neighbour(page.Lines[last ? ^1 : 0].File.Id, address) : null;
}
