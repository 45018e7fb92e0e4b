using System.Collections.Immutable;
using System.Text;
using BitFaster.Caching.Lru;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>
/// The words by which rows are searched, of places that people search in: gone through in memory, for a word may stand anywhere in them, and an index of all
/// parts of words would be written with every row. What is found are rows to look at: what stands there now is asked of the database. Words that are
/// written are added before their commit is answered, so that nobody misses what they have just written; there is one only where no other process writes.
/// </summary>
internal sealed class WordMemory
{
    private const int MostPlaces = 32;
    private const string All = $"SELECT w.id, w.words FROM row_words w WHERE w.place={RowConditions.Place}";

    private readonly FastConcurrentLru<(string View, string Partition), PlaceWords> _places = new(MostPlaces);

    /// <summary>The rows that may hold all of these words; null: there are more than <paramref name="most"/>.</summary>
    public IReadOnlyCollection<long>? Find(Database database, ViewQuery query, ImmutableArray<string> words, int most)
    {
        // Known before it is read: what is committed meanwhile is either read or added, or both.
        var place = _places.GetOrAdd((query.View, query.Partition), static _ => new PlaceWords());
        place.Load(() => Read(database, query, place));
        return place.Find([.. words.Select(Encoding.UTF8.GetBytes)], most);
    }

    /// <summary>Of rows that have been committed.</summary>
    public void Add(List<WrittenWords> written)
    {
        foreach (var row in written)
            if (_places.TryGet((row.View, row.Partition), out var place)) place.Add(row.Row, Encoding.UTF8.GetBytes(row.Words));
    }

    /// <summary>To be read anew.</summary>
    public void Forget() => _places.Clear();

    private static void Read(Database database, ViewQuery query, PlaceWords place)
    {
        using var found = database.Prepare(All).With((long)Writing.PlaceKind.View).With(query.View).With(query.Partition);
        while (found.Step()) place.Add(found.Long(0), found.Blob(1));
    }
}

/// <summary>Words that a row has now; those that it had before may be remembered still.</summary>
internal readonly record struct WrittenWords(string View, string Partition, long Row, string Words);
