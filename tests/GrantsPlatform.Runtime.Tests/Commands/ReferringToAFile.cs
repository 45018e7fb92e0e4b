using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;

namespace GrantsPlatform.Runtime.Tests.Commands;

public sealed class ReferringToAFile
{
    private static readonly string Hash = Digest.Of("statuts");

    /// <summary>Whatever command and whatever record it is: the sweep of files rests on this order.</summary>
    [Fact]
    public async Task Asks_for_it_to_be_kept_before_the_commit_that_refers_to_it()
    {
        var asked = new AskedFiles();
        await using var platform = new TestPlatform(deciders: [new AttachingDecider()], files: asked);
        asked.Committed = async () => await platform.EventsOfAsync(new StreamId("attaching", "one")) > 0;
        var outcome = await platform.SendAsync(new StreamId("attaching", "one"), new ClaimKey(TestPlatform.Owner("a")), "c-1");
        Assert.IsType<CommandOutcome.Accepted>(outcome);
        Assert.Equal([(Hash, false)], asked.Asked);
    }

    private sealed class AttachingDecider : Decider<KeyState, KeyCommand, KeyEvent>
    {
        public override string Kind => "attaching";
        public override KeyState Empty => new KeyState.Free();

        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) =>
            Response.Accept(new KeyConfirmed(((ClaimKey)command).Owner))
                .With(ContentChange.Json("record-of-some-kind", new { Deep = new[] { new UploadRef("statuts.pdf", "application/pdf", 7, Hash) } }));

        public override KeyState Evolve(KeyState state, KeyEvent happened) => new KeyDecider().Evolve(state, happened);
    }

    private sealed class AskedFiles : IFileStore
    {
        public List<(string Hash, bool After)> Asked { get; } = [];
        public Func<Task<bool>> Committed { get; set; } = () => Task.FromResult(false);

        public async Task<bool> KeepAsync(string hash, CancellationToken cancellation)
        {
            Asked.Add((hash, await Committed()));
            return true;
        }

        public Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) => throw new NotSupportedException();
        public ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => throw new NotSupportedException();
        public IAsyncEnumerable<KeptFile> ListAsync(CancellationToken cancellation) => throw new NotSupportedException();
        public Task<bool> DropAsync(KeptFile file, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
