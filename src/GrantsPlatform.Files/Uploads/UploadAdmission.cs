using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Uploads;

/// <summary>The way into the file store: inspection, antivirus, then the store. Any host that has the whole file at hand may use it.</summary>
public sealed class UploadAdmission(UploadOptions options, IFileStore files, IVirusScan scan) : IDisposable
{
    private readonly SemaphoreSlim _inspecting = new(options.InspectionsAtOnce);

    /// <param name="content">The whole file, seekable; it stays open.</param>
    public async Task<Answer<UploadRef>> AdmitAsync(string name, Stream content, CancellationToken cancellation)
    {
        var inspected = await InspectAsync(name, content, cancellation).ConfigureAwait(false);
        if (!inspected.IsGiven) return inspected.Refusal;
        content.Position = 0;
        if (Refused(await scan.ScanAsync(content, cancellation).ConfigureAwait(false)) is { } refusal) return refusal;
        content.Position = 0;
        return await files.PutAsync(content, options.Limits.MostBytes, cancellation).ConfigureAwait(false) is { } stored
            ? new UploadRef(inspected.Value.Name, inspected.Value.Type.MediaType, stored.Size, stored.Hash)
            : new FileTooLarge(options.Limits.MostBytes);
    }

    public void Dispose() => _inspecting.Dispose();

    private async Task<Answer<InspectedFile>> InspectAsync(string name, Stream content, CancellationToken cancellation)
    {
        await _inspecting.WaitAsync(cancellation).ConfigureAwait(false);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(options.InspectionTimeout);
        try
        {
            return await FileInspection.InspectAsync(name, content, options.Limits, timed.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new FileExpandsTooMuch();
        }
        finally
        {
            _inspecting.Release();
        }
    }

    private Refusal? Refused(ScanVerdict verdict)
    {
        if (verdict is ScanVerdict.Infected or ScanVerdict.Unavailable) options.OnScan(verdict.ToString());
        return verdict switch
        {
            ScanVerdict.Clean or ScanVerdict.NotScanned => null,
            ScanVerdict.Infected => new FileInfected(),
            ScanVerdict.Unavailable => new ScanUnavailable(),
            _ => throw new InvalidOperationException($"No answer to {verdict.GetType().Name}."),
        };
    }
}
