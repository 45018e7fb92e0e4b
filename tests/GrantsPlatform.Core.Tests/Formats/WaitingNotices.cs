using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>
/// One file for each version of each notice (Golden/notices), as it waits for its letter to leave. Whoever changes a shape gives it the next version, and
/// says in <see cref="Upcasters.Waiting"/> how the one before is lifted to it.
/// </summary>
public sealed class WaitingNotices
{
    private static readonly GoldenFolder Golden = new("tests", "GrantsPlatform.Core.Tests", "Golden", "notices");

    private static readonly Dictionary<string, Notice> Told = Wire.NoticeTypes.Select(type => (Notice)Filled.Of(type)).ToDictionary(Shape);

    public static TheoryData<string> Names => [.. Told.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Golden.Names];

    [Theory, MemberData(nameof(Names))]
    public void Are_written_as_ever(string shape)
    {
        var (kept, written) = Golden.Compare(shape, Wire.ToBytes(Told[shape]));
        Assert.Equal(kept, written);
    }

    [Theory, MemberData(nameof(Files))]
    public void Are_read_whatever_their_age(string shape)
    {
        var message = Read(Encoding.UTF8.GetString(Golden.Read(shape)));
        if (Told.ContainsKey(shape)) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Golden.Read(shape)), JsonNode.Parse(Wire.ToBytes(message.Notice))));
        else Assert.Equal(shape.Split('.')[0], message.Code);
    }

    /// <summary>Whoever lists what waits calls it by its permanent name, whatever the version of its shape.</summary>
    [Fact]
    public void Are_called_by_the_code_of_their_letter() => Assert.Equal(
        Told.Values.Select(notice => Read(Encoding.UTF8.GetString(Wire.ToBytes(notice))).Code), Told.Values.Select(notice => Waiting.NameOfShape((string)JsonNode.Parse(Wire.ToBytes(notice))!["letter"]!)));

    [Fact]
    public void Are_lifted_from_the_shape_of_before()
    {
        var upcasters = new Upcasters([new Upcaster("withdrawn.v0", data => data.Remove("room"))]);
        var message = Read("""{"letter":"withdrawn.v0","room":"B"}""", upcasters);
        Assert.Equal("withdrawn", message.Code);
    }

    [Theory]
    [InlineData("""{"letter":"withdrawn.v2"}""")]
    [InlineData("""{"letter":"withdrawn","ofLater":1}""")]
    [InlineData("""{"letter":"of-later"}""")]
    [InlineData("""{"of":"nobody"}""")]
    public void Of_a_later_release_are_not_read(string notice) => Assert.ThrowsAny<JsonException>(() => Read(notice));

    private static Message Read(string notice, Upcasters? upcasters = null) => Waiting.ReadMessage(
        Encoding.UTF8.GetBytes($$"""{"notice":{{notice}},"about":"application/f-1","to":[{"to":"person","accountId":"p-1"}]}"""), upcasters);

    /// <summary>The first shape bears no version, as it never did.</summary>
    private static string Shape(Notice notice) =>
        (string)JsonNode.Parse(Wire.ToBytes(notice))!["letter"]! is var name && name.Contains('.', StringComparison.Ordinal) ? name : name + ".v1";
}
