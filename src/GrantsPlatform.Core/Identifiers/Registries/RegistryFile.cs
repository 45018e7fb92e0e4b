using System.Reflection;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>The files of this folder, which the build writes into the assembly: the one place that knows what registries lay down.</summary>
internal static class RegistryFile
{
    /// <summary>The members of a file, in its order.</summary>
    public static IEnumerable<JsonProperty> Read(string name)
    {
        using var document = JsonDocument.Parse(Text(name));
        return document.RootElement.Clone().EnumerateObject();
    }

    public static string Text(string name) =>
        typeof(RegistryFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(file => file.Key == name).Value.Required("the file");
}
