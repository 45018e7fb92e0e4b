using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Security;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Host.Serving;

/// <summary>A platform with its effects at work, ready to be put on the web.</summary>
/// <param name="Files">That the platform's commands and its pages share.</param>
/// <param name="First">The way in of a platform without an administrator.</param>
/// <param name="Demonstration">Null in earnest.</param>
/// <param name="Log">What the runtime caught; null: nobody reads it.</param>
/// <param name="Pulse">What carries effects out instead of the embedded runner.</param>
internal sealed record ServedPlatform(
    Platform Platform, WebKeys Keys, IFileStore Files, FirstAdministrator? First = null, IDemonstration? Demonstration = null, DemoPulse? Pulse = null, FaultLog? Log = null) : IAsyncDisposable
{
    /// <param name="publicUrl">Where people reach it; null: where it listens.</param>
    /// <param name="mails">Null: mails become files in the store's folder.</param>
    /// <param name="faults">Where the lines of <see cref="FaultLog"/> go; null: to the console.</param>
    public static async Task<ServedPlatform> OpenAsync(StoreFolder folder, Uri? publicUrl, IMessageDelivery? mails, ILoggerProvider? faults, CancellationToken cancellation)
    {
        var keys = new WebKeys(folder, TimeProvider.System, publicUrl);
        var files = DiskFileStore.Open(new DiskFileStoreOptions(folder.Path));
        var log = new FaultLog(faults);
        var platform = await Platform.OpenAsync(folder, TimeProvider.System, links: keys.Links, mails: mails, files: files, onFault: log.Tell, enclosesLetters: () => true, keyOfAddress: keys.KeyOfAddress, cancellation: cancellation).ConfigureAwait(false);
        var first = await Administrators.AnyAsync(platform.Queries, cancellation).ConfigureAwait(false) ? null : new FirstAdministrator();
        platform.Runtime.Embedded.Start();
        return new ServedPlatform(platform, keys, files, first, Log: log);
    }

    public async ValueTask DisposeAsync()
    {
        if (Pulse is not null) await Pulse.DisposeAsync().ConfigureAwait(false);
        await Platform.DisposeAsync().ConfigureAwait(false);
        Log?.Dispose();
    }
}
