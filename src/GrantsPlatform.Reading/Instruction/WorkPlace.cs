using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>How somebody works on the files of a call.</summary>
/// <param name="Columns">Codes, in their order; none: as they come.</param>
/// <param name="Own">Lists kept under a name, by it.</param>
/// <param name="Shared">Those of colleagues.</param>
public sealed record WorkPlace(ImmutableArray<string> Columns, ImmutableArray<KeptList> Own, ImmutableArray<KeptList> Shared)
{
    /// <summary>The code of the column that says what each project is called.</summary>
    public const string ProjectColumn = "project";

    public static readonly WorkPlace Untouched = new([], [], []);

    internal WorkplaceState State { get; init; } = WorkplaceState.Untouched;

    /// <summary>Files of the call that its person has ticked under that key, on whatever page of whatever filter.</summary>
    public ImmutableSortedSet<string> Ticked(string? choice) => State.Ticked(choice);
}

/// <param name="Number">Among those of its person.</param>
/// <param name="Address">What the address of the list says.</param>
/// <param name="By">Whose it is, by name; null: one's own.</param>
public sealed record KeptList(int Number, string Name, string Address, bool IsShared, string? By);

internal static class WorkPlaces
{
    private const int MostShared = 200;

    public static async ValueTask<WorkPlace> OfAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var place = await room.Reads.ReadAsync<WorkplaceState>(WorkplaceState.IdOf(seen.Places.Person, seen.Id), cancellation).ConfigureAwait(false);
        var shared = (await room.Reads.QueryAsync<SharedViewRow>(
            new ViewQuery(SharedViewsView.Name, seen.Id, "number", false, ImmutableDictionary<string, string>.Empty, MostShared), cancellation).ConfigureAwait(false))
            .Rows.Select(row => row.Body).Where(row => row.Person != seen.Places.Person).ToLookup(row => row.Person, row => row.Number);
        var lists = new List<(string Person, int Number, NamedList List)>();
        foreach (var person in shared)
        {
            var contents = await ContentsAsync(room, seen, person.Key, cancellation).ConfigureAwait(false);
            lists.AddRange(person.Select(number => (Number: number, List: NamedList.Of(number, contents))).Where(one => one.List is not null).Select(one => (person.Key, one.Number, one.List.Required("the list"))));
        }
        var names = new Names(room.Reads, null);
        return new WorkPlace(
            place.Columns, [.. await OwnAsync(room, seen, place, cancellation).ConfigureAwait(false)],
            await names.WriteAsync(() => lists.Select(one => new KeptList(one.Number, one.List.Name, one.List.Address, true, names.Person(one.Person))).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase).ToImmutableArray(), cancellation).ConfigureAwait(false))
        {
            State = place,
        };
    }

    private static async ValueTask<IEnumerable<KeptList>> OwnAsync(Room room, SeenCall seen, WorkplaceState place, CancellationToken cancellation)
    {
        if (place.Views.IsEmpty) return [];
        var contents = await ContentsAsync(room, seen, seen.Places.Person, cancellation).ConfigureAwait(false);
        return place.Views.Select(view => NamedList.Of(view.Key, contents) is { } list ? new KeptList(view.Key, list.Name, list.Address, view.Value.Shared, null) : null).OfType<KeptList>()
            .OrderBy(list => list.Name, StringComparer.CurrentCultureIgnoreCase);
    }

    private static ValueTask<Contents> ContentsAsync(Room room, SeenCall seen, string person, CancellationToken cancellation) =>
        room.Reads.ContentsAsync(WorkplaceState.IdOf(person, seen.Id), cancellation);
}
