using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>Commands that were accepted without an event.</summary>
public abstract class RememberingContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Gives_them_back_beside_the_events()
    {
        var commit = await WriteAsync(Sample.New(One, 2));
        await RememberAsync(Command("c-2", 2));
        await RememberAsync(Command("c.2~.x:-_", 2));
        await WriteAsync(commit.Next());
        await RememberAsync(Command(new string('x', 200), 3));

        var loaded = await Store.LoadAsync(One, 0, None);
        Assert.Equal([1L, 2, 3], loaded.Events.Select(stored => stored.Version));
        Assert.Equal([Command("c-2", 2), Command("c.2~.x:-_", 2), Command(new string('x', 200), 3)], InOrder(loaded));
        Assert.Equal([1L, 2, 3], (await Store.ReadStreamAsync(One, 0, None)).Select(stored => stored.Version));
    }

    [Fact]
    public async Task Gives_back_those_of_a_version_to_whoever_knows_its_events_already()
    {
        var commit = await WriteAsync(Sample.New(One));
        await RememberAsync(Command("c-1", 1));
        await WriteAsync(commit.Next());
        await RememberAsync(Command("c-2", 2));
        Assert.Equal([Command("c-2", 2)], InOrder(await Store.LoadAsync(One, 2, None)));
        var since = await Store.LoadAsync(One, 1, None);
        Assert.Equal([Command("c-1", 1), Command("c-2", 2)], InOrder(since));
        Assert.Equal(2, Assert.Single(since.Events).Version);
    }

    [Fact]
    public async Task Takes_them_on_a_stream_in_which_nothing_happened_yet()
    {
        await RememberAsync(Command("c-0", 0));
        Assert.Equal([Command("c-0", 0)], (await Store.LoadAsync(One, 0, None)).Remembered);
        var listed = new List<StreamId>();
        await foreach (var stream in Store.ListStreamsAsync(null, None)) listed.Add(stream);
        Assert.Empty(listed);
        await WriteAsync(Sample.New(One));
        Assert.Equal([Command("c-0", 0)], (await Store.LoadAsync(One, 0, None)).Remembered);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Refuses_one_that_was_decided_at_another_version(long version)
    {
        await WriteAsync(Sample.New(One, 2));
        Assert.False(await Store.RememberAsync(One, Command("c-1", version), None));
        Assert.Empty((await Store.LoadAsync(One, 0, None)).Remembered);
    }

    [Fact]
    public async Task Takes_the_same_twice_and_no_other_under_its_id()
    {
        await WriteAsync(Sample.New(One));
        await RememberAsync(Command("c-1", 1));
        await RememberAsync(Command("c-1", 1));
        Assert.False(await Store.RememberAsync(One, Command("c-1", 1) with { Fingerprint = "fedcba9876543210" }, None));
        Assert.False(await Store.RememberAsync(One, Command("c-1", 1) with { Actor = Actor.Person("p-2") }, None));
        Assert.Equal([Command("c-1", 1)], (await Store.LoadAsync(One, 0, None)).Remembered);
    }

    [Fact]
    public async Task Keeps_them_apart_by_stream()
    {
        await WriteAsync(Sample.New(One));
        await WriteAsync(Sample.New(Two));
        await RememberAsync(Command("c-1", 1));
        Assert.Empty((await Store.LoadAsync(Two, 0, None)).Remembered);
    }

    [Fact]
    public async Task Lets_exactly_one_of_a_command_and_a_commit_come_first()
    {
        for (var i = 0; i < 20; i++)
        {
            var stream = new StreamId("call", $"s-{i}");
            var remembering = Store.RememberAsync(stream, Command("c-1", 0), None);
            var committing = Store.CommitAsync(Sample.New(stream), None);
            Assert.True(await committing);
            Assert.Equal(await remembering, (await Store.LoadAsync(stream, 0, None)).Remembered.Count == 1);
        }
    }

    [Fact]
    public async Task Leaves_deadline_effects_and_chain_alone()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Effect("e", "lane", Noon)).Due(Noon.AddDays(1)));
        await RememberAsync(Command("c-1", 1));
        Assert.Equal(Noon.AddDays(1), await Store.ReadDeadlineAsync(One, None));
        Assert.Equal("e", Assert.Single(await Store.ReadDueEffectsAsync(Noon, 10, None)).Id);
        await WriteAsync(commit.Next().Due(null));
        Assert.Null((await Store.VerifyAsync(await Store.SealAsync(Noon, None), None)).Broken);
        Assert.Null(await Store.ReadDeadlineAsync(One, None));
    }

    private static RememberedCommand Command(string id, long version) => new(id, "0123456789abcdef", version, Actor.Person("p-1"));

    private static IEnumerable<RememberedCommand> InOrder(LoadedStream loaded) => loaded.Remembered.OrderBy(command => (command.Version, command.Id));

    private async Task RememberAsync(RememberedCommand command) => Assert.True(await Store.RememberAsync(One, command, None));
}
