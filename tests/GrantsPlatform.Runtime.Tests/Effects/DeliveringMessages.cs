using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class DeliveringMessages
{
    private static Func<KeyEvent, EventPlace, IEnumerable<Reaction>> Telling(params Recipient[] to) => Telling("greeting", to);

    private static Func<KeyEvent, EventPlace, IEnumerable<Reaction>> Telling(string template, params Recipient[] to) => (happened, place) =>
        place.Stream != Key("a") || happened is not KeyClaimed ? [] :
        [
            new Reaction.Tell(new Message(template, place.Stream, [.. to], ImmutableSortedDictionary<string, string>.Empty.Add("what", "la clé"))),
            new Reaction.Send(Key("b"), new ClaimKey(Owner("1"))),
        ];

    private static async Task<TestPlatform> AfterAClaimAsync(
        Func<KeyEvent, EventPlace, IEnumerable<Reaction>> policy, Func<OutgoingMail, CancellationToken, Task>? behave = null, params MessageTemplate[] templates)
    {
        var platform = new TestPlatform(policy, templates: templates is [] ? null : templates);
        if (behave is not null) platform.Mails.Behave = behave;
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        return platform;
    }

    [Fact]
    public async Task Writes_to_everybody_meant_once()
    {
        await using var platform = await AfterAClaimAsync(Telling(new ToOrganisation("o-1"), new ToPerson("o-1-a"), new ToPerson("p-2")));
        Assert.Equal(["o-1-a@example.org", "o-1-b@example.org", "p-2@example.org"], platform.Mails.Sent.Select(mail => mail.To.Mail));
        var mail = platform.Mails.Sent.First();
        Assert.Equal(("Bonjour la clé", "Bonjour O-1-A, voici la clé."), (mail.Subject, mail.Text));
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

    [Fact]
    public async Task Repeats_a_mail_under_the_same_id()
    {
        var ids = new List<string>();
        await using var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2"), new ToPerson("p-3")), (mail, _) =>
        {
            ids.Add(mail.MessageId);
            return mail.To.AccountId == "p-3" && ids.Count < 3 ? throw new IOException("Busy.") : Task.CompletedTask;
        });
        await platform.AdvanceToAsync("2025-04-01T08:01:00Z");
        Assert.Equal(4, ids.Count);
        Assert.Equal((ids[0], ids[1]), (ids[2], ids[3]));
    }

    [Fact]
    public async Task Asks_an_operator_after_a_day_of_attempts()
    {
        await using var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2")), (_, _) => throw new IOException("Connection refused."));
        await platform.AdvanceToAsync("2025-04-03T08:00:00Z");
        Assert.Equal((30, "delivery.failed", "greeting"), (platform.Mails.Attempts, (await platform.TasksAsync()).Single().Code, (await platform.TasksAsync()).Single().Work));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Asks_an_operator_at_once_where_no_attempt_can_help()
    {
        await using (var platform = await AfterAClaimAsync(Telling(new ToRole(Core.Accounts.Role.Auditor, "p"))))
            Assert.Equal("message.no-recipient", (await platform.TasksAsync()).Single().Code);
        await using (var platform = await AfterAClaimAsync(Telling("unknown", new ToPerson("p-2"))))
            Assert.Equal("message.template-missing", (await platform.TasksAsync()).Single().Code);
        await using (var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2")), null, new MessageTemplate("greeting", "Bonjour", "{when}")))
            Assert.Equal("message.place-missing", (await platform.TasksAsync()).Single().Code);
        await using (var platform = await AfterAClaimAsync(Telling(new ToPerson("p-2"), new ToPerson("p-3")),
            (mail, _) => mail.To.AccountId == "p-2" ? throw new UndeliverableMessageException("No.") : Task.CompletedTask))
        {
            Assert.Equal("message.undeliverable", (await platform.TasksAsync()).Single().Code);
            Assert.Equal("p-3@example.org", platform.Mails.Sent.Single().To.Mail);
        }
    }
}
