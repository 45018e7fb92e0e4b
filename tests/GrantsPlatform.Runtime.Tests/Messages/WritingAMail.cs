using System.Text;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Runtime.Tests.Messages;

public sealed class WritingAMail : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-05-09T21:59:59Z");
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private PickupFolderDelivery Pickup => new(_folder, new Sender("Service des aides", "aides@example.org"), new SimulatedClock(Now));

    private static OutgoingMail Mail(string subject = "Votre dossier n’est pas complet", string name = "Élodie", string mail = "e@example.org") =>
        new("abc@example.org", new Address("p-1", name, mail), subject, "Bonjour,\nil manque une pièce.\n");

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Makes_one_file_that_a_mail_server_reads()
    {
        await Pickup.DeliverAsync(Mail(), default);
        await Pickup.DeliverAsync(Mail(), default);
        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder)));
        Assert.EndsWith(".eml", Assert.Single(Directory.GetFiles(_folder)), StringComparison.Ordinal);
        Assert.Contains("To: =?utf-8?B?w4lsb2RpZQ==?= <e@example.org>\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Date: Fri, 09 May 2025 21:59:59 +0000\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <abc@example.org>\r\n", text, StringComparison.Ordinal);
        var body = text.Split("\r\n\r\n", 2)[1];
        Assert.Equal("Bonjour,\r\nil manque une pièce.\r\n", Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", ""))));
    }

    [Fact]
    public async Task Folds_long_subjects_between_whole_characters()
    {
        var subject = string.Concat(Enumerable.Repeat("é€😀", 30));
        await Pickup.DeliverAsync(Mail(subject), default);
        var text = await File.ReadAllTextAsync(Directory.GetFiles(_folder)[0]);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        var start = text.IndexOf("Subject: ", StringComparison.Ordinal) + "Subject: ".Length;
        var words = text[start..text.IndexOf("\r\nDate:", StringComparison.Ordinal)].Split("\r\n ");
        Assert.Equal(subject, string.Concat(words.Select(word => new UTF8Encoding(false, true).GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2])))));
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
