using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>
/// A new kind of stream is described in its room, named in the catalogue and given its words, and a new command touches its room and its words: no other
/// file goes through the kinds, or through the commands of one.
/// </summary>
public sealed class TheRegistries
{
    /// <summary>The words, which name what they speak of; a test finds each event and state that they have none for.</summary>
    private static readonly string[] Words =
    [
        "src/GrantsPlatform.Words/EventWords.cs", "src/GrantsPlatform.Words/Next/NextSteps.cs", "src/GrantsPlatform.Words/StateWords.cs", "src/GrantsPlatform.Words/TitleWords.cs",
    ];

    /// <summary>The page on which a claim is answered has a form for each of its acts: one that has none there is not forgotten by anything else.</summary>
    private const string FormOfEachAct = "src/GrantsPlatform.Web/Pages/Closing/Balance.cshtml.cs";

    /// <summary>Pages are called as what is done there, and their addresses stand in one file a folder.</summary>
    private const string AddressesOfPages = "/Links.cs";

    [Fact]
    public void Of_kinds_are_the_catalogue_and_the_words()
    {
        Regex[] kinds = [.. Catalogue.Kinds.Select(kind => AnyOf([kind.Decider.StateType, kind.Decider.EventType, kind.Decider.CommandType]))];
        Assert.Equal(Words, Beside("Core/Catalogue.cs").Where(file => kinds.Count(kind => kind.IsMatch(RoomOrder.CodeOf(file))) * 3 > kinds.Length).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Kinds => [.. Catalogue.Kinds.Where(kind => kind.Permissions.Length >= 4).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Of_commands_are_in_their_room(string kind)
    {
        Regex[] commands = [.. Catalogue.Of(kind).Permissions.Select(permission => AnyOf([permission.Command]))];
        var room = Catalogue.Of(kind).Decider.GetType().Namespace?.Split('.')[^1];
        Assert.DoesNotContain(Beside($"Core/{room}/").Where(file => file != FormOfEachAct && !file.EndsWith(AddressesOfPages, StringComparison.Ordinal)), file => commands.Count(command => command.IsMatch(RoomOrder.CodeOf(file))) * 3 > commands.Length * 2);
    }

    private static IEnumerable<string> Beside(string place) => SourceFiles.All().Where(file => !file.StartsWith($"src/GrantsPlatform.{place}", StringComparison.Ordinal));

    private static Regex AnyOf(IEnumerable<Type> types) => new($@"\b(?:{string.Join('|', types.Select(type => type.Name))})\b");
}
