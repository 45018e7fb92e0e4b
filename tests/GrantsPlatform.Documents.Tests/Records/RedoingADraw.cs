using System.Collections.Immutable;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;

namespace GrantsPlatform.Documents.Tests.Records;

/// <summary>Whoever has the file needs nothing else, and sees whatever was changed in it.</summary>
public sealed class RedoingADraw
{
    private const string Head = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly ImmutableArray<string> Population = ["f-1~final", "f-2~final", "f-3~final"];

    private static readonly string Seed = Sampling.SeedOf(Head, Population);

    private static readonly string File = DrawFile.Write(
        new DrawMade(1, Population, new JournalHead(41, Head, DateTimeOffset.Parse("2026-12-31T23:00:00Z")), Sampling.Algorithm, Seed, 0.25m, Sampling.Draw(Seed, 0.25m, Population), DateTimeOffset.Parse("2026-12-31T23:00:00Z")),
        "c-1", "final");

    [Fact]
    public void Finds_the_same_reports_drawn()
    {
        var redone = DrawFile.Redo(File);
        Assert.Empty(redone.Faults);
        Assert.Equal((3, 1), (redone.Population, redone.Drawn));
        Assert.Contains($"1;f-3~final;{Sampling.RankOf(Seed, "f-3~final")};oui", File, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_file_as_a_spreadsheet_gives_it_back() => Assert.Empty(DrawFile.Redo('\uFEFF' + File.ReplaceLineEndings("\n")).Faults);

    [Theory]
    [InlineData("oui", "non", "donné comme ne l’étant pas")]
    [InlineData("f-2~final", "f-9~final", "graine")]
    [InlineData("part;0.25", "part;0.9", "tiré")]
    [InlineData("part;0.25", "part;2", "part")]
    [InlineData("part;0.25", "", "part")]
    [InlineData("tirage-1", "tirage-2", "algorithme")]
    [InlineData(Head, "", "L’empreinte du journal manque")]
    [InlineData("rang;bilan;empreinte;tiré", "rang", "La liste des bilans manque")]
    [InlineData("9f86d0", "9f86d1", "graine")]
    public void Names_what_was_changed(string what, string into, string said) =>
        Assert.Contains(DrawFile.Redo(File.Replace(what, into, StringComparison.Ordinal)).Faults, fault => fault.Contains(said, StringComparison.Ordinal));

    /// <summary>A report that is over the threshold is chosen by nobody either: the criteria that hold, and what they add up to, stand in the file.</summary>
    [Theory]
    [InlineData("", "", null)]
    [InlineData("large=3", "large=2", "la somme")]
    [InlineData(";5;4;oui", ";5;6;oui", "le seuil")]
    [InlineData(";5;4;oui", ";5;4;non", "le seuil")]
    [InlineData(";5;4;", ";5;;", "illisibles")]
    public void Reckons_risks_again(string what, string into, string? said)
    {
        var draw = new DrawMade(1, Population, new JournalHead(41, Head, DateTimeOffset.Parse("2026-12-31T23:00:00Z")), Sampling.Algorithm, Seed, 0.25m, Sampling.Draw(Seed, 0.25m, Population), DateTimeOffset.Parse("2026-12-31T23:00:00Z"));
        var file = DrawFile.Write(draw, "c-1", "final", new Dictionary<string, DrawnRisk>
        {
            ["f-1~final"] = new([new("large", 3), new("late", 2)], 5, 4), ["f-2~final"] = new([], 0, 4),
        });
        Assert.Contains(";large=3 late=2;5;4;oui\r\n", file, StringComparison.Ordinal);
        var faults = DrawFile.Redo(what == "" ? file : file.Replace(what, into, StringComparison.Ordinal)).Faults;
        if (said is null) Assert.Empty(faults);
        else Assert.Contains(said, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0;;;\n;;;")]
    [InlineData("rang;bilan;empreinte;tiré\n1;2\n")]
    public void Reads_whatever_it_is_given(string text) => Assert.NotEmpty(DrawFile.Redo(text).Faults);
}
