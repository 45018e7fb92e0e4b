using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>Folds kept beside long streams.</summary>
public abstract class FoldsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(3_000_000)]
    public async Task Gives_one_back_as_it_was_kept(int size)
    {
        await WriteAsync(Sample.New(One, 2));
        Assert.Null(await Store.FindSnapshotAsync(One, None));
        var kept = Fold(2, size);
        await Store.KeepSnapshotAsync(One, kept, None);
        await AssertKeptAsync(kept);
        Assert.Null(await Store.FindSnapshotAsync(Two, None));
    }

    [Theory]
    [InlineData(10, 2_000_000)]
    [InlineData(2_000_000, 10)]
    public async Task Puts_the_latest_in_the_place_of_those_before(int first, int second)
    {
        var commit = await WriteAsync(Sample.New(One, 2));
        await Store.KeepSnapshotAsync(One, Fold(2, first), None);
        await WriteAsync(commit.Next());
        await Store.KeepSnapshotAsync(One, Fold(3, second), None);
        await AssertKeptAsync(Fold(3, second));
        await Store.KeepSnapshotAsync(One, Fold(3, first) with { Fold = "other" }, None);
        await AssertKeptAsync(Fold(3, first) with { Fold = "other" });
    }

    [Fact]
    public async Task Lets_go_of_it_with_the_first_text_that_is_erased()
    {
        var commit = await WriteAsync(Sample.New(One).With(ContentChange.Text("note", "words")));
        await Store.KeepSnapshotAsync(One, Fold(1, 2_000_000), None);
        await WriteAsync(commit.Next().With(new ContentChange.Erase("note")));
        Assert.Null(await Store.FindSnapshotAsync(One, None));
    }

    [Fact]
    public async Task Is_no_part_of_what_is_proved_nor_of_the_stream()
    {
        var commit = await WriteAsync(Sample.New(One, 2));
        var head = await Store.SealAsync(Noon, None);
        await Store.KeepSnapshotAsync(One, Fold(2, 100), None);
        Assert.Null((await Store.VerifyAsync(head, None)).Broken);
        Assert.Equal(head, await Store.SealAsync(Noon, None));
        await WriteAsync(commit.Next());
        Assert.Equal(3, (await Store.LoadAsync(One, 0, None)).Events.Count);
    }

    private static StoredSnapshot Fold(long version, int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return new StoredSnapshot("fold", version, new string('a', 64), bytes);
    }

    private async Task AssertKeptAsync(StoredSnapshot expected)
    {
        var found = await Store.FindSnapshotAsync(One, None);
        Assert.NotNull(found);
        Assert.Equal((expected.Fold, expected.Version, expected.Hash), (found.Fold, found.Version, found.Hash));
        Assert.True(expected.Bytes.Span.SequenceEqual(found.Bytes.Span));
    }
}
