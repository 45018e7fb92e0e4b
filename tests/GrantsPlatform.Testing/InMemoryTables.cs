using System.Globalization;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Testing;

/// <summary>
/// Tables that keep to the service's limits and refuse what it would refuse. Every key and value is checked as it is written, so that a layout that passes
/// here needs nothing that the service does not give. <paramref name="page"/>, where it is given, bounds what each page looks at, so that continuation is met
/// early, also on pages with nothing on them.
/// </summary>
public sealed class InMemoryTables(int page = 1000) : ITables
{
    private static readonly char[] ForbiddenInKeys = ['/', '\\', '#', '?'];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedDictionary<string, List<Entity>>> _tables = [];
    private long _tag;

    /// <summary>Calls so far, by what the service counts as one: for budgets.</summary>
    public int Calls { get; private set; }

    /// <summary>Thrown by the next calls instead of their answer, before anything is written; for outages.</summary>
    public Func<Exception?> Fault { get; set; } = () => null;

    public Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation)
    {
        lock (_lock)
            foreach (var table in tables)
            {
                if (!IsTableName(table)) throw new ArgumentException($"'{table}' is not a table's name.");
                _tables.TryAdd(table, new(StringComparer.Ordinal));
            }
        return Task.CompletedTask;
    }

    public ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(Find(Called(table), partition, row));
    }

    public ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Most is >= 1 and <= 1000, true);
        lock (_lock)
        {
            var after = query.After?.Split('\n');
            var most = Math.Min(query.Most, page);
            var table = Called(query.Table);
            var partitions = query.Partition is not { } one ? table.Values : table.TryGetValue(one, out var only) ? [only] : Enumerable.Empty<List<Entity>>();
            var found = new List<Entity>();
            var (examined, last) = (0, (Entity?)null);
            foreach (var entity in partitions.SelectMany(entities => Range(entities, query, after)))
            {
                if (found.Count == most || (page < 1000 && examined == page)) return ValueTask.FromResult(new EntityPage(found, $"{last!.Partition}\n{last.Row}"));
                (examined, last) = (examined + 1, entity);
                if (query.Equal.All(want => entity.Values.TryGetValue(want.Key, out var value) && Equals(value, want.Value))) found.Add(entity);
            }
            return ValueTask.FromResult(new EntityPage(found, null));
        }
    }

    public Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation)
    {
        Check(partition, actions);
        lock (_lock)
        {
            var entities = Called(table);
            if (!actions.All(action => Holds(Find(entities, partition, action.Row), action))) return Task.FromResult(false);
            if (!entities.TryGetValue(partition, out var rows)) entities.Add(partition, rows = []);
            foreach (var action in actions) Apply(rows, partition, action);
        }
        return Task.FromResult(true);
    }

    private void Apply(List<Entity> rows, string partition, EntityAction action)
    {
        var place = PlaceOf(rows, action.Row);
        if (ValuesOf(action) is not { } values) rows.RemoveAt(place);
        else if (new Entity(partition, action.Row, values, (++_tag).ToString(CultureInfo.InvariantCulture)) is var entity && place >= 0) rows[place] = entity;
        else rows.Insert(~place, entity);
    }

    private SortedDictionary<string, List<Entity>> Called(string table)
    {
        Calls++;
        if (Fault() is { } fault) throw fault;
        return _tables.TryGetValue(table, out var entities) ? entities : throw new InvalidOperationException($"There is no table '{table}'.");
    }

    private static Entity? Find(SortedDictionary<string, List<Entity>> table, string partition, string row) =>
        table.TryGetValue(partition, out var rows) && PlaceOf(rows, row) is >= 0 and var place ? rows[place] : null;

    /// <summary>Rows of one partition from the first that may match, so that a look at a few costs little in a large table.</summary>
    private static IEnumerable<Entity> Range(List<Entity> rows, EntityQuery query, string[]? after)
    {
        if (rows.Count == 0 || (after is not null && string.CompareOrdinal(rows[0].Partition, after[0]) < 0)) yield break;
        var start = query.From is { } from ? Math.Max(PlaceOf(rows, from), ~PlaceOf(rows, from)) : 0;
        if (after is not null && after[0] == rows[0].Partition) start = Math.Max(start, PlaceOf(rows, after[1]) is >= 0 and var last ? last + 1 : ~PlaceOf(rows, after[1]));
        for (var i = start; i < rows.Count && (query.Below is null || string.CompareOrdinal(rows[i].Row, query.Below) < 0); i++) yield return rows[i];
    }

    /// <summary>The complement of where it would stand when it is not there.</summary>
    private static int PlaceOf(List<Entity> rows, string row)
    {
        var (low, high) = (0, rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(rows[middle].Row, row);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }

    private static bool Holds(Entity? there, EntityAction action) => action switch
    {
        EntityAction.Insert => there is null,
        EntityAction.Replace replace => there?.ETag == replace.ETag,
        EntityAction.Put => true,
        EntityAction.Delete delete => there is not null && (delete.ETag is null || delete.ETag == there.ETag),
        _ => throw new InvalidOperationException($"{action} is not known."),
    };

    private static IReadOnlyDictionary<string, object>? ValuesOf(EntityAction action) => action switch
    {
        EntityAction.Insert insert => insert.Values,
        EntityAction.Replace replace => replace.Values,
        EntityAction.Put put => put.Values,
        _ => null,
    };

    private static void Check(string partition, IReadOnlyList<EntityAction> actions)
    {
        if (actions.Count is 0 or > TableLimits.Actions) throw new ArgumentException($"A transaction of {actions.Count} actions.");
        if (actions.DistinctBy(action => action.Row).Count() != actions.Count) throw new ArgumentException("A transaction changes a row twice.");
        CheckKey(partition);
        // The request spells bytes in base 64 and repeats the keys.
        if (actions.Sum(action => 500 + Size(partition, action) * 4 / 3) > TableLimits.TransactionBytes) throw new ArgumentException("A transaction is too large.");
        foreach (var action in actions)
        {
            CheckKey(action.Row);
            if (ValuesOf(action) is { } values) CheckValues(values);
            if (Size(partition, action) > TableLimits.EntityBytes) throw new ArgumentException($"The entity {action.Row} is too large.");
        }
    }

    private static void CheckKey(string key)
    {
        if (key.Length > TableLimits.KeyCharacters || key.IndexOfAny(ForbiddenInKeys) >= 0 || key.Any(char.IsControl)) throw new ArgumentException($"'{key}' is not a key.");
    }

    private static void CheckValues(IReadOnlyDictionary<string, object> values)
    {
        if (values.Count > TableLimits.Properties) throw new ArgumentException($"An entity of {values.Count} properties.");
        foreach (var (name, value) in values)
            if (name.Length is 0 or > 255 || !(char.IsLetter(name[0]) || name[0] == '_') || !name.All(c => char.IsLetterOrDigit(c) || c == '_')
                || !(value is long or bool || (value is byte[] bytes && bytes.Length <= TableLimits.PropertyBytes) || (value is string text && text.Length <= TableLimits.PropertyBytes / 2)))
                throw new ArgumentException($"The property {name} cannot be stored.");
    }

    private static int Size(string partition, EntityAction action) => 4 + 2 * (partition.Length + action.Row.Length)
        + (ValuesOf(action)?.Sum(value => 8 + 2 * value.Key.Length + value.Value switch { byte[] bytes => bytes.Length + 4, string text => 2 * text.Length + 4, _ => 8 }) ?? 0);

    private static bool IsTableName(string name) => name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
