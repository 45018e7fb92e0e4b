namespace GrantsPlatform.Storage.Sqlite.Sql;

/// <summary>Instants as whole ticks: nothing is rounded, and integers order as time does.</summary>
internal static class Instant
{
    public static long ToTicks(DateTimeOffset at) => at.UtcTicks;
    public static long? ToTicks(DateTimeOffset? at) => at?.UtcTicks;
    public static DateTimeOffset FromTicks(long ticks) => new(ticks, TimeSpan.Zero);
}
