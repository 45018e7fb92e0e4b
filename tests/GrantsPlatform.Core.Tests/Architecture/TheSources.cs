using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Architecture;

public sealed partial class TheSources
{
    /// <summary>What each project of src may build upon. A new project gets a line here, and its place thereby.</summary>
    private static readonly Dictionary<string, string[]> Inward = new()
    {
        ["GrantsPlatform.Core"] = [],
        ["GrantsPlatform.Runtime"] = ["GrantsPlatform.Core"],
        ["GrantsPlatform.Storage.Sqlite"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime"],
        ["GrantsPlatform.Files"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime"],
        ["GrantsPlatform.Words"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime"],
        ["GrantsPlatform.Reading"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime", "GrantsPlatform.Words"],
        ["GrantsPlatform.Letters"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime", "GrantsPlatform.Reading"],
        ["GrantsPlatform.Documents"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime", "GrantsPlatform.Reading", "GrantsPlatform.Letters", "GrantsPlatform.Words"],
        ["GrantsPlatform.Web"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime", "GrantsPlatform.Reading", "GrantsPlatform.Letters", "GrantsPlatform.Files", "GrantsPlatform.Words", "GrantsPlatform.Documents"],
        ["GrantsPlatform.Storage.Tables"] = ["GrantsPlatform.Core", "GrantsPlatform.Runtime"],
        ["GrantsPlatform.Serverless"] =
        [
            "GrantsPlatform.Core", "GrantsPlatform.Runtime", "GrantsPlatform.Reading", "GrantsPlatform.Letters", "GrantsPlatform.Storage.Tables", "GrantsPlatform.Files", "GrantsPlatform.Words", "GrantsPlatform.Web",
        ],
        ["GrantsPlatform.Host"] =
        [
            "GrantsPlatform.Core", "GrantsPlatform.Runtime", "GrantsPlatform.Reading", "GrantsPlatform.Letters", "GrantsPlatform.Storage.Sqlite", "GrantsPlatform.Files", "GrantsPlatform.Words",
            "GrantsPlatform.Documents", "GrantsPlatform.Web",
        ],
    };

    /// <summary>Words of a definition that are words of the language or of the domain too, each with its reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Association"] = "a legal kind in every programme",
        ["Lot"] = "payments that leave together",
    };

    private static readonly string[] OtherNames = ["Occitanie", "Hauts-de-France", "DREETS", "Dreets", "CLLAJ", "Cllaj", "cllaj", "CEJ", "Cej"];

    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory, MemberData(nameof(Projects))]
    public void Point_inward(string project)
    {
        var references = XDocument.Load(Repository.Path("src", project, $"{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.True(Inward.TryGetValue(project, out var allowed), $"{project} has no place in the table of this test.");
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Give_the_core_no_package() => Assert.Empty(XDocument.Load(Repository.Path("src", "GrantsPlatform.Core", "GrantsPlatform.Core.csproj"))
        .Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference").ToList());

    [Fact]
    public void Stay_under_300_lines() => Assert.DoesNotContain(SourceFiles.All(), file => SourceFiles.Text(file).Count(letter => letter == '\n') > 300);

    [Fact]
    public void Name_no_programme_funder_region_or_departement()
    {
        var names = Names();
        Assert.Contains("Ariège", names);
        var found = SourceFiles.All().SelectMany(file => names.Where(name => Occurs(name, SourceFiles.Text(file))).Select(name => $"{file} names {name}"));
        Assert.Empty(found);
    }

    /// <summary>"1 fichier(s)" is how a program speaks that has not counted.</summary>
    [Fact]
    public void Say_how_many_as_people_do() => Assert.Empty(SourceFiles.All().SelectMany(file => Uncounted().Matches(SourceFiles.Text(file)).Select(found => $"{file} says {found.Value}")));

    /// <summary>A scenario's own notation of periods is no key.</summary>
    [Fact]
    public void Take_keys_apart_in_one_place() => Assert.Equal(
        ["SeenValues.cs", "StreamId.cs"],
        SourceFiles.All().Where(file => SourceFiles.Text(file).Contains("Split('~'", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Gard", "// le Gard", true)]
    [InlineData("Gard", "var guard = Garde;", false)]
    [InlineData("Lot", "case \"Lot\":", true)]
    [InlineData("Lot", "Lots of LotNumber", false)]
    [InlineData("cej-2022", "\"cej-2022\"", true)]
    [InlineData("AAP", "// AAP25-0042", true)]
    [InlineData("AAP", "AAPELLE, NAAP25-0042, AAP2", false)]
    public void Are_searched_for_whole_words(string name, string text, bool found) => Assert.Equal(found, Occurs(name, text));

    /// <summary>Also as the beginning of a file's number: the code, the year, and which one.</summary>
    private static bool Occurs(string name, string text) => Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{N}}_]){Regex.Escape(name)}(?:\d\d-\d+)?(?![\p{{L}}\p{{N}}_])");

    /// <summary>What a component is given is taken as it is written: an entity in it would be shown letter by letter.</summary>
    [Fact]
    public void Give_no_component_an_entity() =>
        Assert.DoesNotContain(SourceFiles.All(), file => file.EndsWith(".cshtml", StringComparison.Ordinal) && EntityGiven().IsMatch(SourceFiles.Text(file)));

    [GeneratedRegex("<[a-z]+-[a-z-]+ [^>]*=\"[^\"@]*&#x")]
    private static partial Regex EntityGiven();

    [GeneratedRegex(@"(?<=[ \u00A0'’""])[a-zàâçéèêëîïôûùüœ]{3,}\((s|e|es|x|nt|ent|aux)\)")]
    private static partial Regex Uncounted();

    private static SortedSet<string> Names()
    {
        var names = new SortedSet<string>(OtherNames, StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Repository.Path("programmes"), "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)))
        {
            var definition = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var funder = definition.GetProperty("funder");
            names.UnionWith([definition.GetProperty("code").GetString()!, definition.GetProperty("numberCode").GetString()!, funder.GetProperty("code").GetString()!, funder.GetProperty("name").GetString()!, funder.GetProperty("siret").GetString()!]);
            names.UnionWith(definition.GetProperty("departements").EnumerateArray().Select(departement => departement.GetProperty("name").GetString()!));
        }
        names.ExceptWith(Allowed.Keys);
        return names;
    }
}
