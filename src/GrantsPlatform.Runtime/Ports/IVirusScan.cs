namespace GrantsPlatform.Runtime.Ports;

public interface IVirusScan
{
    /// <summary>False when no antivirus is configured: everything is then <see cref="ScanVerdict.NotScanned"/>, and the page of the platform's state says so.</summary>
    bool IsActive { get; }

    /// <summary>Reads the stream from where it stands to its end. Never throws for a scanner's fault: an active scanner that does not say "clean" has not said it.</summary>
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation);
}

public abstract record ScanVerdict
{
    private ScanVerdict() { }

    public sealed record Clean : ScanVerdict;

    /// <param name="Signature">As the scanner names it, for the log.</param>
    public sealed record Infected(string Signature) : ScanVerdict;

    /// <param name="Why">For the log.</param>
    public sealed record Unavailable(string Why) : ScanVerdict;

    public sealed record NotScanned : ScanVerdict;
}
