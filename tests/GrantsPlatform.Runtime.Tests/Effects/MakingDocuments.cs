using System.Text;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class MakingDocuments
{
    private static readonly StreamId Document = ProductionState.IdOf("d-1");

    private readonly InMemoryBlobs _blobs = new();

    [Fact]
    public async Task Keeps_the_file_and_says_how_far_it_was()
    {
        await using var platform = await PlatformAsync(new Lines(100));
        await OrderAsync(platform);
        await platform.RunAsync();
        var known = await KnownAsync(platform);
        Assert.Equal((ProductionPhase.Made, 100, 100, 100L), (known.Phase, known.Done, known.Of, known.Rows));
        var told = await platform.Runtime.Reads.HistoryAsync(Document);
        // A note each twentieth and one at the beginning, however often its maker speaks.
        Assert.Equal(21, told.Count(happened => happened.Data is DocumentAdvanced));
        var made = Assert.IsType<DocumentMade>(told[^1].Data);
        await using var kept = await new BlobFileStore(_blobs, Path.GetTempPath()).OpenAsync(made.Hash, default);
        Assert.NotNull(kept);
        using var reader = new StreamReader(kept);
        Assert.StartsWith("p-1: {\"of\":1}\n", await reader.ReadToEndAsync());
    }

    /// <summary>The law of documents: whatever is cut off and wherever, there is one file in the end, and one word that it is made.</summary>
    [Fact]
    public async Task Makes_one_however_it_is_killed_at_any_call_of_the_store()
    {
        var (calls, expected) = await KilledAsync(int.MaxValue, Fault.None);
        Assert.InRange(calls, 10, 500);
        for (var point = 1; point <= calls; point++)
            foreach (var fault in new[] { Fault.Before, Fault.After })
                Assert.Equal((point, fault, expected), (point, fault, (await KilledAsync(point, fault)).Outcome));
    }

    [Fact]
    public async Task Says_why_there_is_none()
    {
        await using var platform = await PlatformAsync(new Refusing());
        await OrderAsync(platform);
        await platform.RunAsync();
        Assert.Equal("production.out-of-sight", await WhyAsync(platform));
    }

    [Fact]
    public async Task Gives_up_what_cannot_be_made_after_three_attempts()
    {
        var broken = new Broken();
        await using var platform = await PlatformAsync(broken);
        await OrderAsync(platform);
        await platform.AdvanceToAsync("2025-04-01T09:00:00Z");
        Assert.Equal(("production.failed", 3), (await WhyAsync(platform), broken.Attempts));
        Assert.Empty(platform.Memory.PendingEffects);
    }

    /// <summary>The process dies of it: nothing that it would have said afterwards reaches the store.</summary>
    [Fact]
    public async Task Gives_up_what_kills_the_process_three_times_and_is_made_once_more_when_an_operator_says_so()
    {
        var deadly = new Deadly();
        await using var platform = await PlatformAsync(deadly, around: store => new FaultInjectingStore(store, (_, _) => deadly.IsDead ? Fault.Before : Fault.None));
        await OrderAsync(platform);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await Assert.ThrowsAnyAsync<Exception>(platform.RunAsync);
            Assert.Equal((attempt, attempt), (deadly.Attempts, (await DiedAsync(platform, deadly)).Attempt));
        }
        await platform.RunAsync();
        Assert.Equal(("production.interrupted", 3), (await WhyAsync(platform), deadly.Attempts));
        Assert.Equal(TaskCodes.DocumentInterrupted, Assert.Single(await platform.TasksAsync()).Code);
        Assert.Empty(platform.Memory.PendingEffects);

        deadly.Kills = false;
        Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(Document, new OrderDocumentAgain(), "again"));
        await platform.RunAsync();
        Assert.Equal((ProductionPhase.Made, 1), ((await KnownAsync(platform)).Phase, (await KnownAsync(platform)).Attempt));
        Assert.Null(await WhyAsync(platform));
    }

    [Fact]
    public async Task Does_not_count_an_attempt_that_was_stopped_in_good_order()
    {
        var waiting = new Waiting();
        await using var platform = await PlatformAsync(waiting);
        await OrderAsync(platform);
        platform.Runtime.Embedded.Start();
        await waiting.Begun;
        Assert.Equal(1, (await KnownAsync(platform)).Attempt);
        await platform.Runtime.DisposeAsync();
        platform.Restarted();
        Assert.Equal((ProductionPhase.UnderWay, 0), ((await KnownAsync(platform)).Phase, (await KnownAsync(platform)).Attempt));
    }

    [Fact]
    public async Task Is_made_nothing_of_once_its_reader_has_done_away_with_it()
    {
        var broken = new Broken();
        await using var platform = await PlatformAsync(broken);
        await OrderAsync(platform);
        await platform.SendAsync(Document, new DiscardDocument(), "away");
        await platform.RunAsync();
        Assert.Equal((0, ProductionPhase.Gone), (broken.Attempts, (await KnownAsync(platform)).Phase));
    }

    [Fact]
    public async Task Are_made_one_at_a_time_whatever_is_asked_for()
    {
        var alone = new Alone();
        await using var platform = await PlatformAsync(alone);
        foreach (var n in Enumerable.Range(1, 5)) await platform.SendAsync(ProductionState.IdOf($"d-{n}"), new OrderDocument("lines", "Lignes", "{}"), $"order-{n}");
        await platform.RunAsync();
        Assert.Equal((5, 1), (alone.Made, alone.MostAtOnce));
    }

    private async Task<TestPlatform> PlatformAsync(IWorkshop workshop, RuntimeOptions? options = null, Func<IStore, IStore>? around = null)
    {
        await _blobs.CreateAsync(default);
        return new TestPlatform(options: options, around: around, files: new BlobFileStore(_blobs, Path.GetTempPath()), kinds: [Catalogue.Of(ProductionState.Kind)], workshop: workshop);
    }

    private static async Task OrderAsync(TestPlatform platform) =>
        Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(Document, new OrderDocument("lines", "Lignes", "{\"of\":1}"), "order"));

    private static async Task<ProductionState.Known> KnownAsync(TestPlatform platform) => Assert.IsType<ProductionState.Known>(await platform.Runtime.Reads.ReadAsync<ProductionState>(Document));

    /// <summary>Another process, over what the store holds.</summary>
    private static async Task<ProductionState.Known> DiedAsync(TestPlatform platform, Deadly deadly)
    {
        await platform.Runtime.DisposeAsync();
        deadly.IsDead = false;
        platform.Restarted();
        return await KnownAsync(platform);
    }

    private static async Task<string?> WhyAsync(TestPlatform platform) => (await platform.Runtime.Reads.ContentsAsync(Document)).Json<NotMadeWhy>(DocumentOrder.WhyRecord)?.Code;

    private async Task<(int Calls, string Outcome)> KilledAsync(int point, Fault fault)
    {
        FaultInjectingStore? faulty = null;
        await using var platform = await PlatformAsync(new Lines(3), new RuntimeOptions { CommandsAtOnce = 1, MessagesAtOnce = 1 }, store =>
            faulty = new FaultInjectingStore(store, (call, _) => call < point ? Fault.None : call == point ? fault : Fault.Before));
        try
        {
            await ActAsync();
        }
        catch (Exception killed) when (killed is StoreUnavailableException or RunInterruptedException)
        {
            await using (platform.Runtime) platform.Restarted(platform.Memory);
            await ActAsync();
        }
        var calls = faulty.Required("the store").Calls;
        var told = await platform.Runtime.Reads.HistoryAsync(Document);
        var known = await KnownAsync(platform);
        return (calls, $"{known.Phase}, {known.Done} of {known.Of}, made {told.Count(happened => happened.Data is DocumentMade)} time, left: {string.Join(", ", platform.Memory.PendingEffects)}");

        async Task ActAsync()
        {
            await OrderAsync(platform);
            await platform.AdvanceToAsync("2025-04-01T12:00:00Z");
        }
    }

    /// <summary>Says in whose name and what with, then writes lines.</summary>
    private sealed class Lines(int count) : IWorkshop
    {
        public async Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation)
        {
            await bench.To.WriteAsync(Encoding.UTF8.GetBytes($"{asked.By}: {asked.Arguments}\n"), cancellation);
            for (var line = 1; line <= count; line++)
            {
                await bench.To.WriteAsync(Encoding.UTF8.GetBytes($"{line}\n"), cancellation);
                await bench.AdvancedAsync(line, count, cancellation);
            }
            return new WorkshopAnswer.Made("lignes.txt", "text/plain", count);
        }
    }

    private sealed class Refusing : IWorkshop
    {
        public Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation) =>
            Task.FromResult<WorkshopAnswer>(new WorkshopAnswer.NotMade(new DocumentOutOfSight()));
    }

    private sealed class Broken : IWorkshop
    {
        public int Attempts { get; private set; }

        public Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation)
        {
            Attempts++;
            throw new IOException("No room.");
        }
    }

    private sealed class Deadly : IWorkshop
    {
        public bool Kills { get; set; } = true;

        public bool IsDead { get; set; }

        public int Attempts { get; private set; }

        public Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation)
        {
            Attempts++;
            IsDead = Kills;
            return IsDead ? throw new StoreUnavailableException("The process is dead.") : Task.FromResult<WorkshopAnswer>(new WorkshopAnswer.Made("lignes.txt", "text/plain"));
        }
    }

    /// <summary>Until the process ends.</summary>
    private sealed class Waiting : IWorkshop
    {
        private readonly TaskCompletionSource _begun = new();

        public Task Begun => _begun.Task;

        public async Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation)
        {
            _begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("Nobody waits so long.");
        }
    }

    private sealed class Alone : IWorkshop
    {
        private int _now;

        public int Made { get; private set; }

        public int MostAtOnce { get; private set; }

        public async Task<WorkshopAnswer> MakeAsync(DocumentAsked asked, Workbench bench, CancellationToken cancellation)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            await Task.Yield();
            Interlocked.Decrement(ref _now);
            Made++;
            return new WorkshopAnswer.Made("lignes.txt", "text/plain");
        }
    }
}
