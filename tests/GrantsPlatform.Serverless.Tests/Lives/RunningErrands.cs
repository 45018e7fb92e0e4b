using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
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
        _errands = new Errands(_platform.Runtime.Lives, _mails);
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

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    private async Task OpenAsync()
    {
        await _platform.DoAsync(Key, new ClaimKey(Account), "c-1");
        await _platform.DoAsync(Account, new OpenAccount("Camille Essai", "camille@exemple.fr", "hash-1"), "c-2");
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
