using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Serverless.Tests.Front;

namespace GrantsPlatform.Serverless.Tests.Maintenance;

public sealed class SweepingUp : IAsyncLifetime
{
    private static readonly StreamId Key = KeyState.IdOf("mail", "hash-1");
    private static readonly StreamId Account = AccountState.IdOf("p-1");

    private readonly SmallCloud _cloud = new();
    private ServerlessPlatform _platform = null!;

    public async Task InitializeAsync() => _platform = await _cloud.OpenAsync();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task Signals_again_a_stream_whose_signal_was_lost()
    {
        _cloud.Queues.IsDown = true;
        await DoAsync(Key, new ClaimKey(Account), "c-1");
        await DoAsync(Account, new OpenAccount("Camille Essai", "camille@exemple.fr", "hash-1"), "c-2");
        _cloud.Queues.IsDown = false;
        Assert.Empty(_cloud.Queues.On(QueueNames.Signals));

        var report = await _platform.Sweep.RunAsync(default);

        Assert.Equal(1, report.Signals);
        Assert.Equal([Account.ToString()], _cloud.Queues.On(QueueNames.Signals));
        await _platform.Errands.RunAsync(Account, default);
        Assert.Equal(0, (await _platform.Sweep.RunAsync(default)).Signals);
    }

    [Fact]
    public async Task Signals_a_stream_whose_deadline_has_come()
    {
        await DoAsync(Key, new ClaimKey(Account), "c-1");
        _cloud.Queues.Clear();
        _cloud.Clock.Set(SmallPlatform.Start.AddMinutes(15));
        await _platform.Sweep.RunAsync(default);
        Assert.Equal([Key.ToString()], _cloud.Queues.On(QueueNames.Signals));
    }

    [Fact]
    public async Task Writes_rows_anew_once_for_each_version_of_the_views()
    {
        await DoAsync(Key, new ClaimKey(Account), "c-1");
        Assert.Equal(1, (await _platform.Sweep.RunAsync(default)).Views.Rebuilt);
        Assert.Equal(0, (await _platform.Sweep.RunAsync(default)).Views.Rebuilt);
        await using var other = await _cloud.OpenAsync();
        Assert.Equal(0, (await other.Sweep.RunAsync(default)).Views.Rebuilt);
    }

    [Fact]
    public async Task Goes_on_with_a_rebuild_where_the_sweep_before_had_to_leave_off()
    {
        for (var i = 0; i < 300; i++) await DoAsync(KeyState.IdOf("mail", $"hash-{i:D3}"), new ClaimKey(Account), "c-1");
        _cloud.Clock.EachLookTakes = TimeSpan.FromMinutes(5);
        Assert.Equal(256, (await _platform.Sweep.RunAsync(default)).Views.Rebuilt);
        _cloud.Clock.EachLookTakes = TimeSpan.Zero;
        Assert.Equal(44, (await _platform.Sweep.RunAsync(default)).Views.Rebuilt);
        Assert.Equal(0, (await _platform.Sweep.RunAsync(default)).Views.Rebuilt);
    }

    [Fact]
    public async Task Throws_away_files_to_which_nothing_refers_once_a_day()
    {
        // The account's record refers to the one: any record that reads so does.
        var kept = (await _platform.Files.PutAsync(new MemoryStream([1]), 10, default))!;
        var lost = (await _platform.Files.PutAsync(new MemoryStream([2]), 10, default))!;
        await DoAsync(Key, new ClaimKey(Account), "c-1");
        await DoAsync(Account, new OpenAccount($"Camille {kept.Hash}", "camille@exemple.fr", "hash-1"), "c-2");
        Assert.Equal(0, (await _platform.Sweep.RunAsync(default)).Files);
        _cloud.Clock.Set(SmallPlatform.Start.AddDays(3));
        Assert.Equal(1, (await _platform.Sweep.RunAsync(default)).Files);
        Assert.True(await _platform.Files.ExistsAsync(kept.Hash, default));
        Assert.False(await _platform.Files.ExistsAsync(lost.Hash, default));
    }

    [Fact]
    public async Task Throws_away_uploads_that_have_expired()
    {
        Assert.True((await _platform.Uploads.BeginAsync("p-1", new UploadPlace("org-a"), "statuts.pdf", 1_000, default)).IsGiven);
        Assert.Equal(0, (await _platform.Sweep.RunAsync(default)).Uploads);
        _cloud.Clock.Set(SmallPlatform.Start.AddDays(2));
        Assert.Equal(1, (await _platform.Sweep.RunAsync(default)).Uploads);
    }

    private async Task DoAsync(StreamId stream, Command command, string id) =>
        Assert.IsType<CommandOutcome.Accepted>(await _platform.Runtime.Commands.SendAsync(stream, command, new CommandHeader(id, Actor.Console, Reason: "Essai.")));
}
