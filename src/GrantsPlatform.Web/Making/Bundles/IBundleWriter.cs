namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>Where the documents of a bundle go, one after the other.</summary>
internal interface IBundleWriter : IAsyncDisposable
{
    string Extension { get; }

    ValueTask AddAsync(Bundled one, CancellationToken cancellation);

    /// <param name="summary">As a Word file, of what is in it and what is not.</param>
    ValueTask<BundleTold> EndAsync(Func<BundleTold, byte[]> summary, CancellationToken cancellation);
}
