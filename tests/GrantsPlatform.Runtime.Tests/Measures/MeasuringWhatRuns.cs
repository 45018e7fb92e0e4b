using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Measures;

public sealed class MeasuringWhatRuns : IDisposable
{
    private readonly Measured _measured = new(Telemetry.Name);

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Counts_commands_by_what_became_of_them()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("2")), "c-2");
        Assert.Equal(
            ["command=claim-key outcome=accepted", "command=claim-key outcome=repeated", "command=claim-key outcome=refused refusal=key.held-by-another"],
            _measured.Of("grants.command.duration"));
    }

    [Fact]
    public async Task Counts_a_command_that_the_store_could_not_keep()
    {
        await using var platform = new TestPlatform(around: store => new InterposedStore(store, _ => throw new IOException("the disk is full")));
        await Assert.ThrowsAsync<IOException>(() => platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
        Assert.Equal(["command=claim-key outcome=failed"], _measured.Of("grants.command.duration"));
    }

    [Fact]
    public async Task Says_how_often_an_effect_was_tried_and_how_long_it_lay()
    {
        var refusals = 2;
        await using var platform = new TestPlatform(
            (happened, place) => place.Stream == Key("a") && happened is KeyClaimed claimed ? [new Reaction.Send(Key("b"), new ClaimKey(claimed.Owner))] : [],
            around: store => new InterposedStore(store, commit => commit.Stream == Key("b") && refusals-- > 0 ? throw new IOException("the disk is full") : Task.CompletedTask));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        await platform.AdvanceToAsync("2025-04-01T10:00:00Z");
        Assert.Equal(["kind=send outcome=put-off", "kind=send outcome=put-off", "kind=send outcome=done"], _measured.Of("grants.effect.duration"));
        Assert.Equal(3, Assert.Single(_measured.All, one => one.Instrument == "grants.effect.attempts").Value);
        Assert.All(_measured.All.Where(one => one.Instrument == "grants.effect.lateness"), one => Assert.Equal(0, one.Value));
    }

    [Fact]
    public async Task Tells_the_age_of_what_has_lain_due_longest()
    {
        await using var platform = new TestPlatform((happened, place) =>
            place.Stream == Key("a") && happened is KeyClaimed claimed ? [new Reaction.Send(Key("b"), new ClaimKey(claimed.Owner))] : []);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        platform.Clock.Set(Start.AddMinutes(7));
        await platform.RunAsync();
        var ages = _measured.All.Where(one => one.Instrument == "grants.effects.oldest.age").Select(one => one.Value).ToList();
        Assert.Equal(420, ages[0]);
        Assert.Equal(0, ages[^1]);
        Assert.Equal(420, Assert.Single(_measured.All, one => one.Instrument == "grants.effect.lateness").Value);
    }
}
