using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Tests.Kernel;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class WantingAnotherMail
{
    private static readonly AskMailChange Ask = new("essai@exemple.test", "mk-2", "sel-2");
    private static readonly DateTimeOffset Then = DateTimeOffset.Parse(At);
    private static readonly string Wish = Digest.Of(Wire.ToBytes(new NewMail("essai@exemple.test", "sel-2")));

    private static MailChangeAsked Asked(int serial, DateTimeOffset at, string attempt = "c-1") => new(Wish, "mk-2", serial, at, at.AddHours(24), attempt);

    private static Scenario<AccountState, AccountCommand, AccountEvent> Opened() => Nobody().By("p-1")
        .Knowing(MailKey("mk-1"), new KeyState.Held(Self)).Knowing(MailKey("mk-2"), new KeyState.Held(Self)).When(Open, At);

    [Fact]
    public void Changes_nothing_before_it_is_confirmed() => Opened()
        .When(Ask, At).Then(Asked(1, Then))
        .When(Ask, At).ThenNothing()
        .ThenState(state => Assert.Equal("mk-1", ((AccountState.Open)state).MailKey))
        .When(new ConfirmMailChange(1), At).Then(new ContactChanged(Digest.Of(Wire.ToBytes(Written with { Mail = "essai@exemple.test", Salt = "sel-2" })), "mk-2", "mk-1", MailConfirmed: true))
        .ThenAccepted(accepted => Assert.Contains(new ContentChange.Erase(NewMail.Record), accepted.Contents))
        .ThenState(state => Assert.True((AccountState.Open)state is { MailKey: "mk-2", MailChange: null }))
        .When(new ConfirmMailChange(1), At).ThenNothing()
        .When(new ConfirmMailChange(2), At).ThenRefused<LinkNotValid>();

    [Fact]
    public void Takes_no_address_that_somebody_else_has_or_that_is_not_reserved() => Opened().When(Ask, At)
        .Knowing(MailKey("mk-2"), new KeyState.Held(AccountState.IdOf("p-2"))).When(new ConfirmMailChange(1), At).ThenRefused<KeyHeldByAnother>()
        .Knowing(MailKey("mk-2"), new KeyState.Free()).When(new ConfirmMailChange(1), At).ThenRefused<KeyNotClaimed>();

    [Fact]
    public void Keeps_every_link_to_one_address_good_for_a_day_and_none_to_an_address_that_was_given_up() => Opened()
        .When(Ask, At).Under("c-2").When(Ask, "2025-04-02T09:00:00Z").Then(Asked(2, Then.AddHours(1), "c-2"))
        .When(new ConfirmMailChange(1), "2025-04-03T08:00:00Z").ThenRefused<LinkNotValid>()
        .Under("c-3").When(Ask with { Mail = "autre@exemple.test", MailKey = "mk-3" }, "2025-04-02T10:00:00Z")
        .When(new ConfirmMailChange(2), "2025-04-02T10:00:00Z").ThenRefused<LinkNotValid>();

    [Fact]
    public void Is_written_to_five_times_a_day_at_most_and_says_so()
    {
        var scene = Opened();
        for (var ask = 1; ask <= 5; ask++) scene.Under($"a-{ask}").When(Ask with { MailKey = $"mk-{ask + 1}" }, At).ThenAccepted(accepted => Assert.Single(accepted.Events));
        scene.Under("a-6").When(Ask with { MailKey = "mk-9" }, "2025-04-03T07:59:59Z").ThenRefused<TooManyMails>()
            .When(Ask with { MailKey = "mk-9" }, "2025-04-03T08:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Is_the_only_way_for_a_person_to_another_mail() => Opened()
        .When(new ChangeContact("Camille Essai", "essai@exemple.test", "mk-2"), At).ThenRefused<MailChangeUnproven>()
        .When(new ChangeContact("Camille Épreuve", "camille@exemple.test", "mk-1"), At).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Is_refused_with_what_cannot_be() => Opened()
        .When(Ask with { Mail = "essai" }, At).ThenRefused<MailInvalid>()
        .When(Ask with { MailKey = "é" }, At).ThenRefused<MailKeyInvalid>()
        .When(Ask with { MailKey = "mk-1" }, At).ThenNothing()
        .When(new ConfirmMailChange(1), At).ThenRefused<LinkNotValid>();

    [Fact]
    public void Is_told_to_both_addresses_and_followed_by_the_ways_in()
    {
        var place = new EventPlace(Self, 4, Then, Actor.Person("p-1"));
        Assert.Equal([new ToNewMail("p-1"), new ToPerson("p-1")], Policies.Following.Of(Asked(1, Then), Opened().State, place).Cast<Reaction.Tell>().SelectMany(tell => tell.Message.To));
        Assert.Contains(new Reaction.Send(CredentialState.IdOf("p-1"), new NoteMailChanged("mk-2", true)), Policies.Following.Of(new ContactChanged("h", "mk-2", "mk-1", true), Opened().State, place));
    }

    [Fact]
    public void Leaves_with_the_account() => Opened().When(Ask, At).When(new CloseAccount(), At)
        .ThenAccepted(accepted => Assert.Equal([new ContentChange.Erase(NewMail.Record)], accepted.Contents.ToArray()));
}
