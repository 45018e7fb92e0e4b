using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>One word for one thing: a reader who meets a name need not ask which of two it is.</summary>
public sealed partial class TheNamesOfTypes
{
    /// <summary>What a file imports without being asked, or needs for next to anything.</summary>
    private static readonly HashSet<string> Everywhere =
    [
        "System", "System.IO", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Net.Http", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc",
    ];

    /// <summary>Names of the framework that are borne here all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["List"] = "a case of a union, never written without it: EvidenceValue.List, Shape.List",
        ["Object"] = "a case of a union, too: Shape.Object",
    };

    [Fact]
    public void Are_not_those_of_the_framework() => Assert.Empty(Declared()
        .Where(type => Framework().Contains(type.Name) && !(type.IsNested && Allowed.ContainsKey(type.Name))).Select(type => $"{type.Namespace}.{type.Name}"));

    /// <summary>Models of pages are named after their pages, as the framework has it, and are met beside them only.</summary>
    [Fact]
    public void Are_borne_by_one_public_type_each() => Assert.Empty(Declared()
        .Where(type => type is { IsPublic: true, IsNested: false, IsOfAPage: false })
        .GroupBy(type => type.Name, type => type.Namespace).Where(name => name.Distinct().Count() > 1)
        .Select(name => $"{name.Key}: {string.Join(", ", name.Distinct())}"));

    /// <summary>
    /// What people send with an answer or a message is an upload, in each layer. What is stored keeps the name that it is stored under, and mails have
    /// attachments in the words of those who carry them.
    /// </summary>
    [Fact]
    public void Call_an_uploaded_thing_an_upload() => Assert.Empty(
        from file in SourceFiles.All()
        from line in SourceFiles.Text(file).Split('\n').Append(file)
        from Match name in Attachment().Matches(Unnamed().Replace(line, ""))
        select $"{file}: {name.Value}");

    [Theory]
    [InlineData("public ImmutableArray<UploadRef> Attachments { get; init; }", true)]
    [InlineData("public const int MostAttachments = 5;", true)]
    [InlineData("src/GrantsPlatform.Web/Pages/Drafts/Fields/_Attachments.cshtml", true)]
    [InlineData("[JsonPropertyName(\"attachments\")]", false)]
    [InlineData("new ContentDisposition(ContentDisposition.Attachment)", false)]
    [InlineData("message.AddAttachment(file.Name)", false)]
    public void Are_searched_for_another_word(string line, bool another) => Assert.Equal(another, Attachment().IsMatch(Unnamed().Replace(line, "")));

    [Fact]
    public void Are_really_read()
    {
        Assert.Superset(new HashSet<string> { "StreamReader", "String", "HttpContext", "ControllerBase", "HttpClient", "List" }, Framework());
        Assert.Contains(Declared(), type => type is { Name: "Money", Namespace: "GrantsPlatform.Core.Kernel", IsPublic: true, IsNested: false });
    }

    private sealed record Found(string Namespace, string Name, bool IsPublic, bool IsNested, bool IsOfAPage);

    private static List<Found> Declared() =>
    [
        .. from file in SourceFiles.All()
           where file.EndsWith(".cs", StringComparison.Ordinal)
           let text = SourceFiles.Text(file)
           let space = Namespace().Match(text).Groups[1].Value
           from Match type in Declaration().Matches(text)
           select new Found(space, type.Groups["name"].Value, type.Groups["before"].Value.Contains("public", StringComparison.Ordinal), type.Groups["indent"].Length > 0, file.EndsWith(".cshtml.cs", StringComparison.Ordinal)),
    ];

    private static readonly Lazy<HashSet<string>> Known = new(() =>
    [
        .. from folder in new[] { Path.GetDirectoryName(typeof(object).Assembly.Location)!, WebFramework() }
           from file in Directory.GetFiles(folder, "*.dll")
           from name in PublicTypesOf(file)
           select name,
    ]);

    private static HashSet<string> Framework() => Known.Value;

    /// <summary>Beside the framework that runs these tests, which do without it.</summary>
    private static string WebFramework() => Directory.GetDirectories(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "Microsoft.AspNetCore.App")).Order(StringComparer.Ordinal).Last();

    private static List<string> PublicTypesOf(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        if (!assembly.HasMetadata) return [];
        var metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && Everywhere.Contains(metadata.GetString(type.Namespace)))
                .Select(type => metadata.GetString(type.Name).Split('`')[0]),
        ];
    }

    [GeneratedRegex(@"\w*Attachment\w*")]
    private static partial Regex Attachment();

    /// <summary>What stands in quotes, and the words of libraries.</summary>
    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|\bContentDisposition\.Attachment\b|\.AddAttachment\(")]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?<indent> *)(?<before>(?:(?:public|internal|private|protected|file|static|sealed|abstract|readonly|partial|ref) )*)(?:record class|record struct|class|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
