using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class ReadingCommands
{
    [Fact]
    public void Takes_what_was_written()
    {
        var add = new AddMember("p-3", [MemberRight.LegalRepresentative]);
        Assert.Equal("add-member", Wire.NameOf(add));
        Assert.Equal("""{"accountId":"p-3","rights":["legal-representative"]}""", Encoding.UTF8.GetString(Wire.Write(add)));
        Assert.True(Wire.Same(add, Assert.IsType<AddMember>(Read("add-member", """{"accountId":"p-3","rights":["legal-representative"]}""").Command)));
    }

    [Fact]
    public void Leaves_out_what_is_null_and_takes_it_so() =>
        Assert.Equal(new GrantRole(Role.Auditor), Read("grant-role", """{"role":"auditor"}""").Command);

    [Fact]
    public void Reads_back_an_event_whose_null_was_left_out()
    {
        foreach (var happened in new Event[] { new ContactChanged("h", "mk-1", null), new IdentityCorrected("Toits", null), new RoleGranted(new Grant(Role.Auditor, null, null)) })
            Assert.Equal(happened, Wire.ReadEvent(Wire.NameOf(happened), Wire.Write(happened)));
        Assert.Equal(new Optional(null, 3), Wire.FromBytes<Optional>("""{"needed":3}"""u8));
        Assert.ThrowsAny<JsonException>(() => Wire.FromBytes<Optional>("""{"day":"2024-02-29"}"""u8));
    }

    [Fact]
    public void Refuses_a_name_it_does_not_know() => Assert.IsType<UnknownCommand>(Read("grant-everything", "{}").Refusal);

    [Fact]
    public void Refuses_a_field_it_does_not_know() => Assert.IsType<UnknownField>(Read("remove-member", """{"accountId":"p-3","force":true}""").Refusal);

    [Theory]
    [InlineData("""{"accountId":"p-3","accountId":"p-4"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"accountId":null}""")]
    [InlineData("""{"accountId":3}""")]
    [InlineData("""["p-3"]""")]
    [InlineData("""null""")]
    [InlineData("""{"accountId":"p-3",}""")]
    [InlineData("""{"accountId":"p-3"} {}""")]
    [InlineData("")]
    public void Refuses_what_is_twice_missing_or_misshapen(string json) => Assert.IsType<MalformedInput>(Read("remove-member", json).Refusal);

    [Theory]
    [InlineData("""{"role":11}""")]
    [InlineData("""{"role":"emperor"}""")]
    [InlineData("""{"role":null}""")]
    public void Refuses_a_value_outside_the_list(string json) => Assert.IsType<MalformedInput>(Read("grant-role", json).Refusal);

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("29/02/2024")]
    public void Refuses_a_day_that_does_not_exist(string day) => Assert.IsType<MalformedInput>(Read("register-organisation",
        $$"""{"legalName":"T","siret":"1","legalKind":"a","createdOn":"{{day}}","departement":"31","attachedToOlderBody":false}""").Refusal);

    [Fact]
    public void Takes_the_leap_day() => Assert.Equal(new DateOnly(2024, 2, 29), Assert.IsType<RegisterOrganisation>(Read("register-organisation",
        """{"legalName":"T","siret":"1","legalKind":"a","createdOn":"2024-02-29","departement":"31","attachedToOlderBody":false}""").Command).CreatedOn);

    [Fact]
    public void Stops_at_a_depth() =>
        Assert.IsType<MalformedInput>(Read("remove-member", "{\"accountId\":" + new string('[', 40) + new string(']', 40) + "}").Refusal);

    [Fact]
    public void Keeps_an_event_apart_from_events_it_does_not_know() =>
        Assert.Throws<InvalidDataException>(() => Wire.ReadEvent("account.opened.v99", "{}"u8));

    [Fact]
    public void Reads_back_an_event()
    {
        var closed = new AccountClosed("mk-1", DateTimeOffset.Parse("2025-05-01T10:00:00Z"));
        Assert.Equal("account.closed.v1", Wire.NameOf(closed));
        Assert.Equal(closed, Wire.ReadEvent(Wire.NameOf(closed), Wire.Write(closed)));
    }

    [Fact]
    public void Reads_an_actor_or_refuses_it()
    {
        Assert.Equal(Actor.Person("p-1"), Wire.FromBytes<Actor>("\"person:p-1\""u8));
        Assert.Throws<FormatException>(() => Wire.FromBytes<Actor>("\"p-1\""u8));
    }

    private sealed record Optional(DateOnly? Day, int Needed);

    private static (Command? Command, Refusal? Refusal) Read(string name, string json) => Wire.ReadCommand(name, Encoding.UTF8.GetBytes(json));
}
