using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Sqlite.Tests;

/// <summary>The process that is killed: commits as fast as it can, and prints what was acknowledged.</summary>
internal static class Program
{
    private const int Workers = 16;

    private static async Task Main(string[] arguments)
    {
        var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(arguments[0]), ContractViews.All);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var commit = Sample.New(new StreamId("call", $"w-{worker}"));
            while (await store.CommitAsync(commit.With(Sample.Row($"w-{worker}")).With(Sample.Total(null, commit.ExpectedVersion + 1)), CancellationToken.None))
            {
                lock (Console.Out) Console.WriteLine($"{commit.Stream} {commit.ExpectedVersion + 1}");
                commit = commit.Next();
            }
        })));
    }
}
