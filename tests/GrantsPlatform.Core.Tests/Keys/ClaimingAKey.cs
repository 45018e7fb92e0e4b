using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Keys;

public sealed class ClaimingAKey
{
    private static readonly StreamId One = new("organisation", "o-1");
    private static readonly StreamId Other = new("organisation", "o-2");
    private static readonly DateTimeOffset Lapse = DateTimeOffset.Parse("2025-04-01T08:15:00Z");

    private static Scenario<KeyState, KeyCommand, KeyEvent> AKey() => new(new KeyDecider(), KeyState.IdOf("siret", "35600000000048"));

    [Fact]
    public void Reserves_it_for_a_quarter_of_an_hour() => AKey()
        .When(new ClaimKey(One), "2025-04-01T08:00:00Z").Then(new KeyClaimed(One, Lapse)).ThenNext("2025-04-01T08:15:00Z");

    [Fact]
    public void Changes_nothing_when_repeated() => AKey()
        .Given(new KeyClaimed(One, Lapse)).When(new ClaimKey(One), "2025-04-01T08:01:00Z").ThenNothing();

    [Fact]
    public void Is_refused_while_another_holds_it() => AKey()
        .Given(new KeyClaimed(One, Lapse), new KeyConfirmed(One))
        .When(new ClaimKey(Other), "2025-04-01T08:01:00Z").ThenRefused<KeyHeldByAnother>();

    [Fact]
    public void Lapses_unless_confirmed() => AKey()
        .Given(new KeyClaimed(One, Lapse))
        .WhenTimeIs("2025-04-01T08:14:59Z").ThenNothing()
        .WhenTimeIs("2025-04-01T08:15:00Z").Then(new KeyClaimLapsed(One))
        .When(new ClaimKey(Other), "2025-04-01T08:16:00Z").Then(new KeyClaimed(Other, DateTimeOffset.Parse("2025-04-01T08:31:00Z")));

    [Fact]
    public void Is_final_once_confirmed() => AKey()
        .Given(new KeyClaimed(One, Lapse))
        .When(new ConfirmKey(One), "2025-04-01T08:05:00Z").Then(new KeyConfirmed(One))
        .When(new ConfirmKey(One), "2025-04-01T08:06:00Z").ThenNothing()
        .ThenNext(null);
}
