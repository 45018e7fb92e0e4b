using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Tests.Runs;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Reading.Access;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Letters.Tests;

/// <summary>The whole core over a store in memory, with the door as its actor and links that name what they were asked for.</summary>
public sealed class WritingAboutSigningIn : IAsyncDisposable
{
    private static readonly string Hash = new('A', 80);
    private readonly InMemoryStore _store = new(RuntimeCatalogue.Core.Schemas);
    private readonly SimulatedClock _clock = new(DateTimeOffset.Parse("2025-04-02T08:00:00Z"));
    private readonly RecordedMails _mails = new();
    private readonly GrantsRuntime _runtime;
    private int _commands;

    public WritingAboutSigningIn() => _runtime = Over(new NamingLinks());

    private IReads Reads => _runtime.Reads;

    [Fact]
    public async Task Links_to_the_confirmation_with_the_number_that_the_state_waits_for()
    {
        await RegisteredAsync();
        var mail = Assert.Single(_mails.Sent);
        Assert.Equal(("p-1@exemple.test", "Confirmez votre adresse électronique"), (mail.To.Mail, mail.Subject));
        Assert.Contains("\nhttps://exemple.test/ConfirmMail/p-1/1\n", mail.Text);
        Assert.Contains("3 avril 2025 à 10", mail.Text);
        await SendAsync(CredentialState.IdOf("p-1"), new ConfirmMail(1));
        Assert.True(Assert.IsType<CredentialState.Known>(await Reads.ReadAsync<CredentialState>(CredentialState.IdOf("p-1"))).MayEnter);
    }

    [Fact]
    public async Task Stores_no_link()
    {
        await RegisteredAsync();
        var stored = string.Concat((await _store.ReadStreamAsync(CredentialState.IdOf("p-1"), 0, default)).Select(one => System.Text.Encoding.UTF8.GetString(one.Bytes.Span)));
        Assert.DoesNotContain("exemple.test", stored);
        Assert.DoesNotContain(Hash, stored);
    }

    /// <summary>What is kept of a mail, to be read again by others, opens nothing.</summary>
    [Fact]
    public async Task Keeps_of_a_mail_no_link_and_no_code()
    {
        await RegisteredAsync();
        var mails = await Reads.QueryAsync<MailRow>(new ViewQuery(MailsView.OfPerson, "p-1", "at", true, ImmutableDictionary<string, string>.Empty, 10));
        var row = Assert.Single(mails.Rows).Body;
        Assert.Equal(("mail-confirmation", MailEnd.Sent), (row.Facts.Letter, row.End));
        var words = Assert.IsType<MailWords>((await Reads.ContentsAsync(MailState.IdOf(row.Id))).Json<MailWords>(MailWords.Record));
        Assert.Equal(("p-1@exemple.test", "Confirmez votre adresse électronique"), (words.Mail, words.Subject));
        Assert.Contains("(lien personnel, qui n’est pas gardé)", words.Text);
        Assert.DoesNotContain("https://exemple.test/ConfirmMail", words.Text);
    }

    [Fact]
    public async Task Frees_the_address_of_an_account_that_nobody_confirms()
    {
        await RegisteredAsync();
        await AdvanceToAsync("2025-04-03T08:00:00Z");
        Assert.NotNull(Assert.IsType<AccountState.Closed>(await Reads.ReadAsync<AccountState>(AccountState.IdOf("p-1"))).ErasedAt);
        Assert.IsType<KeyState.Free>(await Reads.ReadAsync<KeyState>(KeyState.IdOf("mail", "mk-p-1")));
        Assert.Empty((await Reads.ContentsAsync(CredentialState.IdOf("p-1"))).Records);
        Assert.Single(_mails.Sent);
        Assert.Empty(_store.PendingEffects);
    }

    [Fact]
    public async Task Erases_the_secrets_with_the_account()
    {
        await RegisteredAsync();
        await SendAsync(CredentialState.IdOf("p-1"), new ConfirmMail(1));
        await SendAsync(AccountState.IdOf("p-1"), new CloseAccount(), Actor.Person("p-1"));
        Assert.IsType<CredentialState.Ended>(await Reads.ReadAsync<CredentialState>(CredentialState.IdOf("p-1")));
        Assert.Empty((await Reads.ContentsAsync(CredentialState.IdOf("p-1"))).Records);
    }

