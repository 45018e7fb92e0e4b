using GrantsPlatform.Files.Inspection;

namespace GrantsPlatform.Files.Uploads;

/// <param name="Folder">The data folder; what is being received lies in "uploads" below it. Where uploads lie in blobs: a folder of this machine for what is being inspected.</param>
public sealed record UploadOptions(string Folder)
{
    public InspectionLimits Limits { get; init; } = InspectionLimits.Default;

    /// <summary>From the beginning of an upload; what is not complete by then is thrown away.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Uploads of one owner that are not complete.</summary>
    public int MostPerOwner { get; init; } = 20;

    /// <summary>Bytes announced by one owner's uploads that are not complete.</summary>
    public long MostBytesPerOwner { get; init; } = 500_000_000;

    /// <summary>Bytes of everything that one account has sent and that is kept: on its way in, come in and attached to nothing, attached in any version.</summary>
    public long MostBytesPerAccount { get; init; } = 2_000_000_000;

    /// <summary>The same of everything that came by one mailed link, whose holder has no account.</summary>
    public long MostBytesPerLink { get; init; } = 200_000_000;

    /// <summary>The same of everything that was sent for one file of an applicant, by whomever.</summary>
    public long MostBytesPerDossier { get; init; } = 1_000_000_000;

    /// <summary>The same of everything that was sent for one organisation: for its files and for its own documents.</summary>
    public long MostBytesPerOrganisation { get; init; } = 5_000_000_000;

    /// <summary>Bytes that must stay free on the disk where uploads lie.</summary>
    public long KeepFree { get; init; } = 500_000_000;

    /// <summary>Files inspected at the same time: each is held in memory.</summary>
    public int InspectionsAtOnce { get; init; } = 2;

    /// <summary>A file whose inspection takes longer is refused: no honest one comes near it.</summary>
    public TimeSpan InspectionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told what an antivirus says that is not "clean", for the log.</summary>
    public Action<string> OnScan { get; init; } = _ => { };

    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    internal UploadOptions Checked()
    {
        Limits.Checked();
        Positive(KeptFor.Ticks, nameof(KeptFor));
        Positive(MostPerOwner, nameof(MostPerOwner));
        Positive(MostBytesPerOwner, nameof(MostBytesPerOwner));
        Positive(MostBytesPerAccount, nameof(MostBytesPerAccount));
        Positive(MostBytesPerLink, nameof(MostBytesPerLink));
        Positive(MostBytesPerDossier, nameof(MostBytesPerDossier));
        Positive(MostBytesPerOrganisation, nameof(MostBytesPerOrganisation));
        Positive(InspectionsAtOnce, nameof(InspectionsAtOnce));
        Positive(InspectionTimeout.Ticks, nameof(InspectionTimeout));
        return this;
    }

    private static void Positive(long value, string name)
    {
        if (value <= 0) throw new ArgumentException($"UploadOptions.{name} must be positive.");
    }
}
