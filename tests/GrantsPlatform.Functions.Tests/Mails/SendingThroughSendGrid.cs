using System.Text.Json;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Serverless;

namespace GrantsPlatform.Functions.Tests.Mails;

public sealed class SendingThroughSendGrid : IDisposable
{
    private static readonly Sender From = new("Appels à projets", "ne-pas-repondre@example.org");
    private static readonly OutgoingMail Mail = new(
        "application.1~2@grants.example", "receipt", new Address("p-1", "Élise Essai", "elise@example.org"), "Votre dossier\u202F: reçu", "Bonjour,\n\nVotre dossier est arrivé à l’heure.\n");

    private readonly SmallMailService _service = new();

    [Fact]
    public async Task Hands_over_the_words_as_they_are()
    {
        await DeliverAsync(Mail);
        var heard = Assert.Single(_service.Mails);
        Assert.Equal("POST /v3/mail/send", heard.Request);
        Assert.Equal("Bearer SG.key", heard.Authorization);
        Assert.Equal(From.Mail, heard.Body.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal(From.Name, heard.Body.GetProperty("from").GetProperty("name").GetString());
        var person = Assert.Single(heard.Body.GetProperty("personalizations").EnumerateArray());
        var to = Assert.Single(person.GetProperty("to").EnumerateArray());
        Assert.Equal((Mail.To.Mail, Mail.To.Name), (to.GetProperty("email").GetString(), to.GetProperty("name").GetString()));
        Assert.Equal(Mail.Subject, SubjectOf(heard.Body, person));
        var content = Assert.Single(heard.Body.GetProperty("content").EnumerateArray());
        Assert.Equal(("text/plain", Mail.Text), (content.GetProperty("type").GetString(), content.GetProperty("value").GetString()));
        Assert.Equal(Mail.Letter, Assert.Single(heard.Body.GetProperty("categories").EnumerateArray()).GetString());
        Assert.Equal($"<{Mail.MessageId}>", person.GetProperty("headers").GetProperty("Message-ID").GetString());
        Assert.Equal("auto-generated", person.GetProperty("headers").GetProperty("Auto-Submitted").GetString());
    }

    [Fact]
    public async Task Carries_the_files_that_go_with_it()
    {
        byte[] bytes = [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF];
        await DeliverAsync(Mail with { Files = [new MailFile("décision-f-1.pdf", "application/pdf", bytes)] });
        var file = Assert.Single(Assert.Single(_service.Mails).Body.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("décision-f-1.pdf", "application/pdf"), (file.GetProperty("filename").GetString(), file.GetProperty("type").GetString()));
        Assert.Equal(bytes, file.GetProperty("content").GetBytesFromBase64());
    }

    /// <summary>With parameters, the service would refuse the whole mail.</summary>
    [Fact]
    public async Task Names_a_media_type_without_its_parameters()
    {
        await DeliverAsync(Mail with { Files = [new MailFile("seance.ics", "text/calendar; charset=utf-8; method=PUBLISH", "BEGIN:VCALENDAR"u8.ToArray())] });
        Assert.Equal("text/calendar", Assert.Single(Assert.Single(_service.Mails).Body.GetProperty("attachments").EnumerateArray()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Has_nobody_count_who_reads_and_who_clicks()
    {
        await DeliverAsync(Mail);
        var tracking = Assert.Single(_service.Mails).Body.GetProperty("tracking_settings");
        Assert.False(tracking.GetProperty("click_tracking").GetProperty("enable").GetBoolean());
        Assert.False(tracking.GetProperty("open_tracking").GetProperty("enable").GetBoolean());
    }

    [Fact]
    public async Task Tells_of_a_mail_that_is_too_large()
    {
        _service.Answer = 413;
        await Assert.ThrowsAsync<MessageTooLargeException>(() => DeliverAsync(Mail));
    }

    [Fact]
    public async Task Gives_up_on_what_is_refused_for_good()
    {
        _service.Answer = 400;
        await Assert.ThrowsAsync<UndeliverableMessageException>(() => DeliverAsync(Mail));
    }

    [Fact]
    public async Task Gives_up_on_an_address_that_is_none_without_asking()
    {
        await Assert.ThrowsAsync<UndeliverableMessageException>(() => DeliverAsync(Mail with { To = new Address("p-1", "Élise Essai", "elise") }));
        Assert.Empty(_service.Mails);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Tries_everything_else_again(int status)
    {
        _service.Answer = status;
        await Assert.ThrowsAsync<HttpRequestException>(() => DeliverAsync(Mail));
    }

    [Fact]
    public async Task Tries_again_when_nobody_answers()
    {
        _service.Dispose();
        await Assert.ThrowsAsync<HttpRequestException>(() => DeliverAsync(Mail));
    }

    public void Dispose() => _service.Dispose();

    private Task DeliverAsync(OutgoingMail mail) =>
        new SendGridDelivery(AzureServices.MailClientOf(new MailSettings(From, "SG.key", _service.Host)), From).DeliverAsync(mail, CancellationToken.None);

    private static string? SubjectOf(JsonElement body, JsonElement person) =>
        (body.TryGetProperty("subject", out var subject) ? subject : person.GetProperty("subject")).GetString();
}
