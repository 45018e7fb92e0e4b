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
        var text = typeof(RegistryFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(file => file.Key == name).Value.Required("the file");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone().EnumerateObject();
    }
}
