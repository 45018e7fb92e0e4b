using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Serverless.Lives;

namespace GrantsPlatform.Serverless.Tests.Lives;

public sealed class SpeakingThroughQueues
{
    private static readonly StreamId Longest = new(new string('k', 200), new string('~', 200));

    [Fact]
    public void Gives_back_what_was_written()
    {
        Assert.Equal(Longest, SignalText.Read(new SignalText(Longest).Write()).Stream);
        var mail = new MailText(Longest, "application:2A-7~3~11");
        Assert.Equal(mail, MailText.Read(mail.Write()));
    }

    [Fact]
    public void Stays_far_below_what_a_queue_takes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(new MailText(Longest, new string('~', 200)).Write()), 1, 4 * 1024);

    [Theory]
    [InlineData("")]
    [InlineData("call")]
    [InlineData("call/")]
    [InlineData("call/a b")]
    [InlineData("{}")]
    public void Refuses_a_signal_that_is_none(string text) => Assert.Throws<FormatException>(() => SignalText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"stream":"call/a"}""")]
    [InlineData("""{"stream":"call","effect":"e"}""")]
    [InlineData("""{"stream":"call/a","effect":""}""")]
    [InlineData("[")]
    public void Refuses_a_mail_that_is_none(string text) => Assert.Throws<FormatException>(() => MailText.Read(text));
}
