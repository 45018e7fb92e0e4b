using GrantsPlatform.Host.Composition;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>A platform with its effects at work, ready to be put on the web.</summary>
/// <param name="Demonstration">Null in earnest.</param>
/// <param name="Pulse">What carries effects out instead of the embedded runner.</param>
internal sealed record ServedPlatform(Platform Platform, IDemonstration? Demonstration = null, DemoPulse? Pulse = null) : IAsyncDisposable
{
    public static async Task<ServedPlatform> OpenAsync(StoreFolder folder, CancellationToken cancellation)
    {
        var platform = await Platform.OpenAsync(folder, TimeProvider.System, cancellation: cancellation).ConfigureAwait(false);
        platform.Runtime.Embedded.Start();
        return new ServedPlatform(platform);
    }

    public async ValueTask DisposeAsync()
    {
        if (Pulse is not null) await Pulse.DisposeAsync().ConfigureAwait(false);
        await Platform.DisposeAsync().ConfigureAwait(false);
    }
}
