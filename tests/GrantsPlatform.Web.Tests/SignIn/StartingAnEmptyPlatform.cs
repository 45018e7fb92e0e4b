using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class StartingAnEmptyPlatform : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("first-").FullName;

    [Fact]
    public async Task Makes_another_link_at_each_start_until_there_is_an_administrator()
    {
        var folder = new StoreFolder(_folder);
        string first, proof;
        await using (var served = await ServedPlatform.OpenAsync(folder, new Uri("https://appels.exemple.fr"), null, null, default))
        {
            first = served.First!.LinkAt(served.Keys.Address);
            Assert.StartsWith("https://appels.exemple.fr/premier-administrateur?lien=", first, StringComparison.Ordinal);
            proof = served.Keys.Links.For(LinkPurpose.ConfirmMail, "p", "3").Split("lien=")[1];
        }
        await using (var served = await ServedPlatform.OpenAsync(folder, new Uri("https://appels.exemple.fr"), null, null, default))
        {
            Assert.NotEqual(first, served.First!.LinkAt(served.Keys.Address));
            // Links of mails outlive a restart, and open nothing else.
            Assert.Equal(3, served.Keys.Links.Read(LinkPurpose.ConfirmMail, proof)?.Serial);
            Assert.Null(served.Keys.Links.Read(LinkPurpose.ResetPassword, proof));
            await DoAsync(served, KeyState.IdOf("mail", "cle"), new ClaimKey(AccountState.IdOf("p")));
            await DoAsync(served, AccountState.IdOf("p"), new OpenAccount("Dominique Essai", "admin@exemple.fr", "cle"));
            await DoAsync(served, AccountState.IdOf("p"), new GrantRole(Role.Administrator));
        }
        await using var settled = await ServedPlatform.OpenAsync(folder, null, null, null, default);
        Assert.Null(settled.First);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task DoAsync(ServedPlatform served, StreamId target, Command command) =>
        Assert.IsType<CommandOutcome.Accepted>(await served.Platform.Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Console, Reason: "Pour un essai.")));
}
