using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class SettingAHeadOffice
{
    private static readonly PostalAddress Lilacs = new("12 rue des Lilas", "31000", "Toulouse");
    private static readonly PostalAddress Quay = new("3 quai du Port", "31070", "Toulouse CEDEX 7", "Maison des associations");

    private static HeadOfficeSet Set(int number, PostalAddress address) => new(number, Digest.Of(Wire.ToBytes(address)));

    /// <summary>Each in a record of its own, which can be erased.</summary>
    [Fact]
    public void Lies_beside_its_event() => Body().When(new SetHeadOffice(Quay), At)
        .ThenAccepted(accepted => Assert.Equal("head-office/1", Assert.Single(accepted.Contents).Name));

    [Fact]
    public void Keeps_where_it_was_before() => Body()
        .When(new SetHeadOffice(new(" 12 rue des Lilas ", " 31000", "Toulouse ", " ", "")), At).Then(Set(1, Lilacs))
        .When(new SetHeadOffice(Lilacs), At).ThenNothing()
        .When(new SetHeadOffice(Quay), At).Then(Set(2, Quay));

    [Fact]
    public void Comes_with_the_registration_where_it_is_told_there() => Nobody().Knowing(Key, new Core.Keys.KeyState.Claimed(Self, DateTimeOffset.Parse("2025-04-02T08:10:00Z")))
        .By("p-1").When(Register with { HeadOffice = Lilacs }, At)
        .Then(Registered, Set(1, Lilacs), Added("p-1", MemberRight.Member, MemberRight.Editor, MemberRight.Submitter));

    [Fact]
    public void Stops_a_registration_that_tells_it_wrongly() => Nobody().Knowing(Key, new Core.Keys.KeyState.Claimed(Self, DateTimeOffset.Parse("2025-04-02T08:10:00Z")))
        .When(Register with { HeadOffice = Lilacs with { Postcode = "3100" } }, At).ThenRefused<PostcodeInvalid>();

    [Theory]
    [InlineData("", "31000", "Toulouse", null, null, typeof(StreetInvalid))]
    [InlineData("12 rue des Lilas", "", "Toulouse", null, null, typeof(PostcodeInvalid))]
    [InlineData("12 rue des Lilas", "31 000", "Toulouse", null, null, typeof(PostcodeInvalid))]
    [InlineData("12 rue des Lilas", "٣١٠٠٠", "Toulouse", null, null, typeof(PostcodeInvalid))]
    [InlineData("12 rue des Lilas", "31000", " ", null, null, typeof(TownInvalid))]
    [InlineData("Quai 3", "B-1000", "Bruxelles", null, null, typeof(PostcodeInvalid))]
    [InlineData("Quai 3", "B-1000", "Bruxelles", null, "Belgique", null)]
    [InlineData("Quai 3", "", "Une ville sans code", null, "Irlande", null)]
    [InlineData("Quai 3", "1234567890123", "Bruxelles", null, "Belgique", typeof(PostcodeInvalid))]
    public void Is_an_address_that_post_can_reach(string street, string postcode, string town, string? extra, string? country, Type? wrong)
    {
        var refusal = new PostalAddress(street, postcode, town, extra, country).Check();
        Assert.Equal(wrong, refusal?.GetType());
    }

    [Fact]
    public void Says_all_that_is_wrong_at_once() =>
        Assert.Equal([typeof(StreetInvalid), typeof(PostcodeInvalid), typeof(TownInvalid), typeof(CountryNameInvalid)], new PostalAddress("", new string('1', 13), "", null, new string('a', 101)).Problems().Select(wrong => wrong.GetType()));

    [Fact]
    public void Is_written_as_an_envelope_says_it() =>
        Assert.Equal(["Maison des associations", "3 quai du Port", "31070 Toulouse CEDEX 7"], Quay.Lines);
}
