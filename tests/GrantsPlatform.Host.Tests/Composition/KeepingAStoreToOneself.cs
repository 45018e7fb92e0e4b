using System.Diagnostics;
using System.Text;
using GrantsPlatform.Host.Mails;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Tests.Composition;

/// <summary>Nobody else on the machine opens what a store holds: 0700 for folders, 0600 for files. The program runs as a process, as the mask is the process' own.</summary>
public sealed class KeepingAStoreToOneself
{
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;

    [Fact]
    public async Task Holds_for_whatever_a_platform_writes_and_is_made_so_again_at_the_start()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new WorkingFolder();
        Assert.Equal("", await ServeAsync(folder));
        AssertPrivate(folder.At("store"));
        Assert.True(File.Exists(folder.At("store", "keys", "secret")));

        // As an older version left them, mails with links in them too.
        Directory.CreateDirectory(folder.At("store", "mail"));
        File.WriteAllText(folder.At("store", "mail", "a.eml"), "a link");
        Directory.CreateDirectory(folder.At("store", "files", "ab"));
        File.WriteAllText(folder.At("store", "files", "ab", "abcd"), "a file");
        File.WriteAllText(folder.At("store", "notes.txt"), "somebody else's");
        foreach (var path in All(folder.At("store"))) File.SetUnixFileMode(path, Everything);
        var said = await ServeAsync(folder);
        Assert.StartsWith("D’autres comptes de cette machine pouvaient ouvrir une partie de la base\u202F: .,", said.ReplaceLineEndings(" "));
        Assert.Contains("grants.db", said);
        Assert.Equal(Everything, File.GetUnixFileMode(folder.At("store", "notes.txt")));
        File.Delete(folder.At("store", "notes.txt"));
        AssertPrivate(folder.At("store"));
        Assert.Equal("", await ServeAsync(folder));
    }

    [Fact]
    public async Task Holds_for_backups_and_what_is_restored_from_them()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new WorkingFolder();
        await ServeAsync(folder);
        Assert.Equal(0, (await folder.CallAsync("backup", "copy.db", "--store", "store")).Code);
        Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(folder.At("copy.db")));
        AssertPrivate(folder.At("copy.db.annexes"));
        foreach (var path in All(folder.Path)) File.SetUnixFileMode(path, Everything);
        Assert.Equal(0, (await folder.CallAsync("restore", "copy.db", "--store", "restored")).Code);
        AssertPrivate(folder.At("restored"));
    }

    /// <summary>Whatever the mask: this process has the usual one.</summary>
    [Fact]
    public async Task Holds_for_mails_without_a_mask()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new WorkingFolder();
        var mails = new PickupFolderDelivery(folder.At("mail"), new Sender("Plateforme", "a@exemple.fr"), TimeProvider.System);
        await mails.DeliverAsync(new OutgoingMail("one@exemple.fr", "receipt", new Address("p-1", "Alice", "alice@exemple.fr"), "Bonjour", "Un lien"), default);
        AssertPrivate(folder.At("mail"));
    }

    private static IEnumerable<string> All(string folder) => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder);

    private static void AssertPrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var path in All(folder))
            Assert.Equal($"{path} {(Directory.Exists(path) ? Private.Folder : Private.File)}", $"{path} {File.GetUnixFileMode(path)}");
    }

    /// <summary>What it said of faults, once it was open.</summary>
    private static async Task<string> ServeAsync(WorkingFolder folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GrantsPlatform.Host.dll"), "serve", "--port", "0", "--store", "store"])
        {
            WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Base ", StringComparison.Ordinal)) ;
        process.Kill();
        await process.WaitForExitAsync();
        return await error;
    }
}
