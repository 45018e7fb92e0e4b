using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Scanning;

/// <summary>No antivirus is configured: files rest on the inspection alone, and <see cref="IsActive"/> says so.</summary>
public sealed class NoVirusScan : IVirusScan
{
    public bool IsActive => false;

    public Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation) => Task.FromResult<ScanVerdict>(new ScanVerdict.NotScanned());
}
