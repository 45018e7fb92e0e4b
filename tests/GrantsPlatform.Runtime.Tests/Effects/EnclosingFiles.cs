using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

/// <summary>A letter says which files go with it; they are read where the platform keeps them, when the letter leaves.</summary>
public sealed class EnclosingFiles
{
    private static readonly byte[] Bytes = [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF];

    [Fact]
    public async Task Go_with_the_mail_with_their_content()
    {
        var files = await FilesAsync();
        var kept = await files.PutAsync(new MemoryStream(Bytes), 100, default);
        Assert.NotNull(kept);
        await using var platform = Enclosing(new EnclosedFile.Kept("decision-f-1.pdf", "application/pdf", kept.Hash), files);
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        var file = Assert.Single(Assert.Single(platform.Mails.Sent).Files);
        Assert.Equal(("decision-f-1.pdf", "application/pdf"), (file.Name, file.MediaType));
        Assert.Equal(Bytes, file.Bytes.ToArray());
    }

    /// <summary>A letter that says what is enclosed does not leave without it.</summary>
    [Fact]
    public async Task Keep_the_mail_back_and_ask_a_person_when_one_is_not_there()
    {
        await using var platform = Enclosing(new EnclosedFile.Kept("decision-f-1.pdf", "application/pdf", new string('a', 64)), await FilesAsync());
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Empty(platform.Mails.Sent);
        Assert.Equal("message.not-written", Assert.Single(await platform.TasksAsync()).Code);
        Assert.Empty(platform.Memory.PendingEffects);
    }

    /// <summary>Nothing of it was kept before.</summary>
    [Fact]
    public async Task Go_with_the_mail_as_they_are_written_with_it()
    {
        await using var platform = Enclosing(new EnclosedFile.Written("séance.ics", "text/calendar", "BEGIN:VCALENDAR\r\n"), await FilesAsync());
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        var file = Assert.Single(Assert.Single(platform.Mails.Sent).Files);
        Assert.Equal(("séance.ics", "text/calendar", "BEGIN:VCALENDAR\r\n"), (file.Name, file.MediaType, System.Text.Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    private static async Task<BlobFileStore> FilesAsync()
    {
        var blobs = new InMemoryBlobs();
        await blobs.CreateAsync(default);
        return new BlobFileStore(blobs, Path.GetTempPath());
    }

    [Fact]
    public async Task Makes_a_document_when_its_mail_leaves_and_once_for_each()
    {
        var made = 0;
        await using var platform = Enclosing(new EnclosedFile.Made("decision.docx", "application/octet-stream", _ => new([(byte)++made])), await FilesAsync());
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal(platform.Mails.Sent.Count, made);
        Assert.All(platform.Mails.Sent, mail => Assert.Equal("decision.docx", Assert.Single(mail.Files).Name));
        Assert.NotEmpty(platform.Mails.Sent);
    }

    /// <summary>Nothing of the mail is lost but the file, and the letter says so.</summary>
    [Fact]
    public async Task Stay_behind_where_the_mail_would_be_too_large_with_them()
    {
        var files = await FilesAsync();
        var kept = await files.PutAsync(new MemoryStream(Bytes), 100, default);
        Assert.NotNull(kept);
        await using var platform = Enclosing(new EnclosedFile.Kept("convention.docx", "application/octet-stream", kept.Hash), files, new WrittenLetter("Décision", "Trop volumineuse."));
        platform.Mails.Behave = (mail, _) => mail.Files.IsEmpty ? Task.CompletedTask : throw new MessageTooLargeException("552 5.3.4 too big");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        var mail = Assert.Single(platform.Mails.Sent);
        Assert.Equal(("Trop volumineuse.", 0), (mail.Text, mail.Files.Length));
        Assert.Empty(await platform.TasksAsync());
    }

    [Fact]
    public async Task Leave_a_person_to_ask_where_the_mail_is_too_large_without_them_too()
    {
        await using var platform = Enclosing(new EnclosedFile.Written("a.ics", "text/calendar", "BEGIN"), await FilesAsync(), new WrittenLetter("Décision", "Trop volumineuse."));
        platform.Mails.Behave = (_, _) => throw new MessageTooLargeException("552 5.2.2 mailbox full");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.RunAsync();
        Assert.Equal("message.undeliverable", Assert.Single(await platform.TasksAsync()).Code);
        Assert.Equal(2, platform.Mails.Attempts);
    }

    private static TestPlatform Enclosing(EnclosedFile file, BlobFileStore files, WrittenLetter? lighter = null)
    {
        var platform = new TestPlatform(
            (happened, place) => happened is KeyClaimed ? [new Reaction.Tell(new Message(SomeNotice, place.Stream, [new ToPerson("p-2")]))] : [], files: files);
        platform.Letters.Answer = new LetterAnswer.Ready(
            [new Address("p-2", "P-2", "p-2@example.org")], _ => new WrittenLetter("Décision", "Vous la trouverez ci-jointe.") { Files = [file], Lighter = lighter });
        return platform;
    }
}
