using System.Collections.Concurrent;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Host.Tests;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Documents.Tests.Letters;

/// <summary>A call from its opening to its last euro, on a host that sends documents along: whoever is to sign gets the act that is kept, and whoever it binds.</summary>
public sealed class EnclosingActs
{
    [Fact]
    public async Task Sends_the_kept_document_of_each_text_with_its_mails()
    {
        using var here = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cej-jr-occitanie-2022"));
        var clock = new SimulatedClock(scenario.Start);
        var sent = new Outbox();
        await using var platform = Platform.Over(
            new InMemoryStore(RuntimeCatalogue.Core.Schemas), here.At("mail"), clock, oneByOne: true, ownsStore: true, mails: sent, files: DiskFileStore.Open(new DiskFileStoreOptions(here.At("base")) { Clock = clock, KeepFree = 0 }), enclosesLetters: () => true);
        Assert.True((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { })).IsSound);

        var kept = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var document in (await platform.Queries.AskAsync(new ActDocuments("cej-jr-occitanie-2022"), Viewer.Console)).Required("the call").All) kept.Add(document.Hash);
        Assert.Equal(kept, Carried("agreement-sent", "convention-", 2).Concat(Carried("amendment-sent", "avenant-", 2)).ToHashSet());
        Assert.Superset(Carried("agreement-sent", "convention-", 2).ToHashSet(), Carried("agreement-reminder", "convention-", 1).Concat(Carried("agreement-signed", "convention-", 1)).ToHashSet());
        Assert.NotEmpty(Carried("agreement-active", "convention-", 1));
        Assert.NotEmpty(Carried("amendment-active", "avenant-", 1));

        IEnumerable<string> Carried(string letter, string named, int files) => sent.Mails.Where(mail => mail.Letter == letter && mail.Files[^1].Name.StartsWith(named, StringComparison.Ordinal)).Select(mail =>
        {
            Assert.Equal(files, mail.Files.Length);
            var act = mail.Files[^1];
            var hash = Digest.Of(act.Bytes.Span);
            Assert.Contains(hash, kept);
            Assert.Contains($"L’acte est joint à ce message.\nFichier\u202F: {act.Name}\nEmpreinte SHA-256\u202F: {hash}\n", mail.Text, StringComparison.Ordinal);
            return hash;
        });
    }

    private sealed class Outbox : IMessageDelivery
    {
        private readonly ConcurrentQueue<OutgoingMail> _mails = new();

        public IEnumerable<OutgoingMail> Mails => _mails;

        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            if (mail.Letter.StartsWith("agreement-", StringComparison.Ordinal) && mail.Letter != "agreement-terminated" || mail.Letter.StartsWith("amendment-", StringComparison.Ordinal)) _mails.Enqueue(mail);
            return Task.CompletedTask;
        }
    }
}
