using System.Text;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>Two releases work beside each other for a while, and one may be rolled back: effects of the later one wait for it.</summary>
public sealed class ReadingWhatAnotherReleaseWrote
{
    public static TheoryData<EffectKind, string> Unreadable => new()
    {
        { EffectKind.Send, """{"to":"key/test:b","command":"claim-key-of-later","data":{"owner":"owner/1"}}""" },
        { EffectKind.Send, """{"to":"key/test:b","command":"claim-key","data":{"owner":"owner/1","ofLater":1}}""" },
        { EffectKind.SendToEach, """{"view":"keys","partition":"all","command":"claim-key-of-later","data":{"owner":"owner/1"}}""" },
        { (EffectKind)17, "{}" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task Is_tried_again_like_what_fails_and_given_to_a_person_in_the_end(EffectKind kind, string payload)
    {
        await using var platform = new TestPlatform();
        await WriteAsync(platform, kind, payload);
        await platform.RunAsync();
        Assert.Equal(1, await AttemptsAsync(platform));
        Assert.Empty(await platform.TasksAsync());

        await platform.AdvanceToAsync("2025-04-01T08:17:02Z");
        Assert.Equal("effect.unreadable", Assert.Single(await platform.TasksAsync()).Code);
        Assert.Empty(platform.Memory.PendingEffects);
    }

    [Fact]
    public async Task Is_not_settled_by_a_life_that_could_not_read_to_whom_it_goes()
    {
        await using var platform = new TestPlatform();
        await WriteAsync(platform, EffectKind.SendToEach, """{"view":"keys","partition":"all","command":"claim-key-of-later","data":{"owner":"owner/1"}}""");
        Assert.Empty(await platform.Runtime.Lives.PlanAsync(Key("a"), "e-1"));
        await platform.Runtime.Lives.SettleAsync(Key("a"), "e-1");
        Assert.Equal(1, await AttemptsAsync(platform));
    }

    private static async Task<int> AttemptsAsync(TestPlatform platform) =>
        Assert.Single(await platform.Memory.ReadEffectsAsync(Key("a"), CancellationToken.None)).Attempts;

    private static Task<bool> WriteAsync(TestPlatform platform, EffectKind kind, string payload) => platform.Memory.CommitAsync(
        new Commit(Key("a"), 0, [], [], [], [], null, [new NewEffect("e-1", "lane", kind, Encoding.UTF8.GetBytes(payload), Start)]), CancellationToken.None);
}
