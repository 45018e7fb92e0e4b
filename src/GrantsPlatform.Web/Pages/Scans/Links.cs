namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Scans => Page("/Scans/Index");

    public string ScanPile(string production, string? handler = null) => Page("/Scans/Pile", new { production, handler });

    /// <summary>How far it is, where that has changed since it stood there.</summary>
    public string ScanPulse(string production, long seen) => Page("/Scans/Pile", new { production, handler = "Pulse", vu = seen });

    public string ScannedPage(string production, int page) => Page("/Scans/Sheet", new { production, number = page });
}
