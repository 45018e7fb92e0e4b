using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>
/// "!" behind a value says to the compiler that it is there and to nobody why. A state holds what exists in its phase, a pattern takes what it has
/// found, and what cannot be missing is required by name: see <see cref="Core.Kernel.Requiring"/>.
/// What a page's handler fills is "{ get => field.Required("the file"); private set; }".
/// </summary>
public sealed partial class NothingForgiven
{
    /// <summary>Files outside the core that still do, how often, and why it holds there. A number only falls.</summary>
    private static readonly Dictionary<string, string[]> Left = new()
    {
        ["the handler, or the framework, fills it before anything is shown"] =
        [
            "Storage.Sqlite/Writing/Write.cs 1",
        ],
        ["a form's field that the page's own check has found filled"] =
        [
            "Web/Downloads/FileIntake.cs 1", "Web/Pages/Drafts/Fields/TargetsEditor.cs 1",
        ],
        ["behind a door, or after a step, without which nobody comes here"] =
        [
            "Web/Assets/AssetTable.cs 1", "Web/Pages/Calls/Feeds/CallNews.cs 1", "Web/Pages/Demo/Accounts.cshtml.cs 1",
            "Web/Pages/Organisations/Registry.cs 1", "Web/Security/OpenId/Welcome.cs 1",
        ],
        ["the framework does not say what it gives"] =
        [
            "Files/Inspection/ContentTypes.cs 1", "Host/Composition/Places.cs 1", "Runtime/Streams/SnapshotCodec.cs 1",
            "Storage.Sqlite/Sql/Database.cs 1", "Web/Frame/DeclaredSources.cs 1", "Web/Pages/Account/Authenticator.cshtml.cs 1",
            "Web/Pages/Errors/Index.cshtml.cs 1", "Web/Pages/SignIn/EnteringPage.cs 1", "Web/Pages/SignIn/Index.cshtml.cs 1",
        ],
        ["the command line's own reading has checked it"] =
        [
            "Host/Printing/Table.cs 1", "Host/Replaying/Check.cs 1", "Host/Scenarios/ScenarioReader.cs 1",
        ],
        ["the step of the store before it has put it there"] =
        [
            "Runtime/Views/Projection.cs 2", "Storage.Sqlite/Chain/Sealing.cs 1", "Storage.Sqlite/Chain/Verification.cs 1",
            "Storage.Tables/Chain/RecordCheck.cs 1", "Storage.Tables/Chain/Sealing.cs 1", "Storage.Tables/Writing/EffectChanging.cs 1",
            "Storage.Tables/Writing/RowApplying.cs 1",
        ],
    };

    [Fact]
    public void In_the_core() => Assert.DoesNotContain(Found(), one => one.File.StartsWith("src/GrantsPlatform.Core/", StringComparison.Ordinal));

    [Fact]
    public void More_often_elsewhere_than_is_laid_down() => Assert.Equal(
        Left.Values.SelectMany(files => files).Select(file => $"src/GrantsPlatform.{file}").Order(StringComparer.Ordinal),
        Found().GroupBy(one => one.File).Select(file => $"{file.Key} {file.Count()}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("known.Receipt!.Dossier", true)]
    [InlineData("text![..4]", true)]
    [InlineData("public Draft Draft { get; private set; } = null!;", true)]
    [InlineData("Of(value!, [one]!)", true)]
    [InlineData("if (!known.InForce || a != b) return \"Rien !\";", false)]
    [InlineData("/// <summary>Not here!</summary>", false)]
    [InlineData("// not here!", false)]
    [InlineData("start.StartsWith(\"Rar!\"u8)", false)]
    public void Is_searched_for_in_code_alone(string line, bool forgives) => Assert.Equal(forgives, Forgiving().IsMatch(Code(line)));

    private static List<(string File, int Line)> Found() =>
        [.. SourceFiles.All().SelectMany(file => SourceFiles.Text(file).Split('\n').SelectMany((line, i) => Forgiving().Matches(Code(line)).Select(_ => (file, i + 1))))];

    /// <summary>Without what stands in quotes and behind "//".</summary>
    private static string Code(string line) => Comment().Replace(Quoted().Replace(line, "\"\""), "");

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|'(?:[^'\\]|\\.)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"[\w)\]>""}]!(?![=\w])")]
    private static partial Regex Forgiving();
}
