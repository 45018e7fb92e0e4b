using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>Instants as scenarios write them: on the wall clock in Paris, or with "Z" or an offset.</summary>
internal static class Instants
{
    private static readonly string[] Wall = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff"];
    private static readonly string[] Absolute = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.fffzzz"];

    public static DateTimeOffset Parse(string text) =>
        DateTime.TryParseExact(text, Wall, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? ParisTime.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall))
            : DateTimeOffset.TryParseExact(text.Replace("Z", "+00:00"), Absolute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                ? instant.ToUniversalTime()
                : throw new ScenarioException(
                    $"«\u00A0{text}\u00A0» n’est pas un instant\u202F: écrivez «\u00A02022-09-09T14:30\u00A0» (heure de Paris) ou «\u00A02022-09-09T12:30:00Z\u00A0».");
}
