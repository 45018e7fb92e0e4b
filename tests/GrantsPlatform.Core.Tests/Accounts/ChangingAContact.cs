using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class ChangingAContact
{
    private static readonly ChangeContact Renamed = new("Camille Épreuve", "camille@exemple.test", "mk-1");
    private static readonly ChangeContact Moved = new("Camille Essai", "essai@exemple.test", "mk-2");

    [Fact]
    public void Needs_no_new_key_while_the_mail_stays() => Account()
        .Knowing(MailKey("mk-1"), new KeyState.Held(Self))
        .When(Renamed, At).Then(new ContactChanged(HashOf(Renamed), "mk-1", null))
        .When(Renamed, At).ThenNothing();

    [Fact]
    public void Takes_over_the_new_mail_and_names_the_old() => Account()
        .Knowing(MailKey("mk-2"), new KeyState.Claimed(Self, DateTimeOffset.Parse("2025-04-02T08:10:00Z")))
        .When(Moved, At).Then(new ContactChanged(HashOf(Moved), "mk-2", "mk-1"));

    [Fact]
    public void Is_refused_while_another_holds_the_mail() => Account()
        .Knowing(MailKey("mk-2"), new KeyState.Held(AccountState.IdOf("p-2"))).When(Moved, At).ThenRefused<KeyHeldByAnother>()
        .Knowing(MailKey("mk-2"), new KeyState.Free()).When(Moved, At).ThenRefused<KeyNotClaimed>();

    [Fact]
    public void Is_refused_with_what_cannot_be() => Account()
        .When(Moved with { Mail = "essai" }, At).ThenRefused<MailInvalid>()
        .When(Moved with { Name = "" }, At).ThenRefused<PersonNameInvalid>()
        .When(Moved with { Phone = "+" }, At).ThenRefused<PhoneInvalid>()
        .When(Moved with { MailKey = "é" }, At).ThenRefused<MailKeyInvalid>();

    [Fact]
    public void Reads_the_key_of_the_mail() => Assert.Equal(
        [new Need.State(MailKey("mk-2"))], new AccountDecider().Needs(Self, Moved, Account().State, Facts.None));

    private static string HashOf(ChangeContact contact) => Digest.Of(Wire.ToBytes(new Person(contact.Name, contact.Mail, contact.Phone)));
}
