using GrantsPlatform.Runtime.Views;

namespace GrantsPlatform.Host.Composition;

/// <summary>
/// Under which version of the views a store's rows were written: a small file beside it. A store without one, such as one that was
/// just restored, is rebuilt too.
/// </summary>
internal static class ViewsVersion
{
    private const string FileName = "views.version";

    /// <summary>Cut off, it is made again at the next start: the version is written last.</summary>
    public static async Task BringUpToDateAsync(StoreFolder folder, ViewRebuild views, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Path, FileName);
        if (File.Exists(file) && await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false) == views.Version) return;
        await views.RunAsync(cancellation).ConfigureAwait(false);
        var unfinished = file + ".tmp";
        await File.WriteAllTextAsync(unfinished, views.Version, cancellation).ConfigureAwait(false);
        File.Move(unfinished, file, overwrite: true);
    }
}
