using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Contract;

public abstract class ContentsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Are_empty_where_nothing_was_typed() => Assert.Empty((await Store.ReadContentsAsync(One, None)).Records);

    [Fact]
    public async Task Show_the_last_version_of_each_record()
    {
        var commit = await WriteAsync(Sample.New(One).With(ContentChange.Text("need", "first"), ContentChange.Text("budget", "b")));
        await WriteAsync(commit.Next().With(ContentChange.Text("need", "second")));

        var contents = await Store.ReadContentsAsync(One, None);
        Assert.Equal("second", contents.Text("need"));
        Assert.Equal("b", contents.Text("budget"));
        Assert.Empty((await Store.ReadContentsAsync(Two, None)).Records);
    }

    [Fact]
    public async Task Keep_earlier_versions()
    {
        var commit = await WriteAsync(Sample.New(One).With(ContentChange.Text("need", "first")));
        await WriteAsync(commit.Next().With(ContentChange.Text("need", "second")));

        Assert.Equal(Sample.Bytes("first"), await Store.ReadContentAsync(One, "need", 1, None));
        Assert.Equal(Sample.Bytes("second"), await Store.ReadContentAsync(One, "need", 2, None));
        Assert.Null(await Store.ReadContentAsync(One, "need", 3, None));
        Assert.Null(await Store.ReadContentAsync(One, "other", 1, None));
    }

    [Fact]
    public async Task Of_no_bytes_are_there_all_the_same()
    {
        await WriteAsync(Sample.New(One).With(ContentChange.Text("need", "")));
        Assert.Equal("", (await Store.ReadContentsAsync(One, None)).Text("need"));
        Assert.Empty((await Store.ReadContentAsync(One, "need", 1, None))!);
    }

    [Fact]
    public async Task Lose_every_version_when_erased_and_the_chain_holds()
    {
        var commit = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("name", "first"), ContentChange.Text("kept", "k")));
        commit = await WriteAsync(commit.Next().Attesting(2, ContentChange.Text("name", "second")));
        await WriteAsync(commit.Next().Attesting(2, new ContentChange.Erase("name")));

        Assert.Equal(["kept"], (await Store.ReadContentsAsync(One, None)).Records.Keys);
        Assert.Null(await Store.ReadContentAsync(One, "name", 1, None));
        Assert.Null(await Store.ReadContentAsync(One, "name", 2, None));
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
    }

    [Fact]
    public async Task Lose_every_one_of_many_versions_when_erased_and_those_of_other_records_stay()
    {
        var commit = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("name", "n1"), ContentChange.Text("kept", "k1")));
        for (var version = 2; version <= 5; version++)
            commit = await WriteAsync(commit.Next().Attesting(version, ContentChange.Text("kept", $"k{version}"), ContentChange.Text("name", $"n{version}")));
        await WriteAsync(Sample.New(Two).Attesting(1, ContentChange.Text("name", "of another")));
        commit = await WriteAsync(commit.Next().Attesting(5, new ContentChange.Erase("name")));
        await WriteAsync(commit.Next().Attesting(6, ContentChange.Text("name", "n6")));

        Assert.Equal(
            ["k1", "k2", "k3", "k4", "k5", "n6"],
            (await Store.ReadAllVersionsAsync(One, None)).Select(System.Text.Encoding.UTF8.GetString).Order(StringComparer.Ordinal));
        Assert.Equal(Sample.Bytes("k2"), await Store.ReadContentAsync(One, "kept", 2, None));
        Assert.Null(await Store.ReadContentAsync(One, "name", 5, None));
        Assert.Equal("of another", (await Store.ReadContentsAsync(Two, None)).Text("name"));
        Assert.Empty((await Store.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task Never_use_a_version_again_after_an_erasure()
    {
        var commit = await WriteAsync(Sample.New(One).With(ContentChange.Text("name", "first")));
        commit = await WriteAsync(commit.Next().With(new ContentChange.Erase("name")));
        await WriteAsync(commit.Next().With(ContentChange.Text("name", "after")));

        Assert.Null(await Store.ReadContentAsync(One, "name", 1, None));
        Assert.Equal(Sample.Bytes("after"), await Store.ReadContentAsync(One, "name", 2, None));
    }

    [Fact]
    public async Task Are_erased_without_complaint_where_there_is_nothing()
    {
        var commit = await WriteAsync(Sample.New(One).With(new ContentChange.Erase("name")));
        await WriteAsync(commit.Next().With(ContentChange.Text("name", "first")));
        Assert.Equal(Sample.Bytes("first"), await Store.ReadContentAsync(One, "name", 1, None));
    }

    [Fact]
    public async Task Change_in_the_order_in_which_the_commit_names_them()
    {
        await WriteAsync(Sample.New(One).With(ContentChange.Text("n", "1"), new ContentChange.Erase("n"), ContentChange.Text("n", "2"), ContentChange.Text("n", "3")));
        Assert.Equal("3", (await Store.ReadContentsAsync(One, None)).Text("n"));
        Assert.Equal(Sample.Bytes("2"), await Store.ReadContentAsync(One, "n", 2, None));
    }
}
