using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>A document is drawn up, kept by its hash, and the stream is told; whatever happens in between.</summary>
public sealed class DrawingUpADocument
{
    private readonly KeptInMemory _files = new();

    [Fact]
    public async Task Keeps_it_and_tells_the_stream()
    {
        var press = new Press();
        await using var platform = Platform(press);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal("letters", press.Kept);
        Assert.Equal("Vu la loi", Encoding.UTF8.GetString(Assert.Single(_files.All).Value));
        Assert.Equal(2, await platform.EventsOfAsync(Key("a")));
    }

    /// <summary>The store takes nothing the first time, so that only the file was put: the second time gives the same file, and one event.</summary>
    [Fact]
    public async Task Is_done_once_though_it_was_cut_off()
    {
        var press = new Press { Fails = true };
        await using var platform = Platform(press);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal(1, await platform.EventsOfAsync(Key("a")));
        await platform.AdvanceToAsync("2025-04-01T09:00:00Z");
        Assert.Equal(2, await platform.EventsOfAsync(Key("a")));
        Assert.Empty(await platform.TasksAsync());
    }

    [Fact]
    public async Task Is_left_where_there_is_nothing_to_draw_up_any_more()
    {
        await using var platform = Platform(new Press { Gone = true });
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal(1, await platform.EventsOfAsync(Key("a")));
        Assert.Empty(await platform.TasksAsync());
    }

    /// <summary>The mail is first, or a process was killed after the event: the document is drawn up then, and whoever comes later changes nothing.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Comes_before_the_mail_that_it_goes_with(bool cutOff)
    {
        await using var platform = new TestPlatform(
            (happened, place) => happened is KeyClaimed ? [new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToPerson("p-2")]) { Encloses = Document })] : [], files: _files, press: new Press { Fails = cutOff });
        platform.Letters.Answers = async () => await platform.EventsOfAsync(Key("a")) > 1 ? Enclosing : new LetterAnswer.Awaits(Document);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        if (cutOff)
        {
            Assert.Empty(platform.Mails.Sent);
            Assert.Equal(1, await platform.EventsOfAsync(Key("a")));
            await platform.AdvanceToAsync("2025-04-01T09:00:00Z");
        }
        Assert.Equal("Vu la loi", Encoding.UTF8.GetString(Assert.Single(Assert.Single(platform.Mails.Sent).Files).Bytes.Span));
        Assert.Equal(2, await platform.EventsOfAsync(Key("a")));
        Assert.Empty(await platform.TasksAsync());
    }

    /// <summary>Nothing leaves that says that it encloses what is not there.</summary>
    [Fact]
    public async Task Holds_the_mail_back_as_long_as_it_does_not_come()
    {
        await using var platform = new TestPlatform(
            (happened, place) => happened is KeyClaimed ? [new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToPerson("p-2")]) { Encloses = Document })] : [], files: _files, press: new Press { Gone = true });
        platform.Letters.Answer = new LetterAnswer.Awaits(Document);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Empty(platform.Mails.Sent);
        Assert.Single(platform.Memory.PendingEffects);
    }

    private static readonly DocumentKey Document = new(Key("a"), "letters");

    private static readonly LetterAnswer Enclosing = new LetterAnswer.Ready(
        [new Address("p-2", "P-2", "p-2@example.org")], _ => new WrittenLetter("À signer", "L’acte est joint.") { Files = [new EnclosedFile.Kept("acte.docx", "application/octet-stream", Digest.Of("Vu la loi"u8))] });

    private TestPlatform Platform(Press press) => new((happened, _) => happened is KeyClaimed ? [new Reaction.DrawUp("letters")] : [], files: _files, press: press);

    private sealed class Press : IPress
    {
        public bool Fails { get; set; }
        public bool Gone { get; init; }
        public string? Kept { get; private set; }

        public ValueTask<DrawnUpDocument?> DrawUpAsync(StreamId about, string key, CancellationToken cancellation) => new(Gone ? null : new DrawnUpDocument("Vu la loi"u8.ToArray(), _ =>
        {
            var failed = Fails;
            Fails = false;
            if (failed) throw new IOException("Cut off.");
            Kept = key;
            return new ConfirmKey(Owner("1"));
        }));
    }

    private sealed class KeptInMemory : IFileStore
    {
        public Dictionary<string, byte[]> All { get; } = [];

        public async Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellation);
            var hash = Digest.Of(bytes.ToArray());
            All[hash] = bytes.ToArray();
            return new StoredFile(hash, bytes.Length);
        }

        public Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) => Task.FromResult<Stream?>(All.TryGetValue(hash, out var bytes) ? new MemoryStream(bytes) : null);

        public ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => new(All.ContainsKey(hash));

        public Task<bool> KeepAsync(string hash, CancellationToken cancellation) => Task.FromResult(All.ContainsKey(hash));

        public IAsyncEnumerable<KeptFile> ListAsync(CancellationToken cancellation) => throw new InvalidOperationException("Nobody sweeps here.");

        public Task<bool> DropAsync(KeptFile file, CancellationToken cancellation) => throw new InvalidOperationException("Nobody sweeps here.");
    }
}
