using System.Collections.Concurrent;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class DeliveringMessages
{
    private static Func<KeyEvent, EventPlace, IEnumerable<Reaction>> Telling(params Recipient[] to) => (happened, place) =>
        place.Stream != Key("a") || happened is not KeyClaimed ? [] :
        [
            new Reaction.Tell(new Message(SomeNotice, place.Stream, [.. to])),
            new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))),
        ];

    private static async Task<TestPlatform> AfterAClaimAsync(
        Func<KeyEvent, EventPlace, IEnumerable<Reaction>> policy, Func<OutgoingMail, CancellationToken, Task>? behave = null, LetterAnswer? answer = null)
    {
        var platform = new TestPlatform(policy);
        platform.Letters.Answer = answer;
        if (behave is not null) platform.Mails.Behave = behave;
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        return platform;
    }

    [Fact]
    public async Task Writes_to_everybody_meant_once()
    {
        await using var platform = await AfterAClaimAsync(Telling(new ToOrganisation("o-1"), new ToPerson("o-1-a"), new ToPerson("p-2")));
        Assert.Equal(["o-1-a@example.org", "o-1-b@example.org", "p-2@example.org"], platform.Mails.Sent.Select(mail => mail.To.Mail).Order());
        var mail = platform.Mails.Sent.Single(one => one.To.AccountId == "o-1-a");
        Assert.Equal(("withdrawn", "Désistement", "Bonjour O-1-A, voici la clé."), (mail.Letter, mail.Subject, mail.Text));
        Assert.Equal(3, platform.Mails.Sent.Select(one => one.MessageId).Distinct().Count());
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Holds_up_no_command_while_the_mail_server_is_dead()
    {
        await using var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2")), (_, _) => throw new IOException("Connection refused."));
        Assert.Equal(1, await platform.EventsOfAsync(Key("b")));
        Assert.Equal(["key:test:a~1~0"], platform.Memory.PendingEffects);

        platform.Mails.Behave = (_, _) => Task.CompletedTask;
        await platform.AdvanceToAsync("2025-04-01T08:00:29Z");
        Assert.Empty(platform.Mails.Sent);
        await platform.AdvanceToAsync("2025-04-01T08:00:30Z");
        Assert.Single(platform.Mails.Sent);
    }

    /// <summary>The ids are those of always: a mail that another version of the program began is repeated, never written anew.</summary>
    [Fact]
    public async Task Repeats_a_mail_under_the_same_id()
    {
        foreach (Recipient[] to in new Recipient[][] { [new ToPerson("p-2")], [new ToPerson("p-2"), new ToPerson("p-3")] })
        {
            var ids = new ConcurrentQueue<string>();
            await using var platform = await AfterAClaimAsync(Telling(to), (mail, _) =>
            {
                if (mail.To.AccountId != "p-2") return Task.CompletedTask;
                ids.Enqueue(mail.MessageId);
                return ids.Count == 1 ? throw new IOException("Busy.") : Task.CompletedTask;
            });
            await platform.AdvanceToAsync("2025-04-01T08:01:00Z");
            var id = $"{Digest.Of("key:test:a~1~0~p-2")[..40]}@grants-platform.invalid";
            Assert.Equal([id, id], ids);
        }
    }

    [Fact]
    public async Task Sends_nothing_again_to_those_who_have_it_when_one_is_refused()
    {
        var tried = new ConcurrentQueue<string>();
        await using var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2"), new ToPerson("p-3"), new ToPerson("p-4")), (mail, _) =>
        {
            tried.Enqueue(mail.To.AccountId);
            return mail.To.AccountId == "p-3" ? throw new IOException("Mailbox busy.") : Task.CompletedTask;
        });
        Assert.Equal(["key:test:a~1~0~p-3"], platform.Memory.PendingEffects);
        Assert.Equal(["p-2", "p-3", "p-4"], tried.Order());

        await platform.AdvanceToAsync("2025-04-03T08:00:00Z");
        Assert.Equal(["p-2", "p-4"], platform.Mails.Sent.Select(mail => mail.To.AccountId).Order());
        Assert.Equal((1, 30, 1), (tried.Count(one => one == "p-2"), tried.Count(one => one == "p-3"), tried.Count(one => one == "p-4")));
        Assert.Equal(("delivery.failed", "withdrawn"), ((await platform.TasksAsync()).Single().Code, (await platform.TasksAsync()).Single().Work));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Asks_an_operator_for_each_who_got_nothing()
    {
        await using var platform = await AfterAClaimAsync(
            Telling(new ToPerson("p-2"), new ToPerson("p-3"), new ToPerson("p-4")), (mail, _) => mail.To.AccountId == "p-4" ? Task.CompletedTask : throw new IOException("No."));
        await platform.AdvanceToAsync("2025-04-03T08:00:00Z");
        Assert.Equal((2, "p-4"), ((await platform.TasksAsync()).Length, platform.Mails.Sent.Single().To.AccountId));
    }

    /// <summary>What is kept for each names an account and no address.</summary>
    [Fact]
    public async Task Writes_to_where_each_is_found_when_their_own_mail_leaves_and_to_nobody_who_is_not_meant_any_more()
    {
        await using var platform = await AfterAClaimAsync(Telling(new ToOrganisation("o-1")), (_, _) => throw new IOException("Connection refused."));
        var pending = await platform.Memory.ReadEffectsAsync(Key("a"), default);
        Assert.Equal(["key:test:a~1~0~o-1-a", "key:test:a~1~0~o-1-b"], pending.Select(effect => effect.Id).Order());
        Assert.All(pending, effect => Assert.DoesNotContain("@", Encoding.UTF8.GetString(effect.Payload.Span)));

        platform.Mails.Behave = (_, _) => Task.CompletedTask;
        platform.Letters.Members = [new Address("o-1-b", "O-1-B", "moved@example.org"), new Address("o-1-c", "O-1-C", "new@example.org")];
        await platform.AdvanceToAsync("2025-04-01T09:00:00Z");
        Assert.Equal("moved@example.org", platform.Mails.Sent.Single().To.Mail);
        Assert.Empty(await platform.TasksAsync());
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Asks_an_operator_after_a_day_of_attempts()
    {
        await using var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2")), (_, _) => throw new IOException("Connection refused."));
        await platform.AdvanceToAsync("2025-04-03T08:00:00Z");
        Assert.Equal((30, "delivery.failed", "withdrawn"), (platform.Mails.Attempts, (await platform.TasksAsync()).Single().Code, (await platform.TasksAsync()).Single().Work));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Asks_an_operator_at_once_where_no_attempt_can_help()
    {
        await using (var platform = await AfterAClaimAsync(Telling(new ToRole(Core.Kernel.Role.Auditor, "p"))))
            Assert.Equal("message.no-recipient", (await platform.TasksAsync()).Single().Code);
        await using (var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2")), answer: new LetterAnswer.NotWritten()))
            Assert.Equal("message.not-written", (await platform.TasksAsync()).Single().Code);
        await using (var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2"), new ToPerson("p-3")),
            (mail, _) => mail.To.AccountId == "p-2" ? throw new UndeliverableMessageException("No.") : Task.CompletedTask))
        {
            Assert.Equal("message.undeliverable", (await platform.TasksAsync()).Single().Code);
            Assert.Equal("p-3@example.org", platform.Mails.Sent.Single().To.Mail);
        }
    }

    [Fact]
    public async Task Lets_go_in_silence_what_is_not_so_any_more_or_what_nobody_wants()
    {
        foreach (var answer in new LetterAnswer[] { new LetterAnswer.Outdated(), new LetterAnswer.Ready([], _ => throw new InvalidOperationException("Nobody wants it.")) })
        {
            await using var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2")), answer: answer);
            Assert.Empty(platform.Mails.Sent);
            Assert.Empty(await platform.TasksAsync());
            Assert.Empty(platform.Memory.PendingEffects);
        }
    }
}
