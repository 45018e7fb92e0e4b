using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class NamingAStream
{
    [Fact]
    public void Takes_a_key_as_it_is() => Assert.Equal(new StreamId("call", "cej-2022"), StreamId.Named("call", "cej-2022"));

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
    }
}
