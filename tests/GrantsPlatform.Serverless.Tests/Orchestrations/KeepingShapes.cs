using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

public sealed class KeepingShapes
{
    private static readonly string Path = Repository.Path(ShapeDocument.File);

    private static string Kept => File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : "";

    [Fact]
    public void Refuses_to_change_a_version_that_is_written_down()
    {
        var kept = ShapeDocument.Parse(Kept);
        foreach (var (heading, section) in ShapeDocument.Sections())
            Assert.True(
                !kept.TryGetValue(heading, out var before) || before == section,
                $"The shape of {heading} is not what {ShapeDocument.File} says. What has begun is replayed against it: make another version.\n\nWas:\n{before}\n\nIs:\n{section}");
    }

    [Fact]
    public void Says_what_the_sources_do()
    {
        // Renewing adds versions and takes away what is no more; it never covers up a change.
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1")
        {
            Refuses_to_change_a_version_that_is_written_down();
            File.WriteAllText(Path, ShapeDocument.Write());
        }
        Assert.True(Kept == ShapeDocument.Write(), $"{ShapeDocument.File} is stale. Run the tests with GRANTS_UPDATE=1.");
    }

    [Fact]
    public void Finds_every_orchestration_in_the_folder_of_its_version()
    {
        var found = Orchestration.All().ToList();
        Assert.Equal(
            ["AgreementLifecycle_V1", "ApplicationReview_V1", "CallLifecycle_V1"], found.Select(one => one.Name).Where(name => name.EndsWith("_V1", StringComparison.Ordinal)).Order());
        Assert.All(found, one => Assert.Equal($"{one.Folder}_{one.Version}", one.Name));
        Assert.All(found, one => Assert.Contains(ShapeWriter.Write(one), line => line.Contains("activity Look_", StringComparison.Ordinal)));
    }
}
