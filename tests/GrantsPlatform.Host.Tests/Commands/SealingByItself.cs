using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Host.Tests.Commands;

public sealed class SealingByItself
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2025-05-05T09:00:00Z");

    [Fact]
    public async Task Happens_at_the_start_and_every_day_also_after_an_outage()
    {
        using var chain = new Chain();
        var clock = new SimulatedClock(Start);
        using var seal = new DailySeal(chain, clock, NullLogger<DailySeal>.Instance);
        await seal.StartAsync(default);
        await chain.SealedAsync(1);
        chain.IsDown = true;
        clock.Advance(TimeSpan.FromDays(1));
        await chain.SealedAsync(2);
        chain.IsDown = false;
        clock.Advance(TimeSpan.FromDays(1));
        await chain.SealedAsync(3);
        await seal.StopAsync(default);
        Assert.Equal([Start, Start.AddDays(1), Start.AddDays(2)], chain.At);
    }

    [Fact]
    public async Task Happens_to_a_platform_that_is_served()
    {
        using var folder = new WorkingFolder();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var serving = folder.CallAsync(stop.Token, "serve", "--port", "0", "--store", "store");
        while (!stop.IsCancellationRequested && !(await folder.CallAsync("verify", "--store", "store")).Text.Contains("1 scellé", StringComparison.Ordinal)) await Task.Delay(200);
        Assert.False(stop.IsCancellationRequested);
        await stop.CancelAsync();
        await serving;
    }

    private sealed class Chain : IChain, IDisposable
    {
        private readonly SemaphoreSlim _calls = new(0);
        private readonly List<DateTimeOffset> _at = [];

        public bool IsDown { get; set; }
        public IReadOnlyList<DateTimeOffset> At => _at;

        public async Task SealedAsync(int times)
        {
            Assert.True(await _calls.WaitAsync(TimeSpan.FromMinutes(1)));
            Assert.Equal(times, _at.Count);
        }

        public Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation)
        {
            _at.Add(now);
            _calls.Release();
            return IsDown ? throw new StoreUnavailableException("La base ne répond pas.") : Task.FromResult(new Head(1, "h", now));
        }

        public ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation) => throw new NotSupportedException();
        public ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation) => throw new NotSupportedException();
        public void Dispose() => _calls.Dispose();
        public Task BackupAsync(string path, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
