using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>
/// What pages say in French has its narrow spaces where it is written: the walk past every page sees only the states that it is led to. Letters and papers are
/// set when they are composed.
/// </summary>
public sealed partial class SettingFrench
{
    private static readonly string[] Rooms = ["src/GrantsPlatform.Web/", "src/GrantsPlatform.Words/"];

    /// <summary>A sheet of an alphabet that has no narrow space.</summary>
    private const string StandIn = "src/GrantsPlatform.Web/Demonstration/StandInFiles.cs";

    [Fact]
    public void Puts_no_plain_space_before_a_mark_that_stands_apart() => Assert.Empty(
        from file in SourceFiles.All()
        where file != StandIn && Rooms.Any(room => file.StartsWith(room, StringComparison.Ordinal))
        from said in LooseIn(Remark().Replace(SourceFiles.Text(file), ""), Path.GetExtension(file) == ".cshtml")
        select $"{file}: {said}");

    [Theory]
    [InlineData("<p>Voici : rien</p>")]
    [InlineData("<p title=\"Une chose ; une autre\"></p>")]
    [InlineData("<p>@name dit « oui\u00A0»</p>")]
    [InlineData("@($\"{days} ou plus : {files}\")")]
    [InlineData("@($\"{step} : {files}\")")]
    public void Would_find_one(string page) => Assert.NotEmpty(LooseIn(page, isPage: true));

    [Theory]
    [InlineData("<p>Voici\u202F: rien</p>")]
    [InlineData("@(known ? \"oui\" : null)")]
    [InlineData("@(known ? new { Size = 1 } : null)")]
    [InlineData("<code>payé le ; motif</code>")]
    public void Leaves_alone_what_is_set_or_computed(string page) => Assert.Empty(LooseIn(page, isPage: true));

    private static IEnumerable<string> LooseIn(string text, bool isPage) =>
        (isPage ? SaidOnPage() : SaidInCode()).Matches(text).Select(said => said.Groups["said"].Value).Where(said => Loose().IsMatch(said))
            .Concat(AfterAValue().Matches(text).Select(found => found.Value));

    /// <summary>Between tags, in a literal, or after a value; what has brackets or equals signs computes.</summary>
    [GeneratedRegex("""(?<!<code)[>"}@](?<said>[^<>@{}"(=?|+\n]*)""")]
    private static partial Regex SaidOnPage();

    [GeneratedRegex("""["}](?<said>[^<>@{}"(=?|+\n]*)""")]
    private static partial Regex SaidInCode();

    [GeneratedRegex("""[\p{L}\d]{2} [:;»](?!\w)|\p{L} « |« [\p{L}\d]|« $""")]
    private static partial Regex Loose();

    /// <summary>What is computed has a space before the brace that ends it.</summary>
    [GeneratedRegex("""[\w)"]\} [:;»](?!\w)""")]
    private static partial Regex AfterAValue();

    [GeneratedRegex("""^\s*//.*$""", RegexOptions.Multiline)]
    private static partial Regex Remark();
}
