namespace GrantsPlatform.Storage.Tables.Gateway;

/// <summary>What the service takes, from its documentation of the data model and of entity group transactions.</summary>
public static class TableLimits
{
    public const int Actions = 100;

    /// <summary>Of a transaction's whole request, 4 MiB.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>Of a byte array. A string takes half as many UTF-16 characters.</summary>
    public const int PropertyBytes = 64 * 1024;

    /// <summary>Of an entity with the names of its properties, 1 MiB.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Beside the keys and the timestamp.</summary>
    public const int Properties = 252;

    /// <summary>Of a partition key or a row key, 1 KiB as UTF-16.</summary>
    public const int KeyCharacters = 512;
}
