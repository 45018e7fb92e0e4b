using System.Text.Json;

namespace GrantsPlatform.Core.Kernel;

/// <summary>What cannot be missing where it is asked for: it has a name there, and where it is missing after all the program is wrong and says so.</summary>
public static class Requiring
{
    public static T Required<T>(this T? value, string what) where T : class => value ?? throw Missing(what);

    public static T Required<T>(this T? value, string what) where T : struct => value ?? throw Missing(what);

    /// <summary>The text of a value that has been found to be one.</summary>
    public static string GetText(this JsonElement value) => value.GetString().Required("the text");

    private static InvalidOperationException Missing(string what) => new($"Here {what} cannot be missing.");
}
