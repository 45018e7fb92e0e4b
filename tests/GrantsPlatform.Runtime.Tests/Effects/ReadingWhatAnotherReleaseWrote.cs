using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>Two releases work beside each other for a while, and one may be rolled back: effects of the later one wait for it.</summary>
public sealed class ReadingWhatAnotherReleaseWrote
{
    private const string ForMany = """{"view":"keys","partition":"all","command":"claim-key-of-later","data":{"owner":"owner/1"}}""";

    public static TheoryData<EffectKind, string> Unreadable => new()
    {
        { EffectKind.Send, """{"to":"key/test:b","command":"claim-key-of-later","data":{"owner":"owner/1"}}""" },
        { EffectKind.Send, """{"to":"key/test:b","command":"claim-key","data":{"owner":"owner/1","ofLater":1}}""" },
        { EffectKind.SendToEach, ForMany },
        { EffectKind.Tell, """{"notice":{"letter":"of-later"},"about":"key/test:a","to":[]}""" },
        { (EffectKind)17, "{}" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task Is_tried_again_like_what_fails_told_to_a_person_in_the_end_and_never_given_up(EffectKind kind, string payload)
    {
        await using var platform = new TestPlatform();
        await WriteAsync(platform, kind, payload);
        await platform.RunAsync();
        Assert.Equal(1, await AttemptsAsync(platform));
        Assert.Empty(await platform.TasksAsync());

        await platform.AdvanceToAsync("2025-04-04T08:00:00Z");
        Assert.Equal("effect.unreadable", Assert.Single(await platform.TasksAsync()).Code);
        Assert.Single(platform.Memory.PendingEffects);
    }

    [Theory, MemberData(nameof(Unreadable))]
    public async Task Holds_nothing_else_of_its_stream_up(EffectKind kind, string payload)
    {
        await using var platform = new TestPlatform();
        await WriteAsync(platform, kind, payload);
        var agenda = await platform.Runtime.Lives.LookAsync(Key("a"));
        Assert.True(agenda.IsFree);
        Assert.Equal(Start.AddSeconds(kind == EffectKind.Tell ? 30 : 2), agenda.Next);
        Assert.Equal(1, await AttemptsAsync(platform));
    }

    [Fact]
    public async Task Is_carried_out_once_a_release_is_there_that_can_read_it()
    {
        await using var platform = new TestPlatform((happened, place) => place.Stream == Key("a") && happened is KeyClaimed ? [Each] : []);
        await ClaimAsync(platform);
        var earlier = platform.Restarted(ReadingLess.Over(platform.Memory));
        await platform.AdvanceToAsync("2025-04-01T08:08:00Z");
        Assert.Equal((1, 1), (await platform.EventsOfAsync(Key("a")), await platform.EventsOfAsync(Key("b"))));

        platform.Restarted();
        await earlier.DisposeAsync();
        await platform.AdvanceToAsync("2025-04-01T08:14:00Z");
        Assert.Equal((2, 2), (await platform.EventsOfAsync(Key("a")), await platform.EventsOfAsync(Key("b"))));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    /// <summary>Each step of a life may run in another release: whichever could not read it, what goes to many is sent before it is settled.</summary>
    [Theory]
    [InlineData("earlier", "later", "later")]
    [InlineData("later", "earlier", "later")]
    [InlineData("later", "later", "earlier")]
    public async Task Is_not_settled_unsent_whichever_step_of_a_life_could_not_read_it(string plans, string sends, string settles)
    {
        await using var platform = new TestPlatform((happened, place) => place.Stream == Key("a") && happened is KeyClaimed ? [Each] : []);
        await ClaimAsync(platform);
        await using var earlier = platform.Restarted(ReadingLess.Over(platform.Memory));
        var later = platform.Restarted();
        LifeSteps Of(string release) => release == "earlier" ? earlier.Lives : later.Lives;

        await LiveAsync(Of(plans), Of(sends), Of(settles));
        Assert.NotEmpty(platform.Memory.PendingEffects);

        await LiveAsync(later.Lives, later.Lives, later.Lives);
        Assert.Equal((2, 2), (await platform.EventsOfAsync(Key("a")), await platform.EventsOfAsync(Key("b"))));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    /// <summary>As an orchestration does: a step that fails ends the round.</summary>
    private static async Task LiveAsync(LifeSteps plans, LifeSteps sends, LifeSteps settles)
    {
        try
        {
            foreach (var page in await plans.PlanAsync(Key("a"), "key:test:a~1~0"))
                await sends.SendPageAsync(Key("a"), "key:test:a~1~0", page, isLastAttempt: true);
            await settles.SettleAsync(Key("a"), "key:test:a~1~0");
        }
        catch (UnreadableEffectException)
        {
            // For the next round.
        }
    }

    private static Reaction.SendToEach Each => new("keys", "all", "state", "claimed", new ConfirmKey(Owner("1")));

    private static async Task ClaimAsync(TestPlatform platform)
    {
        await platform.SendAsync(Key("b"), new ClaimKey(Owner("1")), "c-0");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
    }

    private static async Task<int> AttemptsAsync(TestPlatform platform) =>
        Assert.Single(await platform.Memory.ReadEffectsAsync(Key("a"), CancellationToken.None)).Attempts;

    private static Task<bool> WriteAsync(TestPlatform platform, EffectKind kind, string payload) => platform.Memory.CommitAsync(
        new Commit(Key("a"), 0, [], [], [], [], null, [new NewEffect("e-1", "lane", kind, Encoding.UTF8.GetBytes(payload), Start)]), CancellationToken.None);
}
