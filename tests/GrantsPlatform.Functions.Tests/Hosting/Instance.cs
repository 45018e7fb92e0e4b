namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>One instance of the app as a plan runs it: host, worker, and the engine of its orchestrations. It ends without a word to the account.</summary>
internal sealed record Instance(SmallHost Host, EngineOnTheAccount Engine) : IAsyncDisposable
{
    /// <param name="hub">Instances of one hub share its lives.</param>
    public static async Task<Instance> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, string account, string hub, string? lostAfter = null)
    {
        var engine = await EngineOnTheAccount.StartAsync(account, hub);
        var host = await SmallHost.StartAsync(folder, settings, engine.Address);
        engine.GiveWorkTo(host, lostAfter);
        return new Instance(host, engine);
    }

    public async ValueTask DisposeAsync()
    {
        Engine.Cut();
        Host.KillWorker();
        await Engine.DisposeAsync();
        await Host.DisposeAsync();
    }
}
