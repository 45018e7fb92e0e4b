using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>
/// Whoever is called like this, for searches in what happened. Names lie in records that can be erased, and in no list: accounts are read one after the other, so
/// many for one answer, and the next one goes on from there.
/// </summary>
/// <param name="After">What the answer before gave as its <see cref="FoundPeople.Next"/>. One that continues nothing finds nothing.</param>
public sealed record PeopleNamed(string Words, string? After = null) : OversightQuery<FoundPeople>
{
    private const int AtOnce = 100;
    private const int EnoughFound = 20;

    /// <summary>Accounts read for one answer, to the next whole page of them.</summary>
    public int Read { get; init; } = 5_000;

    private protected override async ValueTask<FoundPeople?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var words = French.Fold(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return new FoundPeople([], null);
        try
        {
            return await FindAsync(room, words, cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }

    private async ValueTask<FoundPeople> FindAsync(Room room, string[] words, CancellationToken cancellation)
    {
        var (found, read, after) = (ImmutableArray.CreateBuilder<NamedPerson>(), 0, After);
        do
        {
            var page = await room.Reads.QueryAsync<AccountRow>(
                new ViewQuery(AccountsView.Name, AccountsView.Partition, "openedAt", false, ImmutableDictionary<string, string>.Empty, Math.Min(AtOnce, Read), after), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
                if (await room.PersonAsync(row.Body.Id, cancellation).ConfigureAwait(false) is { } person && IsCalled(person, words)) found.Add(new NamedPerson(row.Body.Id, person.Name, person.Mail));
            (read, after) = (read + page.Rows.Count, page.Next);
        }
        while (after is not null && read < Read && found.Count < EnoughFound);
        return new FoundPeople(found.ToImmutable(), after);
    }

    private static bool IsCalled(Person person, string[] words)
    {
        var name = French.Fold(person.Name);
        return words.All(word => name.Contains(word, StringComparison.Ordinal));
    }
}

/// <param name="Next">Where the search goes on; null: all accounts were read.</param>
public sealed record FoundPeople(ImmutableArray<NamedPerson> People, string? Next);

public sealed record NamedPerson(string Account, string Name, string Mail);
