using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Web.Tests.Operations;

/// <summary>A platform on one machine, whose mail server does not answer: whoever runs it reads so.</summary>
public sealed class TellingOfMailsThatWait : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mails-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Is_done_in_the_log_of_the_program()
    {
        using var lines = new Lines();
        await using (var served = await ServedPlatform.OpenAsync(new StoreFolder(_folder), null, new Broken(), lines, default))
        {
            await DoAsync(served, KeyState.IdOf("mail", "cle"), new ClaimKey(AccountState.IdOf("p")));
            await DoAsync(served, AccountState.IdOf("p"), new OpenAccount("Dominique Essai", "dominique@exemple.fr", "cle"));
            await DoAsync(served, CredentialState.IdOf("p"), new AskPasswordReset());
            for (var time = 0; time < 600 && lines.All.Count == 0; time++) await Task.Delay(100);
        }
        var line = lines.All[0];
        Assert.Contains("Warning", line);
        Assert.Contains(nameof(IOException), line);
        Assert.DoesNotContain("dominique", line, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task DoAsync(ServedPlatform served, StreamId target, Command command) =>
        Assert.IsType<CommandOutcome.Accepted>(await served.Platform.Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Console, Reason: "Pour un essai.")));

    private sealed class Broken : IMessageDelivery
    {
        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation) => throw new IOException("4.2.2 <dominique@exemple.fr> over quota");
    }
}
