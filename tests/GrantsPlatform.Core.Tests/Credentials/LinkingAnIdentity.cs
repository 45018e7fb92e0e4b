using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using static GrantsPlatform.Core.Tests.Credentials.Ways;

namespace GrantsPlatform.Core.Tests.Credentials;

public sealed class LinkingAnIdentity
{
    private static readonly LinkIdentity Link = new("id-1", MailIsConfirmed: true);

    [Fact]
    public void Needs_its_key() => Nobody()
        .When(Link, Morning).ThenRefused<KeyNotClaimed>()
        .Knowing(IdentityKey, new KeyState.Held(CredentialState.IdOf("p-2"))).When(Link, Morning).ThenRefused<KeyHeldByAnother>()
        .When(new LinkIdentity("no key !", true), Morning).ThenRefused<IdentityInvalid>();

    [Fact]
    public void Opens_the_way_in_where_the_provider_vouches_for_the_mail() => Nobody().Knowing(IdentityKey, new KeyState.Held(Self))
        .When(Link, Morning).Then(new CredentialBegun("p-1", null), new IdentityLinked("id-1"), new MailConfirmed(At(Morning)))
        .When(Link, Morning).ThenNothing()
        .When(new UnlinkIdentity("id-1"), Morning).ThenRefused<LastWayIn>();

    [Fact]
    public void Confirms_nothing_otherwise() => Nobody().Knowing(IdentityKey, new KeyState.Held(Self))
        .When(Link with { MailIsConfirmed = false }, Morning).Then(new CredentialBegun("p-1", null), new IdentityLinked("id-1"))
        .ThenState(state => Assert.False(((CredentialState.Known)state).MayEnter));

    [Fact]
    public void Does_not_share_the_account_with_whoever_chose_a_password_for_an_address_of_somebody_else() => Registered().Knowing(IdentityKey, new KeyState.Held(Self))
        .When(Link, "2025-04-02T09:00:00Z").ThenRefused<MailNotConfirmedYet>()
        .When(new AskPasswordReset(), "2025-04-02T09:01:00Z")
        .When(new ResetPassword(2, OtherHash), "2025-04-02T09:02:00Z")
        .When(Link, "2025-04-02T09:03:00Z").Then(new IdentityLinked("id-1"));

    [Fact]
    public void Does_not_share_it_with_an_unproven_identity_either() => Nobody().Given(new CredentialBegun("p-1", null), new IdentityLinked("id-0")).Knowing(IdentityKey, new KeyState.Held(Self))
        .When(Link, Morning).ThenRefused<MailNotConfirmedYet>();

    [Fact]
    public void Confirms_no_password_that_came_beside_it_before_the_mail_was_confirmed() => Registered().Given(new IdentityLinked("id-1")).Knowing(IdentityKey, new KeyState.Held(Self))
        .When(Link, "2025-04-02T09:00:00Z").ThenRefused<MailNotConfirmedYet>();

    [Fact]
    public void Ends_when_the_holder_of_the_address_resets_the_password_first() => Nobody().Knowing(IdentityKey, new KeyState.Held(Self))
        .When(Link with { MailIsConfirmed = false }, Morning).When(new AskPasswordReset(), "2025-04-02T09:01:00Z")
        .When(new ResetPassword(1, FirstHash), "2025-04-02T09:02:00Z")
        .Then(new MailConfirmed(At("2025-04-02T09:02:00Z")), new PasswordReset(FirstRecord, At("2025-04-02T09:02:00Z")), new IdentityUnlinked("id-1"));

    [Fact]
    public void Can_be_undone_where_there_is_a_password() => Somebody().Given(new IdentityLinked("id-1"))
        .When(new UnlinkIdentity("id-1"), Morning).Then(new IdentityUnlinked("id-1"))
        .When(new UnlinkIdentity("id-1"), Morning).ThenNothing();

    [Fact]
    public void Holds_its_key_until_it_is_undone()
    {
        var place = new EventPlace(Self, 4, At(Morning), Actor.Door);
        var policy = new CredentialPolicy();
        Assert.Equal([new Reaction.Send(IdentityKey, new ConfirmKey(Self))], policy.On(new IdentityLinked("id-1"), Somebody().State, place));
        Assert.Equal([new Reaction.Send(IdentityKey, new ReleaseKey(Self))], policy.On(new IdentityUnlinked("id-1"), Somebody().State, place));
        Assert.Equal([new Reaction.Send(IdentityKey, new ReleaseKey(Self))], policy.On(new CredentialEnded(["id-1"], At(Morning)), Somebody().State, place));
    }
}
