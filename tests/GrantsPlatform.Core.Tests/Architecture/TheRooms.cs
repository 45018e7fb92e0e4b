using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>Each folder of the core is a room, and what it knows of others lies below it: whoever reads from bottom to top meets nothing that is not explained yet. See ADR 30.</summary>
public sealed partial class TheRooms
{
    /// <summary>From bottom to top; a room reads those before it and none behind. A new room gets its place here.</summary>
    private static readonly string[] Order =
    [
        // Values.
        "Kernel", "Identifiers", "Files",
        // Parties: who there is, and how they come in.
        "Keys", "Numbers", "OperatorTasks", "Accounts", "Credentials", "Organisations", "Invitations",
        // Programmes: what a funder lays down, and what is reckoned from it.
        "Programmes", "Indicators", "Balances",
        // Files: what applicants send.
        "Vaults", "Calls", "Applications", "Conversations",
        // Selection.
        "Assessments", "Awards", "Committees", "Appeals",
        // Grants.
        "FunderYears", "Agreements", "Payments",
        // Follow-up.
        "Recoveries", "Registers", "Reports",
        // What is made of all of them.
        "", "Access",
    ];

    [Fact]
    public void Read_those_below_them_only() => Assert.DoesNotContain(Arrows(), arrow => arrow.PointsUp);

    /// <summary>What one event sets off is carried out from the lowest room up: a file hears of its decision before the minutes do.</summary>
    [Fact]
    public void Describe_one_kind_of_stream_each_which_the_catalogue_lists_from_bottom_to_top()
    {
        var deciders = typeof(IDecider).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDecider)) && !type.IsAbstract).Select(RoomOf);
        Assert.Equal(Order.Intersect(deciders), Catalogue.Kinds.Select(kind => RoomOf(kind.Decider.GetType())));
    }

    [Fact]
    public void Keep_their_views_and_what_they_do_to_themselves() => Assert.All(Catalogue.Kinds, kind => Assert.All(
        kind.Views.Select(view => view.GetType()).Concat(kind.Policies.Select(policy => policy.GetType())),
        type => Assert.Equal(RoomOf(kind.Decider.GetType()), RoomOf(type))));

    [Fact]
    public void Describe_every_view_and_policy_that_they_have() => Assert.Equal(
        typeof(IDecider).Assembly.GetTypes().Where(type => (type.IsAssignableTo(typeof(IView)) || type.IsAssignableTo(typeof(IPolicy))) && !type.IsAbstract)
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        Catalogue.Kinds.SelectMany(kind => kind.Views.Select(view => view.GetType().Name).Concat(kind.Policies.Select(policy => policy.GetType().Name))).Order(StringComparer.Ordinal));

    private static string RoomOf(Type type) => type.Namespace is { } space ? space.Split('.')[^1] : "";

    [Fact]
    public void Are_all_in_the_order() => Assert.Equal(Rooms().Order(StringComparer.Ordinal), Order.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("using GrantsPlatform.Core.Reports;", "Reports")]
    [InlineData("using static GrantsPlatform.Core.Kernel.Role;", "Kernel")]
    [InlineData("using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;", "Agreements")]
    [InlineData("    private Core.Accounts.Person? _who;", "Accounts")]
    [InlineData("    var days = Programmes.Milestones.None;", "Programmes")]
    [InlineData("    private readonly Programmes.Milestones _days;", "Programmes")]
    [InlineData("    foreach (var year in known.Programmes.Keys)", "")]
    [InlineData("    Indicators.FirstOrDefault(one => one.Code == code)", "")]
    [InlineData("/// <summary>See <see cref=\"Accounts.NewMail\"/>.</summary>", "")]
    [InlineData("    \"Reports.Of\"", "")]
    public void Are_searched_for_where_code_names_them(string line, string room) => Assert.Equal(room, string.Join(", ", Named(line)));

    private sealed record Arrow(string File, string From, string To)
    {
        public bool PointsUp => Array.IndexOf(Order, To) > Array.IndexOf(Order, From);
    }

    private static IEnumerable<Arrow> Arrows() =>
        from file in Sources()
        from room in Named(SourceFiles.Text(file))
        where room != RoomOf(file)
        select new Arrow(file, RoomOf(file), room);

    private static IEnumerable<string> Rooms() => Sources().Select(RoomOf).Distinct();

    private static IEnumerable<string> Sources() => SourceFiles.All().Where(file => file.StartsWith(Folder, StringComparison.Ordinal));

    private const string Folder = "src/GrantsPlatform.Core/";

    /// <summary>The folder; what lies beside the folders is made of all of them.</summary>
    private static string RoomOf(string file) => file[Folder.Length..].Split('/') is [var room, _, ..] ? room : "";

    /// <summary>Comments may point anywhere. A file in a room's namespace sees the others by their names alone.</summary>
    private static IEnumerable<string> Named(string text)
    {
        var code = string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(line => Quoted().Replace(line, "\"\"")));
        return Space().Matches(code).Select(match => match.Groups[1].Value)
            .Concat(Short().Matches(code).Where(match => Types.Value[match.Groups[1].Value].Contains(match.Groups[2].Value)).Select(match => match.Groups[1].Value))
            .Where(Order.Contains).Distinct();
    }

    /// <summary>What each room declares: "Reports.First()" may be a list of any type's own.</summary>
    private static readonly Lazy<ILookup<string, string>> Types = new(() => (
        from file in Sources()
        from Match type in Declared().Matches(SourceFiles.Text(file))
        select (Room: RoomOf(file), type.Groups[1].Value)).ToLookup(type => type.Room, type => type.Value));

    [GeneratedRegex(@"\bCore\.([A-Z]\w+)\b")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+)\.([A-Z]\w*)")]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) ([A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Quoted();
}
