using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Packing;

/// <summary>Actions in as few transactions as the service's limits allow, in their order.</summary>
internal static class Packer
{
    /// <summary>The lines of a request around one action: addresses, headers, names of types.</summary>
    private const int Around = 1200;

    public static List<List<EntityAction>> Pack(string partition, IEnumerable<EntityAction> actions)
    {
        var packed = new List<List<EntityAction>>();
        var room = 0L;
        foreach (var action in actions)
        {
            var size = SizeOf(partition, action);
            if (packed.Count == 0 || packed[^1].Count == TableLimits.Actions || size > room)
            {
                packed.Add([]);
                room = TableLimits.TransactionBytes;
            }
            packed[^1].Add(action);
            room -= size;
        }
        return packed;
    }

    /// <summary>At most what the request spends on an action: bytes in base 64, and each character of a text escaped.</summary>
    public static long SizeOf(string partition, EntityAction action) => Around + 2 * 3L * (partition.Length + action.Row.Length) + (action switch
    {
        EntityAction.Insert insert => SizeOf(insert.Values),
        EntityAction.Replace replace => SizeOf(replace.Values),
        EntityAction.Put put => SizeOf(put.Values),
        _ => 0,
    });

    private static long SizeOf(IReadOnlyDictionary<string, object> values) => values.Sum(value => 60L + 2 * value.Key.Length + value.Value switch
    {
        byte[] bytes => 4L * ((bytes.Length + 2) / 3),
        string text => 6L * text.Length,
        _ => 24,
    });
}
