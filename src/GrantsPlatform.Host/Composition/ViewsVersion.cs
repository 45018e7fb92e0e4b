using GrantsPlatform.Runtime.Views;

namespace GrantsPlatform.Host.Composition;

/// <summary>
/// Under which version of the views a store's rows were written: a small file beside it. A store without one, such as one that was
/// just restored, is rebuilt too.
/// </summary>
internal static class ViewsVersion
{
    private const string FileName = "views.version";

    public static async Task BringUpToDateAsync(StoreFolder folder, ViewRebuild views, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Path, FileName);
        if (File.Exists(file) && await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false) == views.Version) return;
        await RebuildAsync(folder, views, cancellation).ConfigureAwait(false);
    }

    /// <summary>Everything that follows from events. Cut off, it is made again at the next start: the version is written last.</summary>
    /// <returns>How many streams there are, and how many sums were wrong.</returns>
    public static async Task<(long Streams, long Sums)> RebuildAsync(StoreFolder folder, ViewRebuild views, CancellationToken cancellation)
    {
        var done = await views.RunWholeAsync(cancellation).ConfigureAwait(false);
        var file = Path.Combine(folder.Path, FileName);
        var unfinished = file + ".tmp";
        await File.WriteAllTextAsync(unfinished, views.Version, cancellation).ConfigureAwait(false);
        File.Move(unfinished, file, overwrite: true);
        return done;
    }
}
