using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Kernel.MemberRight;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class ListingOrganisations
{
    private static readonly OrganisationsView View = new();

    [Fact]
    public void Shows_nothing_before_registration() => Assert.Empty(View.Rows(Self, Nobody().State));

    [Fact]
    public void Shows_the_body_among_all()
    {
        var row = Assert.Single(View.Rows(Self, Body().State));
        Assert.Equal(("organisations", "all", "o-1"), (row.View, row.Partition, row.Row));
        Assert.Equal(("association", "31"), (row.Filters["kind"], row.Filters["departement"]));
        Assert.Equal(("toits et chemins", SiretOfBody), (row.Sorts["name"], row.Sorts["siret"]));
        Assert.Equal("none", Assert.IsType<OrganisationRow>(row.Body).BankDetails);
    }

    [Fact]
    public void Shows_a_member_under_the_body_and_under_the_person()
    {
        var rows = View.Rows(Self, Body().Given(Added("p-1", Member, Editor)).State).ToList();
        Assert.Equal(
            [("organisations", "all", "o-1"), ("members", "o-1", "p-1"), ("memberships", "p-1", "o-1")],
            rows.Select(row => (row.View, row.Partition, row.Row)));
    }

    [Fact]
    public void Tells_how_far_the_bank_details_are()
    {
        var scene = Body().Given(new BankDetailsSet("h", "0185", Actor.Person("p-1")));
        Assert.Equal("set", BankDetailsIn(scene.State));
        Assert.Equal("verified", BankDetailsIn(scene.Given(new BankDetailsVerified("h", Actor.Person("p-2"))).State));
    }

    [Fact]
    public void Follows_a_registration_with_the_confirmation_of_its_siret()
    {
        var place = new EventPlace(Self, 1, DateTimeOffset.Parse(At), Actor.Person("p-1"));
        Assert.Equal([new Reaction.Send(Key, new ConfirmKey(Self))], new OrganisationPolicy().On(Registered, Body().State, place));
        Assert.Empty(new OrganisationPolicy().On(Added("p-1", Member), Body().State, place));
    }

    private static string BankDetailsIn(OrganisationState state) => ((OrganisationRow)View.Rows(Self, state).First().Body).BankDetails;
}
