using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>
/// Each folder of the core and of the runtime is a room, and what it knows of others lies below it: whoever reads from bottom to top meets nothing that
/// is not explained yet. See ADR 30.
/// </summary>
public sealed class TheRooms
{
    /// <summary>From bottom to top; a room reads those before it and none behind. A new room gets its place here.</summary>
    private static readonly RoomOrder OfTheCore = new("Core",
    [
        // Values.
        "Kernel", "Identifiers", "Files",
        // Parties: who there is, and how they come in.
        "Keys", "Numbers", "OperatorTasks", "Jobs", "Productions", "Workplaces", "Accounts", "Mails", "Credentials", "Organisations", "Invitations",
        // Programmes: what a funder lays down, and what is reckoned from it.
        "Programmes", "Indicators", "Balances", "Templates",
        // Files: what applicants send.
        "Vaults", "Calls", "Preparations", "Applications", "Conversations", "Notes",
        // Selection.
        "Consultations", "Assessments", "Awards", "Committees", "Appeals",
        // Grants.
        "FunderYears", "Agreements", "Payments",
        // Follow-up.
        "Recoveries", "Registers", "Reports", "Draws", "Purges",
        // What is made of all of them.
        "", "Access",
    ]);

    /// <summary>From what is asked of stores to whoever carries out; beside the folders lies what puts them together.</summary>
    private static readonly RoomOrder OfTheRuntime = new("Runtime",
    [
        "Ports", "Chain", "Measures", "Streams", "Views", "Reading", "Access", "Uploads", "Documents",
        // What a commit leaves to be done, and who does it.
        "Outbox", "Commands", "Messages", "Effects", "Lives", "Time",
        "",
    ]);

    public static TheoryData<string> Projects => ["Core", "Runtime"];

    [Theory, MemberData(nameof(Projects))]
    public void Read_those_below_them_only(string project) => Assert.Empty(Of(project).Upwards());

    [Theory, MemberData(nameof(Projects))]
    public void Are_all_in_the_order(string project) => Assert.Equal(Of(project).Found().Order(StringComparer.Ordinal), Of(project).Rooms.Order(StringComparer.Ordinal));

    /// <summary>What one event sets off is carried out from the lowest room up: a file hears of its decision before the minutes do.</summary>
    [Fact]
    public void Describe_one_kind_of_stream_each_which_the_catalogue_lists_from_bottom_to_top()
    {
        var deciders = typeof(IDecider).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDecider)) && !type.IsAbstract).Select(RoomOf);
        Assert.Equal(OfTheCore.Rooms.Intersect(deciders), Catalogue.Kinds.Select(kind => RoomOf(kind.Decider.GetType())));
    }

    /// <summary>
    /// Of another room's streams, a decision or a consequence reads what they publish, and names nothing of the state behind it but where it lies. Who may see
    /// and send what is judged above all rooms, by the states themselves.
    /// </summary>
    [Fact]
    public void Read_of_each_other_what_is_published_only() => Assert.Empty(
        from kind in Catalogue.Kinds
        let state = kind.Decider.StateType
        from file in OfTheCore.Files().Where(file => OfTheCore.RoomOf(file) != RoomOf(state) && OfTheCore.RoomOf(file) != "Access")
        where Names(state.Name, RoomOrder.CodeOf(file))
        select $"{file}: {state.Name}");

    [Theory]
    [InlineData("context.Facts.Get<CallState>(CallState.IdOf(known.Call))", true)]
    [InlineData("private static Response Post(PostMessage post, CallState.Known call)", true)]
    [InlineData(": Policy<CallState, CallEvent>", true)]
    [InlineData("context.Facts.Published<CallTerms>(CallState.IdOf(known.Call))", false)]
    [InlineData("public override string Kind => CallState.Kind;", false)]
    [InlineData("/// <summary>As <see cref=\"CallState.Known\"/>.</summary>", false)]
    public void Name_a_state_in_other_ways_than_where_it_lies(string line, bool names) => Assert.Equal(names, Names("CallState", RoomOrder.Code(line)));

    private static bool Names(string state, string code) => System.Text.RegularExpressions.Regex.IsMatch(code, $@"\b{state}\b(?!\.(?:IdOf|KeyOf|Kind)\b)");

    [Fact]
    public void Keep_their_views_and_what_they_do_to_themselves() => Assert.All(Catalogue.Kinds, kind => Assert.All(
        kind.Views.Select(view => view.GetType()).Concat(kind.Policies.Select(policy => policy.GetType())),
        type => Assert.Equal(RoomOf(kind.Decider.GetType()), RoomOf(type))));

    [Fact]
    public void Describe_every_view_and_policy_that_they_have() => Assert.Equal(
        typeof(IDecider).Assembly.GetTypes().Where(type => (type.IsAssignableTo(typeof(IView)) || type.IsAssignableTo(typeof(IPolicy))) && type is { IsAbstract: false })
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        Catalogue.Kinds.SelectMany(kind => kind.Views.Select(view => view.GetType().Name).Concat(kind.Policies.Select(policy => policy.GetType().Name))).Order(StringComparer.Ordinal));

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
    public void Are_searched_for_where_code_names_them(string line, string room) => Assert.Equal(room, string.Join(", ", OfTheCore.Named(line)));

    private static RoomOrder Of(string project) => project == "Core" ? OfTheCore : OfTheRuntime;

    private static string RoomOf(Type type) => type.Namespace is { } space ? space.Split('.')[^1] : "";
}
