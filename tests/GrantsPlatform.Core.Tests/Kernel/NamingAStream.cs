using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class NamingAStream
{
    [Theory]
    [InlineData("application", "a-17")]
    [InlineData("key", "siret:35600000000048")]
    [InlineData("total", "essai-2025~2A.1_x")]
    public void Reads_back_as_written(string kind, string key)
    {
        var id = new StreamId(kind, key);
        Assert.Equal($"{kind}/{key}", id.ToString());
        Assert.Equal(id, StreamId.Parse(id.ToString()));
        Assert.Equal(id, Wire.FromBytes<StreamId>(Wire.ToBytes(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("application")]
    [InlineData("application/")]
    [InlineData("/a-17")]
    [InlineData("application/a/17")]
    [InlineData("application/a 17")]
    [InlineData("application/é")]
    [InlineData("application/..\\x")]
    [InlineData(null)]
    public void Is_refused_with_other_characters(string? text) => Assert.False(StreamId.TryParse(text, out _));

    [Fact]
    public void Is_refused_when_too_long()
    {
        Assert.True(StreamId.IsKey(new string('a', 200)));
        Assert.False(StreamId.IsKey(new string('a', 201)));
        Assert.Throws<ArgumentException>(() => new StreamId("key", new string('a', 201)));
        Assert.Throws<FormatException>(() => StreamId.Parse("key"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData("é")]
    [InlineData("~")]
    public void Leads_nowhere_for_a_text_that_no_stream_can_bear(string text)
    {
        var nowhere = StreamId.Named("call", text);

        Assert.Equal("call/~", nowhere.ToString());
        Assert.False(StreamId.TryParse(nowhere.ToString(), out _));
        Assert.Throws<ArgumentException>(() => new StreamId("call", text));
        Assert.Equal(new StreamId("call", "c-1"), StreamId.Named("call", "c-1"));
    }
}
