using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Packing;
using GrantsPlatform.Storage.Tables.Splitting;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests.Packing;

public sealed class PackingTransactions
{
    private static readonly string Partition = new('p', 400);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(201, 3)]
    public void Takes_a_hundred_actions_at_most(int actions, int transactions) =>
        Assert.Equal(transactions, Packer.Pack(Partition, Enumerable.Range(0, actions).Select(i => Put(i, 1))).Count);

    /// <summary>In base 64 three entities fill a transaction.</summary>
    [Fact]
    public void Counts_bytes_as_the_request_spells_them() =>
        Assert.Equal([4, 3], Packer.Pack(Partition, Enumerable.Range(0, 7).Select(i => Put(i, Splitter.EntityBytes))).Select(together => together.Count));

    /// <summary>The tables in memory refuse what is too much for one request; whatever is packed, they take, and all of it in its order.</summary>
    [Fact]
    public void Loses_nothing_and_passes_no_limit() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20),
        Prop.ForAll(Gen.ListOf(Gen.Frequency((8, Gen.Choose(0, 3000)), (2, Gen.Choose(0, Splitter.EntityBytes)))).Select(sizes => sizes.Concat(sizes).Concat(sizes).ToList()).ToArbitrary(), sizes =>
        {
            var actions = sizes.Select((size, i) => Put(i, size)).ToList();
            var packed = Packer.Pack(Partition, actions);
            return packed.SelectMany(together => together).SequenceEqual(actions) && packed.All(together => TakesAsync(together).GetAwaiter().GetResult());
        }));

    private static async Task<bool> TakesAsync(List<EntityAction> together)
    {
        var tables = new InMemoryTables();
        await tables.CreateAsync(["table"], CancellationToken.None);
        return together.Sum(action => Packer.SizeOf(Partition, action)) <= TableLimits.TransactionBytes && await tables.SubmitAsync("table", Partition, together, CancellationToken.None);
    }

    private static EntityAction.Put Put(int i, int size) => new($"{i:D6}", Splitter.Spread(new byte[size]));
}
