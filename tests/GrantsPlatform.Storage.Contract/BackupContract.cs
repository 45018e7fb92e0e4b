using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Contract;

public abstract class BackupContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, IBacksUp, new()
{
    [Fact]
    public async Task Holds_everything_and_starts_with_effects_paused()
    {
        await WriteAsync(Sample.New(One, 2).With(Sample.Row("r")).With(Sample.Effect("e", "lane", Noon)).Attesting(1, ContentChange.Text("note", "kept")));
        var head = await Store.SealAsync(Noon, None);

        await Store.BackupAsync(Under.BackupPath, None);

        await using var copy = await Under.OpenBackupAsync();
        Assert.Equal(2, (await copy.ReadStreamAsync(One, 0, None)).Count);
        Assert.Equal("kept", (await copy.ReadContentsAsync(One, None)).Text("note"));
        Assert.NotNull(await copy.FindRowAsync(ContractViews.Name, "p", "r", None));
        Assert.Null((await copy.VerifyAsync(head, None)).Broken);
        Assert.True(await copy.EffectsArePausedAsync(None));
        Assert.Empty(await copy.ReadDueEffectsAsync(Noon, 10, None));
        Assert.False(await Store.EffectsArePausedAsync(None));
    }

    [Fact]
    public async Task Is_consistent_while_writing_goes_on()
    {
        var done = false;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !Volatile.Read(ref done); i++)
                await WriteAsync(Sample.New(new StreamId("call", $"s-{i}"), 3).With(Sample.Row($"r-{i}")).With(Sample.Total(null, 1)));
        });
        while ((await Store.ReadTotalsAsync("budget", "p", None)).Count == 0) await Task.Delay(1);
        await Store.BackupAsync(Under.BackupPath, None);
        Volatile.Write(ref done, true);
        await writing;

        await using var copy = await Under.OpenBackupAsync();
        var report = await copy.VerifyAsync(null, None);
        Assert.Null(report.Broken);
        Assert.Equal(report.Streams * 3, report.Events);
        Assert.Equal(report.Streams, Assert.Single(await copy.ReadTotalsAsync("budget", "p", None)).Measures["cents"]);
    }

    [Fact]
    public async Task Can_be_written_on()
    {
        var commit = await WriteAsync(Sample.New(One));
        await Store.BackupAsync(Under.BackupPath, None);
        await using var copy = await Under.OpenBackupAsync();
        Assert.True(await copy.CommitAsync(commit.Next(), None));
        Assert.Single(await Store.ReadStreamAsync(One, 0, None));
    }
}
