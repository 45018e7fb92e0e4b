using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Tests.Lives;

/// <summary>An account is opened: its key is confirmed by a command, and a mail leaves by the queue.</summary>
public sealed class RunningErrands : IAsyncDisposable
{
    private static readonly StreamId Account = AccountState.IdOf("p-1");
    private static readonly StreamId Key = KeyState.IdOf("mail", "hash-1");

    private readonly SmallPlatform _platform = new();
    private readonly MailQueue _mails;
    private readonly Errands _errands;

    public RunningErrands()
    {
        _mails = new MailQueue(_platform.Runtime.Lives, _platform.Queues);
        _errands = new Errands(_platform.Runtime.Lives, _mails, new DocumentQueue(_platform.Runtime.Lives, _platform.Queues));
    }

    [Fact]
    public async Task Are_signalled_by_the_commit()
    {
        await OpenAsync();
        Assert.Contains(Account.ToString(), _platform.Queues.On(QueueNames.Signals));
    }

    [Fact]
    public async Task Carry_commands_out_and_tick_what_is_due()
    {
        await OpenAsync();
        await _errands.RunAsync(Account, default);
        Assert.IsType<KeyState.Held>(await _platform.Runtime.Reads.ReadAsync<KeyState>(Key));
        Assert.True((await _platform.Runtime.Lives.LookAsync(Account)).IsFree);

        var lapsing = KeyState.IdOf("mail", "hash-2");
        await _platform.DoAsync(lapsing, new ClaimKey(AccountState.IdOf("p-2")), "c-9");
        _platform.Clock.Set(SmallPlatform.Start.AddMinutes(15));
        await _errands.RunAsync(lapsing, default);
        Assert.IsType<KeyState.Free>(await _platform.Runtime.Reads.ReadAsync<KeyState>(lapsing));
    }

    [Fact]
    public async Task Hand_messages_over_by_reference_and_once()
    {
        var stream = await MessageAsync();
        await _errands.RunAsync(stream, default);
        await _errands.RunAsync(stream, default);
        var mail = MailText.Read(Assert.Single(_platform.Queues.On(QueueNames.Mails)));
        Assert.Equal(stream, mail.Stream);
        Assert.Empty(_platform.Mails.Sent);

        await _platform.Runtime.Lives.CarryOutLeasedAsync(mail.Stream, mail.Effect);
        await _platform.Runtime.Lives.CarryOutLeasedAsync(mail.Stream, mail.Effect);
        Assert.Single(_platform.Mails.Sent);
    }

    [Fact]
    public async Task Hand_a_message_over_again_when_the_queue_has_lost_it()
    {
        var stream = await MessageAsync();
        _platform.Queues.IsDown = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _errands.RunAsync(stream, default));
        _platform.Queues.IsDown = false;
        await _errands.RunAsync(stream, default);
        Assert.Empty(_platform.Queues.On(QueueNames.Mails));
        _platform.Clock.Set(SmallPlatform.Start + MailQueue.Lease);
        await _errands.RunAsync(stream, default);
        Assert.Single(_platform.Queues.On(QueueNames.Mails));
    }

    /// <summary>One text a recipient: what one has got is not sent again because the other's is refused.</summary>
    [Fact]
    public async Task Hand_a_message_to_several_over_one_by_one()
    {
        await OpenAsync();
        await OpenAsync("2");
        foreach (var who in new[] { "p-1", "p-2" }) await _errands.RunAsync(AccountState.IdOf(who), default);
        var told = new Message(new AlreadyRegisteredNotice(SmallPlatform.Start), CredentialState.IdOf("p-1"), [new ToPerson("p-1"), new ToPerson("p-2")]);
        var version = (await _platform.Store.ReadStreamAsync(Account, 0, default))[^1].Version;
        Assert.True(await _platform.Store.CommitAsync(
            new Commit(Account, version, [], [], [], [], null, [new NewEffect("e", "e", EffectKind.Tell, Wire.ToBytes(told), SmallPlatform.Start)]), default));
        _platform.Mails.Refused = "p-2";

        await _errands.RunAsync(Account, default);
        Assert.Equal(["e"], await SendQueuedAsync());
        Assert.Contains(Account.ToString(), _platform.Queues.On(QueueNames.Signals));
        await _errands.RunAsync(Account, default);
        Assert.Equal(["e~p-1", "e~p-2"], (await SendQueuedAsync()).Order());
        for (var minutes = 1; minutes <= 4 * 24 * 60 && (await _platform.TasksAsync()).IsEmpty; minutes += 5)
        {
            _platform.Clock.Set(SmallPlatform.Start.AddMinutes(minutes));
            await _errands.RunAsync(Account, default);
            Assert.All(await SendQueuedAsync(), effect => Assert.Equal("e~p-2", effect));
        }
        Assert.Equal("p-1", Assert.Single(_platform.Mails.Sent).To.AccountId);
        Assert.Equal("delivery.failed", Assert.Single(await _platform.TasksAsync()).Code);
        Assert.Empty(_platform.Store.PendingEffects);
    }

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    private async Task OpenAsync(string who = "1")
    {
        var account = AccountState.IdOf($"p-{who}");
        await _platform.DoAsync(KeyState.IdOf("mail", $"hash-{who}"), new ClaimKey(account), "c-1");
        await _platform.DoAsync(account, new OpenAccount("Camille Essai", "camille@exemple.fr", $"hash-{who}"), "c-2");
    }

    /// <summary>Takes every text from the queue of mails, like the function that hears of it. The effects that they named.</summary>
    private async Task<List<string>> SendQueuedAsync()
    {
        var mails = _platform.Queues.On(QueueNames.Mails).Select(MailText.Read).ToList();
        _platform.Queues.Clear();
        foreach (var mail in mails) await _platform.Runtime.Lives.CarryOutLeasedAsync(mail.Stream, mail.Effect);
        return [.. mails.Select(mail => mail.Effect)];
    }

    [Fact]
    public async Task Hand_documents_over_to_a_queue_of_their_own_and_once()
    {
        await OpenAsync();
        await _errands.RunAsync(Account, default);
        var stream = ProductionState.IdOf("d-1");
        Assert.IsType<CommandOutcome.Accepted>(await _platform.Runtime.Commands.SendAsync(stream, new OrderDocument("list", "Dossiers", "{}"), new CommandHeader("c-4", Actor.Person("p-1"))));
        await _errands.RunAsync(stream, default);
        await _errands.RunAsync(stream, default);
        var document = MailText.Read(Assert.Single(_platform.Queues.On(QueueNames.Documents)));
        Assert.Equal(stream, document.Stream);
        await _platform.Runtime.Lives.CarryOutLeasedAsync(document.Stream, document.Effect);
        // This platform makes none, and says so.
        Assert.Equal(ProductionPhase.NotMade, Assert.IsType<ProductionState.Known>(await _platform.Runtime.Reads.ReadAsync<ProductionState>(stream)).Phase);
    }

    /// <summary>A stream with a message to send, and nothing else to do.</summary>
    private async Task<StreamId> MessageAsync()
    {
        await OpenAsync();
        await _errands.RunAsync(Account, default);
        var stream = CredentialState.IdOf("p-1");
        await _platform.DoAsync(stream, new NoteRegistrationAttempt(), "c-3");
        return stream;
    }
}
