using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>Whole calls over the store of the Functions host: the same facts, figures and mails as over any other store.</summary>
public sealed class ReplayingIntoTables
{
    [Theory]
    [InlineData("cej-jr-occitanie-2022")]
    [InlineData("cllaj-pas-de-calais-2025")]
    public async Task Gives_the_same_result_as_in_memory(string name)
    {
        var schemas = Runtime.RuntimeCatalogue.Core.Schemas;
        var faults = new List<string>();
        var options = new TableStoreOptions { OnFault = (what, why) => faults.Add($"{what}: {why}") };
        await using var tables = await TableStore.OpenAsync(new InMemoryTables(), options, schemas, CancellationToken.None);
        await using var memory = new InMemoryStore(schemas);

        var scenario = PrintedReplay.Read(name);
        Assert.Equal(await PrintedReplay.OverAsync(memory, scenario), await PrintedReplay.OverAsync(tables, scenario));

        Assert.Empty(faults);
        Assert.Null((await tables.VerifyAsync(await tables.SealAsync(DateTimeOffset.UtcNow, CancellationToken.None), CancellationToken.None)).Broken);
    }
}
