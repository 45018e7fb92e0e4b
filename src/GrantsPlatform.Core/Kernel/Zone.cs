using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Kernel;

/// <summary>A time zone of the IANA database: how its wall clocks read, and how French readers name it.</summary>
public sealed partial record Zone
{
    /// <summary>The legal time of calls, unless a definition names another.</summary>
    public static readonly Zone Paris = new("Europe/Paris", TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>Where people live under another legal time than that of Paris (décret n° 2017-292, and the territories' own rules).</summary>
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>
    {
        ["Europe/Paris"] = "Paris",
        ["America/Cayenne"] = "la Guyane",
        ["America/Guadeloupe"] = "la Guadeloupe",
        ["America/Marigot"] = "Saint-Martin",
        ["America/Martinique"] = "la Martinique",
        ["America/Miquelon"] = "Saint-Pierre-et-Miquelon",
        ["America/St_Barthelemy"] = "Saint-Barthélemy",
        ["Indian/Kerguelen"] = "Kerguelen",
        ["Indian/Mayotte"] = "Mayotte",
        ["Indian/Reunion"] = "La Réunion",
        ["Pacific/Gambier"] = "Gambier",
        ["Pacific/Marquesas"] = "Marquises",
        ["Pacific/Noumea"] = "Nouméa",
        ["Pacific/Tahiti"] = "Tahiti",
        ["Pacific/Wallis"] = "Wallis-et-Futuna",
    }.ToFrozenDictionary();

    private readonly TimeZoneInfo _rules;

    private Zone(string id, TimeZoneInfo rules)
    {
        Id = id;
        _rules = rules;
    }

    public string Id { get; }

    /// <summary>As events keep it: Paris is the rule and is left out.</summary>
    public string? IdIfNotParis => this == Paris ? null : Id;

    /// <summary>"heure de La Réunion"; a zone that no French territory keeps goes by its id.</summary>
    public string Name => Places.TryGetValue(Id, out var place) ? $"heure de {place}" : $"heure locale, fuseau {Id}";

    /// <summary>Null where the id is none of the database's.</summary>
    public static Zone? Find(string id) =>
        id == Paris.Id ? Paris
        : Area().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var rules) ? new Zone(id, rules)
        : null;

    /// <summary>A zone as it was stored: nothing stands for Paris.</summary>
    public static Zone Of(string? id) => id is null ? Paris : Find(id) ?? throw new InvalidOperationException($"The time zone {id} is not in the database of this machine.");

    /// <summary>The first instant of the day.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>A day "included" ends when the next one begins: an instant before this one is in time.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(Within(day).AddDays(1));

    /// <summary>A wall-clock time. In an hour that comes twice, the first passage; in one that is skipped, the instant at which the old time would have shown it.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = Within(day).ToDateTime(time);
        var offset = _rules.IsAmbiguousTime(wall) ? _rules.GetAmbiguousTimeOffsets(wall).Max() : _rules.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    public DateTime Wall(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _rules).DateTime;
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Wall(instant));

    /// <summary>The day on which something still arrives that must arrive before the instant.</summary>
    public DateOnly LastDayBefore(DateTimeOffset instant) => DayOf(instant.AddTicks(-1));

    public bool Equals(Zone? other) => other?.Id == Id;
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
    public override string ToString() => Id;

    /// <summary>Days typed by people may lie at the very ends of the calendar, where instants in UTC would not.</summary>
    private static DateOnly Within(DateOnly day) =>
        day <= DateOnly.MinValue.AddDays(1) ? DateOnly.MinValue.AddDays(1) : day >= DateOnly.MaxValue.AddDays(-1) ? DateOnly.MaxValue.AddDays(-1) : day;

    /// <summary>An area and a place: neither other systems' names nor the files that lie beside the zones.</summary>
    [GeneratedRegex(@"^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(/[A-Z][A-Za-z_-]*){1,2}\z|^Etc/UTC\z")]
    private static partial Regex Area();
}
