using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Tables.Gateway;

/// <summary>
/// The tables of one storage account, as far as the store needs them: what the service guarantees and no more, so that any client of it can stand behind.
/// A call that cannot be carried out now throws <see cref="StoreUnavailableException"/>.
/// </summary>
public interface ITables
{
    /// <summary>Makes those that are missing.</summary>
    Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation);

    ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation);

    /// <summary>One page in the ordinal order of the keys. It may hold fewer entities than asked for, even none, and still not be the last.</summary>
    ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation);

    /// <summary>
    /// All actions or none, each on a row of its own: at most <see cref="TableLimits.Actions"/> of them and <see cref="TableLimits.TransactionBytes"/>.
    /// False, and nothing written, when a row to insert is there, or a row to change is not as expected.
    /// </summary>
    Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation);
}

/// <param name="Values">Strings, byte arrays, longs and booleans, by property name; see <see cref="TableLimits"/>.</param>
/// <param name="ETag">Changes with each write of the entity.</param>
public sealed record Entity(string Partition, string Row, IReadOnlyDictionary<string, object> Values, string ETag);

/// <summary>Entities of one partition (null: of all).</summary>
public sealed record EntityQuery(string Table, string? Partition)
{
    /// <summary>The least row key, itself included.</summary>
    public string? From { get; init; }

    /// <summary>Above the greatest row key, itself left out.</summary>
    public string? Below { get; init; }

    /// <summary>Properties that must have these values.</summary>
    public IReadOnlyDictionary<string, object> Equal { get; init; } = new Dictionary<string, object>();

    /// <summary>Entities a page, 1 to 1000.</summary>
    public int Most { get; init; } = 1000;

    /// <summary>The token of the page before.</summary>
    public string? After { get; init; }
}

/// <param name="Next">Null on the last page.</param>
public sealed record EntityPage(IReadOnlyList<Entity> Entities, string? Next);

/// <summary>One change to one row, as part of a transaction.</summary>
public abstract record EntityAction(string Row)
{
    /// <summary>The row must not be there.</summary>
    public sealed record Insert(string Row, IReadOnlyDictionary<string, object> Values) : EntityAction(Row);

    /// <summary>The whole entity anew; the row must be there with this tag.</summary>
    public sealed record Replace(string Row, IReadOnlyDictionary<string, object> Values, string ETag) : EntityAction(Row);

    /// <summary>Whether the row is there or not.</summary>
    public sealed record Put(string Row, IReadOnlyDictionary<string, object> Values) : EntityAction(Row);

    /// <summary>The row must be there; with this tag, where one is given.</summary>
    public sealed record Delete(string Row, string? ETag = null) : EntityAction(Row);
}
