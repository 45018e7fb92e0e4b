using GrantsPlatform.Core.Tests.Samples;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Docs;

public sealed class GeneratedDocs
{
    public static TheoryData<string> Files => ["docs/events.md", "docs/commands.md", "docs/refusals.md", .. SampleKinds.All.Select(kind => $"docs/states/{kind.Decider.Kind}.md")];

    [Theory, MemberData(nameof(Files))]
    public void Say_what_the_code_does(string file)
    {
        var path = Repository.Path(file);
        var wanted = Content(file).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, wanted);
        }
        Assert.True(File.Exists(path) && File.ReadAllText(path) == wanted, $"{file} is stale. Run the tests with GRANTS_UPDATE=1, and look at the difference: a stored event's shape never changes in place.");
    }

    private static string Content(string file) => file switch
    {
        "docs/events.md" => EventCatalogue.Write(),
        "docs/commands.md" => CommandCatalogue.Write(),
        "docs/refusals.md" => RefusalList.Write(),
        _ => StateTable.Write(SampleKinds.All.Single(kind => file == $"docs/states/{kind.Decider.Kind}.md")),
    };
}
