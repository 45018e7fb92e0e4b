using System.Runtime.CompilerServices;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>docs/commands.md: every command with its fields, who may send it, and what its author wrote about it.</summary>
internal static class CommandCatalogue
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Commands

            Generated from the code by `Core.Tests` (`GRANTS_UPDATE=1` rewrites it). Names and fields are as sent, names for ever; `?` marks a field that may
            be left out, and an unknown one is refused. Euros are numbers with two decimals at most, days `2025-05-09`, times of day
            `09:30:00` on the wall clock in Paris, instants ISO 8601.
            Who may send a command was asked of the table of permissions, case by case: a role counts where its grant covers the programme and
            the département, a right in the organisation to which the object belongs. Time, policies and the machine's command line may send all;
            the platform’s door is what acts before anybody is signed in.
            What can be refused is in [refusals.md](refusals.md), and in which state in [states](states).


            """);
        var shapes = new Shapes();
        foreach (var decider in Catalogue.Kinds.Select(kind => kind.Decider).OrderBy(decider => decider.Kind, StringComparer.Ordinal))
        {
            text.AppendLine($"## {decider.Kind}").AppendLine().AppendLine("| command | fields | who may send it | what it does |").AppendLine("| --- | --- | --- | --- |");
            foreach (var type in Wire.CommandTypes.Where(type => type.IsSubclassOf(decider.CommandType)).OrderBy(NameOf, StringComparer.Ordinal))
                text.AppendLine($"| `{NameOf(type)}` | {shapes.FieldsOf(type)} | {Admission.InWords(Blank(type))} | {Summaries.Of(type)} |");
            text.AppendLine();
        }
        return text.Append(shapes.Write()).ToString();
    }

    private static string NameOf(Type type) => Wire.NameOf(Blank(type));

    /// <summary>Names and permissions go by the kind of a command, not by what it holds.</summary>
    private static Command Blank(Type type) => (Command)RuntimeHelpers.GetUninitializedObject(type);
}
