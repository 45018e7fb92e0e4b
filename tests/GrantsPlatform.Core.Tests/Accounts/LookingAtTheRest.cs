using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Tests.Accounts;

/// <summary>What is neither a file nor what an organisation shows: a person's own, the platform's running, the way in.</summary>
public sealed class LookingAtTheRest
{
    [Theory]
    [InlineData("person", "oneself members")]
    [InlineData("administrator", "oneself operations")]
    [InlineData("administrator-of-one-programme", "oneself")]
    [InlineData("closed", "")]
    [InlineData("of-another-account", "")]
    [InlineData("door", "door")]
    [InlineData("link", "")]
    [InlineData("clock", "")]
    [InlineData("policy", "platform")]
    [InlineData("console", "platform")]
    public void Is_for_these_and_nobody_else(string who, string seen) => Assert.Equal(seen.Split(' ', StringSplitOptions.RemoveEmptyEntries), Seen(ViewerOf(who)));

    [Theory]
    [InlineData("", true)]
    [InlineData("editor", true)]
    [InlineData("submitter", false)]
    [InlineData("submitter editor", true)]
    public void Of_members_goes_by_any_of_the_rights(string rights, bool may) => Assert.Equal(
        may, Sight.OfMembers(PersonWith(Editor), Sample.Body, [.. rights.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(right => Enum.Parse<MemberRight>(right, true))]) is null);

    [Fact]
    public void Of_members_is_for_the_people_of_that_organisation() => Assert.Equal(new ObjectUnknown(), Sight.OfMembers(PersonWith(Editor), "o-2"));

    private static IEnumerable<string> Seen(Viewer viewer) =>
        from line in new (string Name, ObjectUnknown? Answer)[]
        {
            ("oneself", Sight.OfOneself(viewer)), ("members", Sight.OfMembers(viewer, Sample.Body)), ("operations", Sight.OfOperations(viewer)),
            ("door", Sight.AtTheDoor(viewer)), ("platform", Sight.OfThePlatform(viewer)),
        }
        where line.Answer is null
        select line.Name;

    private static Viewer ViewerOf(string who) => who switch
    {
        "person" => PersonWith(Editor),
        "administrator" => Agent(new Grant(Role.Administrator, null, null)),
        "administrator-of-one-programme" => Agent(new Grant(Role.Administrator, "sample", null)),
        "closed" => PersonWith(Editor) with { Account = new AccountState.Closed("p-1", default, default, null) },
        "of-another-account" => Agent(new Grant(Role.Administrator, null, null)) with { Actor = Actor.Person("p-9") },
        "door" => Viewer.Door,
        "link" => Viewer.Door with { Actor = Actor.Link },
        "clock" => Viewer.Door with { Actor = Actor.Clock },
        "policy" => Viewer.Policy,
        "console" => Viewer.Console,
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private static Viewer Agent(params Grant[] grants) => Viewer.Of(Sample.Agent("p-1", grants));

    private static Viewer PersonWith(params MemberRight[] rights)
    {
        var body = Sample.Organisation();
        return Viewer.Of(Sample.Agent("p-1")) with { OrganisationOf = id => id == Sample.Body ? body with { Members = body.Members.Add("p-1", [Member, .. rights]) } : null };
    }
}
