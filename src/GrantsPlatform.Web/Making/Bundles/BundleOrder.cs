using GrantsPlatform.Core.Access;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making.Bundles;

public enum BundleOf
{
    /// <summary>The letters of a session.</summary>
    Letters,

    /// <summary>The agreements of a call.</summary>
    Agreements,
}

public enum BundleForm
{
    /// <summary>An archive of Word files.</summary>
    Word,

    /// <summary>An archive of PDF/A files.</summary>
    Pdf,

    /// <summary>One file to be printed.</summary>
    Print,
}

/// <param name="Id">Of the session or the call.</param>
/// <param name="Tab">Which of the agreements; null for letters.</param>
public sealed record BundleOrder(BundleOf Of, string Id, AgreementTab? Tab, BundleForm Form)
{
    /// <summary>Null where it is not its reader's to see.</summary>
    public ValueTask<Bundle?> OpenAsync(Queries queries, IFileStore files, TimeProvider clock, Viewer viewer, CancellationToken cancellation) => Of switch
    {
        BundleOf.Letters => new LettersOfSession(queries, files, clock).OpenAsync(Id, viewer, cancellation),
        BundleOf.Agreements => new ActsOfCall(queries, files).OpenAsync(Id, Tab ?? AgreementTab.All, viewer, cancellation),
        _ => throw new InvalidOperationException($"{Of} is no bundle."),
    };
}
