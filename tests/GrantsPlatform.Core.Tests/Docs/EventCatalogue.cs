using System.Reflection;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>docs/events.md: every stored event with its fields, and the records inside them.</summary>
internal static class EventCatalogue
{
    public static string StoredName(Type type)
    {
        var stored = type.GetCustomAttribute<StoredAsAttribute>()!;
        return $"{stored.Name}.v{stored.Version}";
    }

    public static string Write()
    {
        var text = new StringBuilder("""
            # Stored events

            Generated from the code by `Core.Tests` (`GRANTS_UPDATE=1` rewrites it). This is the storage format: an event keeps its name and
            its shape for ever; another shape is another version. Names and fields are as stored, `?` marks a field that may be left out.


            """);
        var shapes = new Shapes();
        foreach (var area in Wire.EventTypes.OrderBy(StoredName, StringComparer.Ordinal).GroupBy(type => StoredName(type).Split('.')[0]))
        {
            text.AppendLine($"## {area.Key}").AppendLine().AppendLine("| event | fields |").AppendLine("| --- | --- |");
            foreach (var type in area) text.AppendLine($"| `{StoredName(type)}` | {shapes.FieldsOf(type)} |");
            text.AppendLine();
        }
        text.Append(shapes.Write());
        return text.ToString();
    }
}
