using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class OpeningAnAccount
{
    private static readonly KeyState Claimed = new KeyState.Claimed(Self, DateTimeOffset.Parse("2025-04-02T08:15:00Z"));

    [Fact]
    public void Keeps_the_person_out_of_the_event() => Nobody()
        .Knowing(MailKey("mk-1"), Claimed).When(Open, At).Then(Opened)
        .ThenAccepted(accepted =>
        {
            var record = Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents));
            Assert.Equal("person", record.Name);
            Assert.Equal(Written, Wire.FromBytes<Person>(record.Bytes.AsSpan()));
            Assert.Equal(Opened.PersonHash, Digest.Of(record.Bytes.AsSpan()));
        });

    [Fact]
    public void Leaves_a_hash_that_cannot_be_guessed_when_salted() => Nobody()
        .Knowing(MailKey("mk-1"), Claimed).When(Open with { Salt = "7f3a" }, At)
        .ThenAccepted(accepted => Assert.NotEqual(Opened.PersonHash, ((AccountOpened)accepted.Events[0]).PersonHash));

    [Fact]
    public void Changes_nothing_when_repeated() => Account().When(Open, At).ThenNothing();

    [Fact]
    public void Is_refused_a_second_time_with_other_data() => Account()
        .When(Open with { Name = "Une Autre" }, At).ThenRefused<AccountAlreadyOpened>();

    [Fact]
    public void Needs_the_mail_claimed() => Nobody()
        .Knowing(MailKey("mk-1"), new KeyState.Free()).When(Open, At).ThenRefused<KeyNotClaimed>()
        .Knowing(MailKey("mk-1"), new KeyState.Held(AccountState.IdOf("p-2"))).When(Open, At).ThenRefused<KeyHeldByAnother>();

    [Fact]
    public void Reads_the_key_of_the_mail()
    {
        var decider = new AccountDecider();
        Assert.Equal([new Need.State(MailKey("mk-1"))], decider.Needs(Self, Open, decider.Empty, Facts.None));
        Assert.Empty(decider.Needs(Self, Open with { MailKey = "m k" }, decider.Empty, Facts.None));
        Assert.Empty(decider.Needs(Self, null, decider.Empty, Facts.None));
        Assert.Equal(Scope.Platform, Open.ScopeIn(Facts.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("camille")]
    [InlineData("camille@")]
    [InlineData("camille@exemple")]
    [InlineData("camille@exemple..test")]
    [InlineData("camille @exemple.test")]
    [InlineData("a@b@exemple.test")]
    [InlineData("<camille@exemple.test>")]
    [InlineData("camille@exemple.test\r\nBcc:x@exemple.test")]
    [InlineData("jean(accueil)@exemple.fr")]
    [InlineData("jean@[127.0.0.1]")]
    [InlineData("mailto:jean@exemple.fr")]
    [InlineData("jean\\@exemple.fr")]
    [InlineData("jean@exemple.fr/")]
    [InlineData("j..jean@exemple.fr")]
    [InlineData(".jean@exemple.fr")]
    [InlineData("jean.@exemple.fr")]
    [InlineData("jean@-exemple.fr")]
    [InlineData("jean@exemple-.fr")]
    [InlineData("jean@exa_mple.fr")]
    [InlineData("jean@12.34")]
    [InlineData("jean@exemple.f")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@exemple.fr")]
    [InlineData("j@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.fr")]
    public void Is_refused_with_what_is_no_address(string mail) => Nobody().When(Open with { Mail = mail }, At).ThenRefused<MailInvalid>();

    [Theory]
    [InlineData("o'brien+aap@sous-domaine.exemple.fr")]
    [InlineData("élise@exemplé.fr")]
    [InlineData("j@xn--exempl-gva.fr")]
    [InlineData("j@4.example.co.uk")]
    [InlineData("jean/accueil=1@exemple.xn--p1ai")]
    public void Takes_whatever_may_be_one(string mail) => Nobody().Knowing(MailKey("mk-1"), Claimed).When(Open with { Mail = mail }, At).ThenAccepted(accepted => Assert.NotEmpty(accepted.Events));

    [Fact]
    public void Is_refused_without_a_name() => Nobody().When(Open with { Name = " " }, At).ThenRefused<PersonNameInvalid>();

    [Fact]
    public void Is_refused_with_a_wrong_phone() => Nobody().When(Open with { Phone = "12" }, At).ThenRefused<PhoneInvalid>();

    [Fact]
    public void Is_refused_without_a_key() => Nobody().When(Open with { MailKey = "" }, At).ThenRefused<MailKeyInvalid>();

    [Fact]
    public void Is_needed_before_anything_else() => Nobody()
        .When(new GrantRole(Role.Auditor), At).ThenRefused<AccountUnknown>()
        .When(new CloseAccount(), At).ThenRefused<AccountUnknown>()
        .When(new ErasePerson(), At).ThenRefused<AccountUnknown>();
}
