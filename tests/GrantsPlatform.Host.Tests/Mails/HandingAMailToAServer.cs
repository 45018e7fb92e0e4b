using System.Net;
using System.Net.Sockets;
using System.Text;
using GrantsPlatform.Host.Mails;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Time;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace GrantsPlatform.Host.Tests.Mails;

public sealed class HandingAMailToAServer
{
    private static readonly Sender From = new("Service des aides", "aides@example.org");

    private static OutgoingMail Mail(string name = "Élodie", string mail = "e@example.org") =>
        new("abc@example.org", "complement-requested", new Address("p-1", name, mail), "Votre dossier n’est pas complet", "Bonjour,\n.\nil manque une pièce.\n");

    [Fact]
    public async Task Gives_it_over_with_its_own_id()
    {
        using var server = new Server("250 ok");
        await server.Delivery.DeliverAsync(Mail(), default);
        Assert.Contains("RCPT TO:<e@example.org>", server.Heard, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <abc@example.org>", server.Heard, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", server.Heard, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Élodie", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_at_once_of_a_mailbox_that_is_not_there()
    {
        using var server = new Server("550 no such user here");
        await Assert.ThrowsAsync<UndeliverableMessageException>(() => server.Delivery.DeliverAsync(Mail(), default));
    }

    /// <summary>RFC 1870, and RFC 5321 for a mailbox that is full.</summary>
    [Fact]
    public async Task Tells_of_a_mail_that_is_too_large()
    {
        using var server = new Server("552 5.3.4 message too big");
        await Assert.ThrowsAsync<MessageTooLargeException>(() => server.Delivery.DeliverAsync(Mail(), default));
    }

    [Fact]
    public async Task Tries_again_what_the_server_may_take_later()
    {
        using var server = new Server("451 try again later");
        await Assert.ThrowsAsync<SmtpCommandException>(() => server.Delivery.DeliverAsync(Mail(), default));
    }

    [Fact]
    public async Task Tries_again_while_nobody_listens()
    {
        var server = new Server("250 ok");
        var delivery = server.Delivery;
        server.Dispose();
        await Assert.ThrowsAsync<SocketException>(() => delivery.DeliverAsync(Mail(), default));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("élise@example.org")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("a@example.org, b@example.org")]
    public async Task Writes_to_no_address_that_is_not_one(string mail)
    {
        using var server = new Server("250 ok");
        await Assert.ThrowsAsync<UndeliverableMessageException>(() => server.Delivery.DeliverAsync(Mail(mail: mail), default));
        Assert.Equal("", server.Heard);
    }

    [Fact]
    public async Task Says_nothing_in_clear_where_a_secret_connection_is_asked_for()
    {
        using var server = new Server("250 ok");
        await Assert.ThrowsAsync<NotSupportedException>(() => server.Reached(SecureSocketOptions.StartTls).DeliverAsync(Mail(), default));
        Assert.DoesNotContain("MAIL FROM", server.Heard, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(AtTheEnd.HangsUp)]
    [InlineData(AtTheEnd.FallsSilent)]
    public async Task Counts_a_mail_as_taken_when_only_the_farewell_fails(AtTheEnd atTheEnd)
    {
        using var server = new Server("250 ok", atTheEnd);
        await server.Delivery.DeliverAsync(Mail(), default).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Contains("Message-ID: <abc@example.org>", server.Heard, StringComparison.OrdinalIgnoreCase);
    }

    public enum AtTheEnd
    {
        Answers,
        HangsUp,
        FallsSilent,
    }

    /// <summary>Speaks as much of RFC 5321 as one mail needs, on loopback; answers recipients as it is told.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly StringBuilder _heard = new();
        private readonly string _toRecipients;

        private readonly AtTheEnd _atTheEnd;

        public Server(string toRecipients, AtTheEnd atTheEnd = AtTheEnd.Answers)
        {
            (_toRecipients, _atTheEnd) = (toRecipients, atTheEnd);
            _listener.Start();
            _ = ServeAsync();
        }

        public SmtpDelivery Delivery => Reached(SecureSocketOptions.None);

        public SmtpDelivery Reached(SecureSocketOptions security) => new(
            new SmtpOptions("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, security), From, new SimulatedClock(DateTimeOffset.Parse("2025-05-09T21:59:59Z")));

        public string Heard
        {
            get
            {
                lock (_heard) return _heard.ToString();
            }
        }

        public void Dispose() => _listener.Stop();

        private async Task ServeAsync()
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 here");
                var inData = false;
                while (await reader.ReadLineAsync() is { } line)
                {
                    lock (_heard) _heard.Append(line).Append('\n');
                    if (inData)
                    {
                        if (line != ".") continue;
                        inData = false;
                        await writer.WriteLineAsync("250 kept");
                        if (_atTheEnd == AtTheEnd.HangsUp) return;
                    }
                    else
                    {
                        if (_atTheEnd == AtTheEnd.FallsSilent && line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) continue;
                        var verb = line[..Math.Min(4, line.Length)].ToUpperInvariant();
                        inData = verb == "DATA";
                        await writer.WriteLineAsync(verb switch { "RCPT" => _toRecipients, "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
                    }
                }
            }
            catch (Exception closed) when (closed is SocketException or IOException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
