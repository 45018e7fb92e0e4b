using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Docs;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>
/// One file for each version of each event that was ever stored (Golden/events), as its first program wrote it. A file is written once, for a name
/// that has none (GRANTS_UPDATE=1), and never again: whoever changes a shape gives it the next version, and says in <see cref="Upcasters"/> how the
/// one before is lifted to it.
/// </summary>
public sealed class StoredEvents
{
    private static readonly GoldenFolder Golden = new("tests", "GrantsPlatform.Core.Tests", "Golden", "events");

    private static readonly Dictionary<string, Type> Known = Wire.EventTypes.ToDictionary(EventCatalogue.StoredName);

    public static TheoryData<string> Names => [.. Known.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Golden.Names];

    [Theory, MemberData(nameof(Names))]
    public void Are_written_as_ever(string name)
    {
        var (kept, written) = Golden.Compare(name, Wire.Write((Event)Filled.Of(Known[name])));
        Assert.Equal(kept, written);
    }

    [Theory, MemberData(nameof(Files))]
    public void Are_read_whatever_their_age(string name)
    {
        var happened = Wire.ReadEvent(name, Golden.Read(name));
        Assert.Contains(happened.GetType(), Known.Values);
        if (Known.ContainsKey(name)) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Golden.Read(name)), JsonNode.Parse(Wire.Write(happened))));
    }

    /// <summary>A release that comes later may write more: two releases run beside each other, and one can be rolled back.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Are_read_with_more_in_them_than_is_known(string name)
    {
        var more = JsonNode.Parse(Golden.Read(name))!;
        foreach (var inner in Objects(more).ToList()) inner["ofLater"] = "neuf";
        Assert.True(Wire.Same<object>(Wire.ReadEvent(name, Golden.Read(name)), Wire.ReadEvent(name, Bytes(more))));
    }

    [Fact]
    public void Of_an_unknown_name_are_an_error_and_not_skipped() =>
        Assert.Throws<InvalidDataException>(() => Wire.ReadEvent("application.submitted.v999", "{}"u8));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        // A map takes any key for one of its own: only records have room for what is not known.
        JsonObject { Count: 1 } map when map.ContainsKey("key") => map.SelectMany(pair => Objects(pair.Value)),
        JsonObject record => [record, .. record.SelectMany(pair => Objects(pair.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
