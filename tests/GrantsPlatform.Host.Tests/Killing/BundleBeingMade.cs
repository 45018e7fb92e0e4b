using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Web.Making.Bundles;

namespace GrantsPlatform.Host.Tests.Killing;

/// <summary>The process that is killed: it makes a bundle, and waits for its end in the middle of it.</summary>
internal static class BundleBeingMade
{
    public const string Mode = "bundle";
    public const string Half = "half";

    public static readonly StreamId Document = ProductionState.IdOf("conventions");

    private static readonly DateTimeOffset AgreementsInForce = DateTimeOffset.Parse("2025-07-04T00:00:00Z");

    public static async Task PrepareAsync(string folder)
    {
        var scenario = PlatformUnderLoad.Scenario;
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder), clock, oneByOne: true, keepsActs: true);
        Assert.Null((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { }, AgreementsInForce)).Failed);
        var order = new BundleOrder(BundleOf.Agreements, "cllaj-pas-de-calais-2025", null, BundleForm.Word);
        Assert.IsType<CommandOutcome.Accepted>(await platform.Runtime.Commands.SendAsync(
            Document, new OrderDocument(BundleMaker.MakerName, "Conventions", JsonSerializer.Serialize(order, Wire.Options)), new CommandHeader("order", Actor.Person("p-responsable"))));
    }

    public static async Task RunAsync(string folder, string how)
    {
        var clock = new SimulatedClock(AgreementsInForce);
        var files = DiskFileStore.Open(new DiskFileStoreOptions(folder) { Clock = clock });
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder), clock, files: how == "stall" ? new StallingFiles(files) : files);
        await platform.Runtime.Simulate(clock).AdvanceToAsync(clock.GetUtcNow());
    }

    /// <summary>Gives three files, and the next one never.</summary>
    private sealed class StallingFiles(IFileStore inner) : IFileStore
    {
        private int _given;

        public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellation)
        {
            if (++_given <= 3) return await inner.OpenAsync(hash, cancellation);
            Console.WriteLine(Half);
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        }

        public Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation) => inner.PutAsync(content, atMost, cancellation);

        public ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => inner.ExistsAsync(hash, cancellation);

        public Task<bool> KeepAsync(string hash, CancellationToken cancellation) => inner.KeepAsync(hash, cancellation);

        public IAsyncEnumerable<KeptFile> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

        public Task<bool> DropAsync(KeptFile file, CancellationToken cancellation) => inner.DropAsync(file, cancellation);
    }
}
