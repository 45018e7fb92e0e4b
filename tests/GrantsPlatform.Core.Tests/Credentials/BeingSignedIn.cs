using GrantsPlatform.Core.Credentials;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class BeingSignedIn
{
    private const string Ten = "2025-04-03T10:00:00Z";

    private static SessionBegun Session(string id, string at = Ten) => new(id, At(at), At(at).AddHours(24));

    [Fact]
    public void Lasts_a_day_at_most() => Somebody().When(new BeginSession("s-1"), Ten).Then(Session("s-1"))
        .ThenState(state =>
        {
            var known = (CredentialState.Known)state;
            Assert.True(known.IsOpen("s-1", At("2025-04-04T09:59:59Z")));
            Assert.False(known.IsOpen("s-1", At("2025-04-04T10:00:00Z")));
            Assert.False(known.IsOpen("s-2", At(Ten)));
        });

    [Fact]
    public void Ends_in_one_browser_when_the_person_leaves_there() => Somebody().Given(Session("s-1"), Session("s-2"))
        .When(new EndSession("s-1"), Ten).Then(new SessionsClosed(["s-1"], At(Ten)))
        .ThenState(state => Assert.False(((CredentialState.Known)state).IsOpen("s-1", At(Ten))))
        .ThenState(state => Assert.True(((CredentialState.Known)state).IsOpen("s-2", At(Ten))))
        .When(new EndSession("s-1"), Ten).ThenNothing();

    [Fact]
    public void Ends_with_a_change_of_roles_unless_it_began_after_it() => Somebody().Given(Session("s-1"), Session("s-2", "2025-04-03T11:00:00Z"))
        .When(new EndSessionsBegunBefore(At("2025-04-03T11:00:00Z")), "2025-04-03T11:00:05Z").Then(new SessionsClosed(["s-1"], At("2025-04-03T11:00:05Z")))
        .When(new EndSessionsBegunBefore(At("2025-04-03T11:00:00Z")), "2025-04-03T11:00:05Z").ThenNothing();

    [Fact]
    public void Ends_with_whatever_protects_the_account()
    {
        CredentialEvent[] changes =
        [
            new PasswordChanged("h", At(Ten)), new PasswordReset("h", At(Ten)), new SessionsEnded(1), new TotpRemoved(At(Ten)), new IdentityUnlinked("id-1"),
        ];
        Assert.All(changes, change => Assert.Empty(Somebody().Given(Session("s-1")).Given(change).Known().Sessions));
    }

    [Fact]
    public void Is_remembered_for_fifty_browsers() => Assert.Equal(
        ["s-11", "s-60"], Somebody().Given([.. Enumerable.Range(1, 60).Select(number => Session($"s-{number}"))]).Known().Sessions is [var first, .., var last] and { Length: 50 } ? [first.Id, last.Id] : []);

    [Fact]
    public void Needs_an_id() => Somebody().When(new BeginSession("pas un id"), Ten).ThenRefused<SessionInvalid>();
}
