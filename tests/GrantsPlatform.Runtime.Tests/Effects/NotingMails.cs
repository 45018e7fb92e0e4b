using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>What became of each mail is kept, one stream a mail, and never stands in the way of the mail.</summary>
public sealed class NotingMails
{
    private static readonly StreamId Mail = MailState.IdOf("key:test:a~1~0~p-2");

    private static TestPlatform Platform(RuntimeOptions? options = null, params Recipient[] to) => new(
        (happened, place) => place.Stream == Key("a") && happened is KeyClaimed ? [new Reaction.Tell(new Message(SomeNotice, place.Stream, [.. to]))] : [],
        options, kinds: [Catalogue.Of(MailState.Kind)]);

    private static async Task ClaimAsync(TestPlatform platform)
    {
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
    }

    private static async Task<MailState.Known> StateAsync(TestPlatform platform, StreamId mail) => Assert.IsType<MailState.Known>(await platform.Runtime.Reads.ReadAsync<MailState>(mail));

    private static async Task<Contents> ContentsAsync(TestPlatform platform) => await platform.Memory.ReadContentsAsync(Mail, default);

    [Fact]
    public async Task Says_what_was_sent_to_whom_about_what_and_when()
    {
        await using var platform = Platform(new RuntimeOptions { KeyOfAddress = mail => $"key-of-{mail}" }, new ToPerson("p-2"));
        platform.Letters.Answer = new LetterAnswer.Ready(
            [new Address("p-2", "Camille", "p-2@example.org")], to => new WrittenLetter("Code 123456", "Votre code est 123456.") { Kept = new KeptLetter("Code", "Votre code est (code, qui n’est pas gardé).") })
        {
            Application = "d-1", Organisation = "o-1",
        };
        await ClaimAsync(platform);
        var known = await StateAsync(platform, Mail);
        Assert.Equal((MailEnd.Sent, 1, Start), (known.End, known.Attempt, known.At));
        Assert.Equal(new MailFacts("withdrawn", Key("a"), "p-2", "key-of-p-2@example.org") { Application = "d-1", Organisation = "o-1" }, known.Facts);
        Assert.Equal(
            new MailWords("Camille", "p-2@example.org", "Code", "Votre code est (code, qui n’est pas gardé)."), (await ContentsAsync(platform)).Json<MailWords>(MailWords.Record));
        Assert.Equal("Votre code est 123456.", Assert.Single(platform.Mails.Sent).Text);
    }

    /// <summary>Whoever writes letters says what may be kept of them: of one that says nothing, nothing is.</summary>
    [Fact]
    public async Task Keeps_no_word_of_a_letter_of_which_nothing_may_be_kept()
    {
        await using var platform = Platform(null, new ToPerson("p-2"));
        await ClaimAsync(platform);
        Assert.Equal(("", ""), (await ContentsAsync(platform)).Json<MailWords>(MailWords.Record) is { } words ? (words.Subject, words.Text) : default);
    }

    [Fact]
    public async Task Says_of_each_recipient_what_became_of_their_own()
    {
        await using var platform = Platform(null, new ToPerson("p-2"), new ToPerson("p-3"));
        platform.Mails.Behave = (mail, _) => mail.To.AccountId == "p-2" ? throw new UndeliverableMessageException("550 No such user here") : Task.CompletedTask;
        await ClaimAsync(platform);
        Assert.Equal(MailEnd.Refused, (await StateAsync(platform, Mail)).End);
        Assert.Equal("550 No such user here", (await ContentsAsync(platform)).Text(MailState.Answer));
        Assert.Equal(MailEnd.Sent, (await StateAsync(platform, MailState.IdOf("key:test:a~1~0~p-3"))).End);
        Assert.Single(await platform.TasksAsync());
    }

    [Fact]
    public async Task Says_that_it_is_tried_again_and_then_that_it_was_sent()
    {
        await using var platform = Platform(null, new ToPerson("p-2"));
        platform.Mails.Behave = (_, _) => throw new IOException("421 plus tard");
        await ClaimAsync(platform);
        Assert.Equal((MailEnd.PutOff, 1), (await StateAsync(platform, Mail)) is var first ? (first.End, first.Attempt) : default);
        Assert.Equal("421 plus tard", (await ContentsAsync(platform)).Text(MailState.Answer));
        // The same answer once more tells nothing new.
        await platform.AdvanceToAsync("2025-04-01T08:00:30Z");
        Assert.Equal(1, await platform.EventsOfAsync(Mail));
        platform.Mails.Behave = (_, _) => Task.CompletedTask;
        await platform.AdvanceToAsync("2025-04-01T08:10:00Z");
        Assert.Equal((MailEnd.Sent, 3), (await StateAsync(platform, Mail)) is var last ? (last.End, last.Attempt) : default);
    }

    [Fact]
    public async Task Says_that_it_was_given_up_after_the_last_attempt()
    {
        var messages = new RetryOptions(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), 2);
        await using var platform = Platform(new RuntimeOptions { Messages = messages }, new ToPerson("p-2"));
        platform.Mails.Behave = (_, _) => throw new IOException("421 plus tard");
        await ClaimAsync(platform);
        await platform.AdvanceToAsync("2025-04-01T08:10:00Z");
        Assert.Equal((MailEnd.GivenUp, 2), (await StateAsync(platform, Mail)) is var last ? (last.End, last.Attempt) : default);
        Assert.Empty(platform.Memory.PendingEffects);
    }

    /// <summary>The mail has left: that it could not be noted sends it to nobody again.</summary>
    [Fact]
    public async Task Sends_nothing_twice_where_it_cannot_be_noted()
    {
        var faults = new List<string>();
        await using var platform = new TestPlatform(
            (happened, place) => place.Stream == Key("a") && happened is KeyClaimed ? [new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToPerson("p-2")]))] : [],
            new RuntimeOptions { OnFault = (what, _) => faults.Add(what) }, kinds: [Catalogue.Of(MailState.Kind) with { Decider = new Unable() }]);
        await ClaimAsync(platform);
        await platform.AdvanceToAsync("2025-04-02T08:00:00Z");
        Assert.Single(platform.Mails.Sent);
        Assert.Empty(platform.Memory.PendingEffects);
        Assert.Equal("noting the mail of key:test:a~1~0~p-2", Assert.Single(faults));
    }

    private sealed class Unable : Decider<MailState, MailCommand, MailEvent>
    {
        public override string Kind => MailState.Kind;
        public override MailState Empty => new MailState.Absent();
        public override Response Decide(StreamId self, MailCommand command, MailState state, Context context) => throw new InvalidOperationException("For a test.");
        public override MailState Evolve(MailState state, MailEvent happened) => state;
    }
}
