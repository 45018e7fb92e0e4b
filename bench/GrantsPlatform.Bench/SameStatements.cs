using System.Diagnostics;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Bench;

/// <summary>The statements of the very same commits without a runtime before them: one thread, ready commits, as many to a durable group as there are clients.</summary>
internal static class SameStatements
{
    /// <param name="commits">Those that were measured are the last <paramref name="measured"/> of them.</param>
    public static async Task<double> CommitsPerSecondAsync(string folder, IReadOnlyCollection<Commit> commits, int measured, int commitsPerGroup)
    {
        var options = new SqliteStoreOptions(folder);
        await (await SqliteStore.OpenAsync(options, [.. RuntimeCatalogue.Core.Schemas])).DisposeAsync();
        using var session = Session.Open(Path.Combine(folder, "grants.db"), options);
        Run(session, commits.Take(commits.Count - measured), commitsPerGroup);
        var watch = Stopwatch.StartNew();
        Run(session, commits.Skip(commits.Count - measured), commitsPerGroup);
        return measured / watch.Elapsed.TotalSeconds;
    }

    private static void Run(Session session, IEnumerable<Commit> commits, int commitsPerGroup)
    {
        var words = new WordMemory();
        foreach (var group in commits.Chunk(commitsPerGroup))
            Batch.Run(session, [.. group.Select(commit => new Write<bool>(writer => CommitWriting.Apply(writer, commit) ? true : throw new InvalidOperationException($"{commit.Stream} has moved on."), default))], words);
    }
}
