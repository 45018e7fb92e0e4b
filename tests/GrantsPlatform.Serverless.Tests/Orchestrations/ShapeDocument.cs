using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

/// <summary>docs/orchestrations.md: a part that may grow, and one section for each version of something that lives in histories.</summary>
internal static class ShapeDocument
{
    public const string File = "docs/orchestrations.md";

    public static string Write() => string.Join("\n\n", [Introduction(), .. Sections().Select(section => section.Value)]) + "\n";

    /// <summary>By heading. A section that was published never changes: another shape is another version.</summary>
    public static SortedDictionary<string, string> Sections()
    {
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var orchestration in Orchestration.All())
            Add(orchestration.Name, [
                $"Version: `{orchestration.Version}`, in `Orchestrations/{orchestration.Folder}/{orchestration.Version}`. Input: `{orchestration.Input.Type}`.", "",
                .. ShapeWriter.Write(orchestration)]);
        foreach (var version in typeof(Living).Assembly.GetExportedTypes().Where(type => type.Namespace!.StartsWith(typeof(Life).Namespace! + ".V", StringComparison.Ordinal))
            .Where(type => type.GetMethod("<Clone>$") is not null).GroupBy(type => type.Namespace!.Split('.')[^1]))
            Add($"Histories_{version.Key}", [.. version.OrderBy(type => type.Name, StringComparer.Ordinal).Select(RecordLine)]);
        foreach (var (version, lines) in AttemptsByVersion()) Add($"Attempts_{version}", lines);
        return sections;

        void Add(string heading, IEnumerable<string> lines) => sections.Add(heading, string.Join('\n', [$"## {heading}", "", .. lines]));
    }

    public static SortedDictionary<string, string> Parse(string document) => new(
        document.Split("\n## ")[1..].ToDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)], section => "## " + section.TrimEnd()), StringComparer.Ordinal);

    private static string Introduction() => string.Join('\n', [
        "# Orchestrations", "",
        "Written by the tests out of the sources; to be renewed with `GRANTS_UPDATE=1`. An engine replays what has begun against these shapes. A change of the shape of a version",
        "that stands here is refused: give it another version, in a folder of its own (`V2`) and under a name of its own (`…_V2`), and let what has begun end under the old one.", "",
        "| kind of stream | whose life is run by |", "| --- | --- |",
        .. LifeTable.OrchestrationByKind.OrderBy(life => life.Value ?? "~", StringComparer.Ordinal).ThenBy(life => life.Key, StringComparer.Ordinal)
            .Select(life => $"| {life.Key} | {(life.Value is { } name ? $"`{name}`" : "nobody: done where its signal is heard, its deadlines by the sweep")} |")]);

    /// <summary>What has a default is read as that out of a history which does not hold it: such a parameter may be added.</summary>
    private static string RecordLine(Type record) => $"- {record.Name}({string.Join(", ", record.GetConstructors()
        .Select(constructor => constructor.GetParameters()).MaxBy(parameters => parameters.Length)!.Where(parameter => !parameter.HasDefaultValue).Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"))})";

    private static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } value ? NameOf(value) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;

    private static IEnumerable<(string Version, IEnumerable<string> Lines)> AttemptsByVersion() =>
        from file in FunctionSources.All
        from type in file.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Identifier.Text == "Attempts"
        select (file.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString().Split('.')[^1],
            type.Members.OfType<PropertyDeclarationSyntax>().Select(property => $"- {property.Identifier}: {property.Initializer!.Value.NormalizeWhitespace(" ", " ")}"));
}
