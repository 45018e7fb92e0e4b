using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class RunningByItself
{
    [Fact]
    public async Task Sleeps_until_the_nearest_deadline_and_asks_nothing_meanwhile()
    {
        FaultInjectingStore? counted = null;
        await using var platform = new TestPlatform(around: store => counted = new FaultInjectingStore(store, (_, _) => Fault.None));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        platform.Runtime.Embedded.Start();
        await EventuallyAsync(() => platform.Clock.NextTimer == DateTimeOffset.Parse("2025-04-01T08:15:00Z"));

        var calls = counted!.Calls;
        platform.Clock.Set(DateTimeOffset.Parse("2025-04-01T08:14:59.999Z"));
        await Task.Delay(100);
        Assert.Equal(calls, counted.Calls);

        platform.Clock.Set(DateTimeOffset.Parse("2025-04-01T08:15:00Z"));
        await EventuallyAsync(async () => await platform.EventsOfAsync(Key("a")) == 2);
        // Nothing more to come: only the longest sleep is left.
        await EventuallyAsync(() => platform.Clock.NextTimer == DateTimeOffset.Parse("2025-04-01T09:15:00Z"));
    }

    [Fact]
    public async Task Wakes_on_a_commit()
    {
        await using var platform = new TestPlatform((happened, place) =>
            place.Stream == Key("a") && happened is KeyClaimed ? [new Reaction.Send(Key("b"), new ClaimKey(Owner("1")))] : []);
        platform.Runtime.Embedded.Start();
        await EventuallyAsync(() => platform.Clock.NextTimer is not null);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await EventuallyAsync(async () => await platform.EventsOfAsync(Key("b")) == 1);
    }

    [Fact]
    public async Task Goes_on_by_itself_when_the_store_comes_back()
    {
        var down = true;
        var faults = 0;
        await using var platform = new TestPlatform(
            options: new RuntimeOptions { OnFault = (_, _) => Interlocked.Increment(ref faults) },
            around: store => new FaultInjectingStore(store, (_, name) => down && name != "CommitAsync" && name != "LoadAsync" ? Fault.Before : Fault.None));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        platform.Runtime.Embedded.Start();
        foreach (var (failures, wait) in new[] { (1, 1), (2, 2), (3, 4) })
        {
            var wake = platform.Clock.GetUtcNow().AddSeconds(wait);
            await EventuallyAsync(() => faults == failures && platform.Clock.NextTimer == wake);
            platform.Clock.Set(wake);
        }
        await EventuallyAsync(() => faults == 4 && platform.Clock.NextTimer is not null);
        down = false;
        platform.Clock.Set(DateTimeOffset.Parse("2025-04-01T08:15:00Z"));
        await EventuallyAsync(async () => await platform.EventsOfAsync(Key("a")) == 2);
    }

    [Fact]
    public async Task Delivers_commands_while_a_mail_hangs()
    {
        await using var platform = new TestPlatform((happened, place) => happened is not KeyClaimed ? [] : place.Stream.Key switch
        {
            "test:a" => [new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToPerson("p-2")]))],
            "test:b" => [new Reaction.Send(Key("c"), new ClaimKey(Owner("1")))],
            _ => [],
        });
        var hangs = true;
        // Deaf to its token too.
        platform.Mails.Behave = (_, _) => hangs ? new TaskCompletionSource().Task : Task.CompletedTask;
        platform.Runtime.Embedded.Start();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await EventuallyAsync(() => platform.Mails.Attempts == 1);
        await platform.SendAsync(Key("b"), new ClaimKey(Owner("1")), "c-1");
        await EventuallyAsync(async () => await platform.EventsOfAsync(Key("c")) == 1);

        hangs = false;
        await EventuallyAsync(() =>
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(10));
            return !platform.Mails.Sent.IsEmpty;
        });
    }

    [Fact]
    public async Task Goes_on_at_once_when_effects_are_resumed()
    {
        await using var platform = new TestPlatform();
        await platform.Runtime.SetEffectsPausedAsync(true);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        platform.Clock.Set(DateTimeOffset.Parse("2025-04-01T09:00:00Z"));
        platform.Runtime.Embedded.Start();
        await EventuallyAsync(() => platform.Clock.NextTimer == DateTimeOffset.Parse("2025-04-01T09:01:00Z"));
        await platform.Runtime.SetEffectsPausedAsync(false);
        await EventuallyAsync(async () => await platform.EventsOfAsync(Key("a")) == 2);
    }

    private static Task EventuallyAsync(Func<bool> holds) => EventuallyAsync(() => Task.FromResult(holds()));

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 6000; i++)
        {
            if (await holds()) return;
            await Task.Delay(10);
        }
        Assert.Fail("It did not happen within a minute.");
    }
}
