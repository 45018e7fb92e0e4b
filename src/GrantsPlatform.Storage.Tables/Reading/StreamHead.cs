using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <param name="Number">Grows by one with every change of the head, events or not: what follows elsewhere is ordered by it.</param>
/// <param name="Last">The hash of the last event, "" before the first.</param>
/// <param name="Token">Of the change that wrote this head, so that its writer knows it again.</param>
/// <param name="Effects">When the first of the lanes' first effects may run.</param>
internal sealed record StreamHead(long Version, long Number, string Last, string Token, Due Deadline, Due Effects)
{
    public static readonly StreamHead None = new(0, 0, "", "", Due.Never, Due.Never);

    public static StreamHead Of(Entity row) => new(
        (long)row.Values["version"], (long)row.Values["number"], (string)row.Values["last"], (string)row.Values["by"],
        Due.Of(row, "deadline"), Due.Of(row, "effects"));

    /// <summary>The next head; instants that stay keep their place in the agenda.</summary>
    public StreamHead Next(long version, string last, string token, DateTimeOffset? deadline, DateTimeOffset? effects) =>
        new(version, Number + 1, last, token, Deadline.Moved(deadline, Number + 1), Effects.Moved(effects, Number + 1));

    public Dictionary<string, object> Values()
    {
        var values = new Dictionary<string, object> { ["version"] = Version, ["number"] = Number, ["last"] = Last, ["by"] = Token };
        Deadline.Write(values, "deadline");
        Effects.Write(values, "effects");
        return values;
    }
}

/// <summary>An instant in the agenda, and the number of the change that put it there.</summary>
internal readonly record struct Due(long? Ticks, long By)
{
    public static readonly Due Never = new(null, 0);

    public DateTimeOffset? At => Ticks is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public static Due Of(Entity row, string name) =>
        row.Values.TryGetValue(name, out var ticks) ? new Due((long)ticks, (long)row.Values[name + "By"]) : Never;

    public Due Moved(DateTimeOffset? to, long by) => to?.UtcTicks == Ticks ? this : new Due(to?.UtcTicks, by);

    public void Write(Dictionary<string, object> values, string name)
    {
        if (Ticks is not { } ticks) return;
        values[name] = ticks;
        values[name + "By"] = By;
    }
}
