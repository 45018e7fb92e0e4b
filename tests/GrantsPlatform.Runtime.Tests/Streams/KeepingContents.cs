using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Runtime.Tests.Streams;

public sealed class KeepingContents
{
    private const string Record = "words";
    private static readonly StreamId Draft = new("words", "x");
    private readonly WordsDecider _decider = new();
    private int _reads;

    [Fact]
    public async Task Reads_words_once_for_however_many_saves()
    {
        await using var platform = Platform(new RuntimeOptions { SoleWriter = true });
        await SendAsync(platform, "c-1", ContentChange.Text(Record, "un"));
        await SendAsync(platform, "c-2", ContentChange.Text(Record, "deux"));
        await SendAsync(platform, "c-3", ContentChange.Text(Record, "trois"));
        Assert.Equal("trois", await ReadAsync(platform));

        // The first save finds no stream yet, the second no words beside it.
        Assert.Equal(2, _reads);
        Assert.Equal(["", "un", "deux"], _decider.Seen);
    }

    [Fact]
    public async Task Knows_nothing_any_more_of_what_is_erased()
    {
        await using var platform = Platform(new RuntimeOptions { SoleWriter = true });
        await SendAsync(platform, "c-1", ContentChange.Text(Record, "un"));
        await SendAsync(platform, "c-2", ContentChange.Text(Record, "deux"));
        await SendAsync(platform, "c-3", new ContentChange.Erase(Record));
        var before = _reads;
        Assert.Equal("", await ReadAsync(platform));
        Assert.Equal(before + 1, _reads);
    }

    [Fact]
    public async Task Reads_again_where_others_write_too()
    {
        await using var platform = Platform(new RuntimeOptions());
        for (var time = 1; time <= 3; time++) await SendAsync(platform, $"c-{time}", ContentChange.Text(Record, $"{time}"));
        Assert.Equal(3, _reads);
    }

    [Theory]
    [InlineData(ContentsCache.MostBytes + 1, 1)]
    [InlineData(ContentsCache.MostBytes, 2)]
    public async Task Keeps_large_ones_as_far_as_there_is_room(long room, int reads)
    {
        await using var platform = Platform(new RuntimeOptions { SoleWriter = true, CachedLargeContents = room });
        await SendAsync(platform, "c-1", ContentChange.Text(Record, new string('a', ContentsCache.MostBytes + 1)));
        var before = _reads;
        await ReadAsync(platform);
        await ReadAsync(platform);
        Assert.Equal(before + reads, _reads);
    }

    [Fact]
    public void Lets_the_large_one_go_that_was_asked_for_longest_ago()
    {
        var cache = new ContentsCache(10, 3 * ContentsCache.MostBytes);
        foreach (var key in (string[])["a", "b"]) cache.Put(new StreamId("words", key), 1, Large());
        Assert.NotNull(cache.Find(new StreamId("words", "a"), 1));

        cache.Put(new StreamId("words", "c"), 1, Large());

        Assert.Equal(["a", "c"], ((string[])["a", "b", "c"]).Where(key => cache.Find(new StreamId("words", key), 1) is not null));
    }

    [Fact]
    public void Knows_a_large_one_that_became_small_as_it_is_now()
    {
        var cache = new ContentsCache(10, 3 * ContentsCache.MostBytes);
        cache.Put(Draft, 1, Large());

        cache.Put(Draft, 2, Contents.None);

        Assert.Null(cache.Find(Draft, 1));
        Assert.Same(Contents.None, cache.Find(Draft, 2));
    }

    [Fact]
    public async Task Drops_them_with_the_commit_that_erases()
    {
        var (store, snapshots, cache) = Kept();
        var contents = new ContentLoader(store, snapshots, cache);
        await contents.ReadAsync(Draft, default);
        Assert.NotNull(cache.Find(Draft, 1));

        contents.Follow(At(2), Erasing());

        Assert.Null(cache.Find(Draft, 1));
        Assert.Null(cache.Find(Draft, 2));
    }

    [Fact]
    public async Task Drops_what_was_being_read_while_it_was_erased()
    {
        var (store, snapshots, cache) = Kept();
        ContentLoader? contents = null;
        contents = new ContentLoader(CountedReads.Over(store, () =>
        {
            snapshots.Put(At(2));
            contents?.Follow(At(2), Erasing());
            return Task.CompletedTask;
        }), snapshots, cache);

        await contents.ReadAsync(Draft, default);

        Assert.Null(cache.Find(Draft, 1));
    }

    private static Contents Large() => new(Contents.None.Records.Add(Record, [.. new byte[ContentsCache.MostBytes + 1]]));

    private static (IStore Store, SnapshotCache Snapshots, ContentsCache Cache) Kept()
    {
        var snapshots = new SnapshotCache(10);
        snapshots.Put(At(1));
        return (new InMemoryStore([]), snapshots, new ContentsCache(10, 0));
    }

    private static Snapshot At(long version) =>
        new(Draft, version, "", new KeyState.Free(), ImmutableDictionary<string, Seen>.Empty, ImmutableDictionary<string, int>.Empty);

    private static Commit Erasing() => new(Draft, 1, [], [new ContentChange.Erase(Record)], [], [], null, []);

    private TestPlatform Platform(RuntimeOptions options) => new(options: options, deciders: [_decider], around: store => CountedReads.Over(store, () =>
    {
        _reads++;
        return Task.CompletedTask;
    }));

    private async Task SendAsync(TestPlatform platform, string id, ContentChange change)
    {
        _decider.Next = change;
        Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(Draft, new ClaimKey(TestPlatform.Owner("1")), id));
    }

    private static async Task<string> ReadAsync(TestPlatform platform) => (await platform.Runtime.Reads.ContentsAsync(Draft)).Text(Record) ?? "";

    /// <summary>Every command wants the words, notes what it saw, and changes them.</summary>
    private sealed class WordsDecider : Decider<KeyState, KeyCommand, KeyEvent>
    {
        public List<string> Seen { get; } = [];
        public ContentChange? Next { get; set; }

        public override string Kind => Draft.Kind;
        public override KeyState Empty => new KeyState.Free();
        public override IEnumerable<Need> Needs(StreamId self, KeyCommand? command, KeyState state, Facts facts) => [new Need.Content(self)];

        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context)
        {
            Seen.Add(context.Facts.ContentsOf(self).Text(Record) ?? "");
            return Response.Accept(new KeyReleased(TestPlatform.Owner("1"))).With(Next ?? throw new InvalidOperationException("Nothing is to be written."));
        }

        public override KeyState Evolve(KeyState state, KeyEvent happened) => state;
    }
}
