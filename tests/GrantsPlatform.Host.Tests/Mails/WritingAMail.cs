using System.Text;
using GrantsPlatform.Host.Mails;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Time;
using MimeKit;

namespace GrantsPlatform.Host.Tests.Mails;

public sealed class WritingAMail : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-05-09T21:59:59Z");
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private PickupFolderDelivery Pickup => new(_folder, new Sender("Service des aides", "aides@example.org"), new SimulatedClock(Now));

    private static OutgoingMail Mail(string subject = "Votre dossier n’est pas complet", string name = "Élodie", string mail = "e@example.org") =>
        new("abc@example.org", "complement-requested", new Address("p-1", name, mail), subject, "Bonjour,\nil manque une pièce.\n");

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Makes_one_file_that_a_mail_server_reads()
    {
        await Pickup.DeliverAsync(Mail(), default);
        await Pickup.DeliverAsync(Mail(), default);
        var file = Assert.Single(Directory.GetFiles(_folder));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.All(bytes, one => Assert.InRange(one, 0x09, 0x7E));
        Assert.Contains("Message-Id: <abc@example.org>\r\n", Encoding.ASCII.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        using var mail = MimeMessage.Load(file);
        Assert.Equal(("Élodie", "e@example.org"), (mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal(Now, mail.Date);
        using var body = new MemoryStream();
        await ((MimePart)mail.Body!).Content!.DecodeToAsync(body);
        Assert.Equal("Bonjour,\r\nil manque une pièce.\r\n", Encoding.UTF8.GetString(body.ToArray()));
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
    }

    [Fact]
    public async Task Carries_the_files_that_go_with_it()
    {
        byte[] bytes = [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF];
        await Pickup.DeliverAsync(Mail() with { Files = [new MailFile("décision-f-1.pdf", "application/pdf", bytes)] }, default);
        var path = Assert.Single(Directory.GetFiles(_folder));
        Assert.All(await File.ReadAllBytesAsync(path), one => Assert.InRange(one, 0x09, 0x7E));
        using var mail = MimeMessage.Load(path);
        Assert.Equal("Bonjour,\nil manque une pièce.\n", mail.TextBody!.ReplaceLineEndings("\n"));
        var file = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal(("décision-f-1.pdf", "application/pdf"), (file.FileName, file.ContentType.MimeType));
        using var content = new MemoryStream();
        await file.Content!.DecodeToAsync(content);
        Assert.Equal(bytes, content.ToArray());
        Assert.Equal(["décision-f-1.pdf"], Assert.Single(new MailFolder(_folder).Latest(10)).Files);
    }

    [Fact]
    public async Task Is_read_back_as_it_was_meant()
    {
        await Pickup.DeliverAsync(Mail(name: "O’Neil, \"Élodie\""), default);
        var shown = Assert.Single(new MailFolder(_folder).Latest(10));
        Assert.Equal("O’Neil, \"Élodie\" <e@example.org>", shown.To);
        Assert.Equal(("Votre dossier n’est pas complet", Now), (shown.Subject, shown.At));
        Assert.Equal("Bonjour,\nil manque une pièce.\n", shown.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Folds_long_subjects_between_whole_characters()
    {
        var subject = string.Concat(Enumerable.Repeat("Aide à l’œuvre\u202F: 12\u202F000\u202F€, été ", 6)).Trim();
        await Pickup.DeliverAsync(Mail(subject), default);
        var file = Directory.GetFiles(_folder)[0];
        Assert.All((await File.ReadAllTextAsync(file)).Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        Assert.Equal(subject, (await MimeMessage.LoadAsync(file)).Subject);
    }

    [Theory]
    [InlineData("j@xn--exempl-gva.fr")]
    [InlineData("j@exemplé.fr")]
    public async Task Goes_to_a_domain_with_accents_however_it_was_typed(string mail)
    {
        await Pickup.DeliverAsync(Mail(mail: mail), default);
        Assert.Contains("<j@xn--exempl-gva.fr>", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sujet\r\nBcc: x@example.org", "Nom", "e@example.org")]
    [InlineData("Sujet", "Nom\nBcc: x@example.org", "e@example.org")]
    [InlineData("Sujet", "Nom", "e@example.org>\r\nBcc: x@example.org")]
    [InlineData("Sujet", "Nom", "e@example.org, x@example.org")]
    [InlineData("Sujet", "Nom", "nobody")]
    public async Task Lets_nobody_add_a_header(string subject, string name, string mail)
    {
        await Assert.ThrowsAsync<UndeliverableMessageException>(() => Pickup.DeliverAsync(Mail(subject, name, mail), default));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task Overwrites_what_a_kill_left_half_written()
    {
        await Pickup.DeliverAsync(Mail(), default);
        var final = Directory.GetFiles(_folder)[0];
        var half = Path.Combine(_folder, $".{Path.GetFileNameWithoutExtension(final)}.tmp");
        File.Delete(final);
        await File.WriteAllTextAsync(half, new string('x', 10_000));
        await Pickup.DeliverAsync(Mail(), default);
        Assert.Equal([final], Directory.GetFiles(_folder));
        Assert.DoesNotContain("xxx", await File.ReadAllTextAsync(final), StringComparison.Ordinal);
    }
}
