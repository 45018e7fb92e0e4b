using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>
/// Whoever is called like this, for searches in what happened. Names lie in records that can be erased, and in no list: accounts are read one after the other, and so
/// many of them.
/// </summary>
public sealed record PeopleNamed(string Words) : OversightQuery<FoundPeople>
{
    private const int AtOnce = 500;
    private const int MostRead = 5_000;
    private const int MostFound = 20;

    private protected override async ValueTask<FoundPeople?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var words = French.Fold(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (found, read, after) = (new List<NamedPerson>(), 0, (string?)null);
        if (words.Length == 0) return new FoundPeople([], true);
        do
        {
            var page = await room.Reads.QueryAsync<AccountRow>(
                new ViewQuery(AccountsView.Name, AccountsView.Partition, "openedAt", false, ImmutableDictionary<string, string>.Empty, AtOnce, after), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows.OrderByDescending(row => row.Body.Grants))
            {
                if (await room.PersonAsync(row.Body.Id, cancellation).ConfigureAwait(false) is not { } person) continue;
                var name = French.Fold(person.Name);
                if (words.All(word => name.Contains(word, StringComparison.Ordinal))) found.Add(new NamedPerson(row.Body.Id, person.Name, person.Mail));
            }
            (read, after) = (read + page.Rows.Count, page.Next);
        }
        while (after is not null && read < MostRead && found.Count <= MostFound);
        return new FoundPeople([.. found.Take(MostFound)], after is null && found.Count <= MostFound);
    }
}

/// <param name="IsAll">Nobody else is called like this.</param>
public sealed record FoundPeople(ImmutableArray<NamedPerson> People, bool IsAll);

public sealed record NamedPerson(string Account, string Name, string Mail);
