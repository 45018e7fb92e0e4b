using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>
/// What is around a command or a notice that waits (Golden/effects): to whom it goes. A field more that may be left out is a new file; another shape is a new
/// kind of effect.
/// </summary>
public sealed class WaitingEffects
{
    private static readonly GoldenFolder Golden = new("tests", "GrantsPlatform.Runtime.Tests", "Golden", "effects");

    private static readonly Dictionary<string, Reaction> Known = new()
    {
        ["send"] = new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))),
        ["send-to-each"] = new Reaction.SendToEach("keys", "all", "state", "claimed", new ConfirmKey(Owner("1"))),
        ["do-each"] = new Reaction.DoEach(3),
        ["draw-up"] = new Reaction.DrawUp("key"),
        ["make"] = new Reaction.Make(),
        ["tell"] = new Reaction.Tell(new Message(SomeNotice, Key("a"),
        [
            new ToPerson("p-1"), new ToOrganisation("o-1"), new ToHolders("o-1", [MemberRight.Submitter], "p-1"), new ToPartner("f-1", "o-2"), new ToRole(Role.Administrator, "p", "62"), new ToInvited("i-1"), new ToNewMail("p-2"), new ToExpert("c-1"), new ToAnswering("o-1"),
        ]) { Only = "p-1" }),
        ["tell-enclosing"] = new Reaction.Tell(new Message(SomeNotice, Key("a"), [new ToPerson("p-1")]) { Encloses = new DocumentKey(Key("b"), "key") }),
    };

    public static TheoryData<string, EffectKind> Kinds => new() { { "send", EffectKind.Send }, { "send-to-each", EffectKind.SendToEach }, { "tell", EffectKind.Tell }, { "tell-enclosing", EffectKind.Tell }, { "do-each", EffectKind.DoEach }, { "draw-up", EffectKind.DrawUp }, { "make", EffectKind.Make } };

    [Theory, MemberData(nameof(Kinds))]
    public void Are_written_and_read_as_ever(string name, EffectKind kind)
    {
        var (kept, written) = Golden.Compare(name, EffectPayload.Write(Known[name]).Bytes);
        Assert.Equal(kept, written);
        var again = EffectPayload.Write(EffectPayload.Read(kind, Golden.Read(name)));
        Assert.Equal(kind, again.Kind);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(kept), JsonNode.Parse(Encoding.UTF8.GetString(again.Bytes))));
    }

    [Fact]
    public void Know_every_way_in_which_somebody_is_meant() => Assert.Equal(
        typeof(Recipient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Recipient))).Select(type => type.Name).Order(StringComparer.Ordinal),
        ((Reaction.Tell)Known["tell"]).Message.To.Select(recipient => recipient.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Keep_the_number_of_their_kind() =>
        Assert.Equal([(0, "Send"), (1, "SendToEach"), (2, "Tell"), (3, "DoEach"), (4, "DrawUp"), (5, "Make")], Enum.GetValues<EffectKind>().Select(kind => ((int)kind, kind.ToString())));
}