    [Fact]
    public async Task Tells_what_changes_the_way_in()
    {
        await RegisteredAsync();
        var self = CredentialState.IdOf("p-1");
        await SendAsync(self, new ConfirmMail(1));
        await SendAsync(self, new NoteRegistrationAttempt());
        for (var failure = 0; failure < 5; failure++) await SendAsync(self, new NoteFailedSignIn());
        await SendAsync(self, new AskPasswordReset());
        await SendAsync(self, new ResetPassword(2, new string('B', 80)));
        const string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        await SendAsync(self, new BeginTotp(secret), Actor.Person("p-1"));
        await SendAsync(self, new ActivateTotp(Totp.CodeOf(Base32.Decode(secret), Totp.StepAt(_clock.GetUtcNow()))), Actor.Person("p-1"));
        Assert.Equal(
            [
                "Confirmez votre adresse électronique", "Vous avez déjà un compte", "Connexion bloquée pour un temps", "Choisissez un nouveau mot de passe",
                "Votre mot de passe a été modifié", "Validation en deux étapes",
            ],
            _mails.Sent.Select(mail => mail.Subject));
        Assert.Contains("\nhttps://exemple.test/ResetPassword/p-1/2\n", _mails.Sent.ElementAt(3).Text);
        Assert.Contains("La validation en deux étapes est maintenant active. C’était le 2 avril 2025", _mails.Sent.Last().Text);
        Assert.All(_mails.Sent, mail => Assert.StartsWith("Bonjour Personne p-1,", mail.Text));
    }

    [Fact]
    public async Task Invites_an_address_that_has_no_account_and_makes_a_member_of_whoever_accepts()
    {
        await RegisteredAsync();
        await SendAsync(CredentialState.IdOf("p-1"), new ConfirmMail(1));
        var body = OrganisationState.IdOf("o-1");
        await SendAsync(KeyState.IdOf("siret", "55210055400013"), new ClaimKey(body));
        await SendAsync(body, new RegisterOrganisation("Association « des Rives »", "55210055400013", null, "association", new DateOnly(2010, 1, 1), "01", false), Actor.Person("p-1"));
        var invitation = InvitationState.IdOf("o-1", "mk-p-2");
        await SendAsync(invitation, new InviteColleague("o-1", "p-2@exemple.test", "mk-p-2", [MemberRight.Editor]), Actor.Person("p-1"));

        var mail = _mails.Sent.Last();
        Assert.Equal("p-2@exemple.test", mail.To.Mail);
        Assert.Contains("«\u00A0Association “des Rives”\u00A0»", mail.Text);
        Assert.Contains("\nhttps://exemple.test/AcceptInvitation/o-1~mk-p-2/1\n", mail.Text);

        await RegisteredAsync("p-2");
        await SendAsync(invitation, new AcceptInvitation(1, "p-2"));
        Assert.True(Assert.IsType<OrganisationState.Registered>(await Reads.ReadAsync<OrganisationState>(body)).Has("p-2", MemberRight.Editor));
        Assert.Empty((await Reads.ContentsAsync(invitation)).Records);
    }

    [Fact]
    public async Task Says_where_there_are_no_pages_whom_to_write_to()
    {
        await using var pageless = Over(null);
        await SendAsync(KeyState.IdOf("mail", "mk-p-1"), new ClaimKey(AccountState.IdOf("p-1")), over: pageless);
        await SendAsync(AccountState.IdOf("p-1"), new OpenAccount("Personne p-1", "p-1@exemple.test", "mk-p-1"), over: pageless);
        await SendAsync(CredentialState.IdOf("p-1"), new SetUpPassword(Hash), over: pageless);
        Assert.Contains("écrivez à l’administrateur de la plateforme", Assert.Single(_mails.Sent).Text);
    }

    public ValueTask DisposeAsync() => _runtime.DisposeAsync();

    private GrantsRuntime Over(ILinks? links) => GrantsRuntime.Create(
        _store, new RuntimeOptions { CommandsAtOnce = 1, MessagesAtOnce = 1 }, _clock, _mails, LetterDesk.With(links), new PermissionsGate());

    private async Task RegisteredAsync(string account = "p-1")
    {
        await SendAsync(KeyState.IdOf("mail", $"mk-{account}"), new ClaimKey(AccountState.IdOf(account)));
        await SendAsync(AccountState.IdOf(account), new OpenAccount($"Personne {account}", $"{account}@exemple.test", $"mk-{account}"));
        await SendAsync(CredentialState.IdOf(account), new SetUpPassword(Hash));
    }

    /// <summary>Sends, and lets everything follow that does.</summary>
    private async Task SendAsync(StreamId to, Command command, Actor? by = null, GrantsRuntime? over = null)
    {
        var runtime = over ?? _runtime;
        Assert.IsType<CommandOutcome.Accepted>(await runtime.Commands.SendAsync(to, command, new CommandHeader($"c-{++_commands}", by ?? Actor.Door)));
        await runtime.Runner.RunDueAsync(_clock.GetUtcNow());
    }

    private Task AdvanceToAsync(string instant) => _runtime.Simulate(_clock).AdvanceToAsync(DateTimeOffset.Parse(instant));
}
