using Microsoft.Data.Sqlite;
using GrantsPlatform.Runtime;
using GrantsPlatform.Storage.Sqlite;

namespace GrantsPlatform.Host.Tests.Commands;

public sealed class RestoringAllOrNothing
{
    [Fact]
    public async Task Restores_a_backup_with_its_effects_paused()
    {
        using var folder = await AStore.ReplayedAsync();
        var hash = GrantsPlatform.Core.Kernel.Digest.Of("statuts");
        Directory.CreateDirectory(folder.At("store", "files", hash[..2]));
        await File.WriteAllTextAsync(folder.At("store", "files", hash[..2], hash), "statuts");
        Assert.Equal(0, (await folder.CallAsync("backup", "copy.db", "--store", "store")).Code);
        Assert.Equal(0, (await folder.CallAsync("restore", "copy.db", "--store", "restored")).Code);
        Assert.Equal(0, (await folder.CallAsync("verify", "--store", "restored")).Code);
        Assert.Equal("statuts", await File.ReadAllTextAsync(folder.At("restored", "files", hash[..2], hash)));
        Assert.Equal(1, (await folder.CallAsync("restore", "copy.db", "--store", "restored")).Code);
        Assert.True(await ArePausedAsync(folder));
        var resumed = await folder.CallAsync("effects", "resume", "--store", "restored");
        Assert.False(await ArePausedAsync(folder));
        Assert.Contains("Les envois et les échéances reprennent", resumed.Text);
    }

    [Fact]
    public async Task Restores_nothing_of_a_backup_that_is_not_whole()
    {
        using var folder = await AStore.ReplayedAsync();
        Directory.CreateDirectory(folder.At("store", "keys"));
        await File.WriteAllTextAsync(folder.At("store", "keys", "secret"), "the secret");
        Assert.Equal(0, (await folder.CallAsync("backup", "copy.db", "--store", "store")).Code);
        var annexes = folder.At("copy.db.annexes");

        async Task RefusedAsync(string words)
        {
            var answer = await folder.CallAsync("restore", "copy.db", "--store", "restored");
            Assert.Equal(1, answer.Code);
            Assert.Contains(words, answer.ErrorText);
            Assert.Contains("Rien n’a été restauré.", answer.ErrorText);
            Assert.Equal(["copy.db", "copy.db.annexes", "store"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Where(name => name != "away").Append("copy.db.annexes").Distinct().Order());
        }

        Directory.Move(annexes, folder.At("away"));
        await RefusedAsync("est introuvable : il contient les fichiers transmis et les secrets");
        Directory.Move(folder.At("away"), annexes);
        await File.WriteAllTextAsync(Path.Combine(annexes, "keys", "secret"), "another");
        await RefusedAsync("1 fichier manque ou est endommagé, dont « keys/secret »");
        File.Delete(Path.Combine(annexes, "keys", "secret"));
        await RefusedAsync("dont « keys/secret »");
        await File.WriteAllTextAsync(Path.Combine(annexes, "keys", "secret"), "the secret");
        await using (var database = new SqliteConnection($"Data Source={folder.At("copy.db")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = "UPDATE events SET bytes = CAST(REPLACE(CAST(bytes AS TEXT), '\"amount\":16500', '\"amount\":26500') AS BLOB)";
            await command.ExecuteNonQueryAsync();
        }
        await RefusedAsync("sa chaîne est rompue à l’objet");
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no database, whatever its name says.")]
    public async Task Refuses_to_restore_what_is_no_backup_and_leaves_nothing(string content)
    {
        using var folder = new WorkingFolder();
        await File.WriteAllTextAsync(folder.At("junk.db"), content);
        var answer = await folder.CallAsync("restore", "junk.db", "--store", "restored", "--without-annexes");
        Assert.Equal(1, answer.Code);
        Assert.Contains("junk.db » n’est pas une sauvegarde lisible", answer.ErrorText);
        Assert.Equal([folder.At("junk.db")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Restores_nothing_over_what_another_database_left()
    {
        using var folder = await AStore.ReplayedAsync();
        await folder.CallAsync("backup", "copy.db", "--store", "store");
        Directory.CreateDirectory(folder.At("restored"));
        File.WriteAllText(folder.At("restored", "grants.db-wal"), "the log of a database that was killed");
        var answer = await folder.CallAsync("restore", "copy.db", "--store", "restored");
        Assert.Equal(1, answer.Code);
        Assert.Contains("contient déjà une base", answer.ErrorText);
        Assert.False(File.Exists(folder.At("restored", "grants.db")));
    }

    [Fact]
    public async Task Restores_no_database_whose_log_lies_beside_it()
    {
        using var folder = await AStore.ReplayedAsync();
        File.WriteAllText(folder.At("store", "grants.db-wal"), "commits that the file does not hold yet");
        var answer = await folder.CallAsync("restore", "store/grants.db", "--store", "restored", "--without-annexes");
        Assert.Equal(1, answer.Code);
        Assert.Contains("est une base en service", answer.ErrorText);
        File.Delete(folder.At("store", "grants.db-wal"));
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_a_backup_cannot_be_read()
    {
        using var folder = await AStore.ReplayedAsync();
        File.WriteAllText(folder.At("copy.db"), "not a database at all, not a database at all");
        var answer = await folder.CallAsync("restore", "copy.db", "--store", "restored", "--without-annexes");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Rien n’a été restauré.", answer.ErrorText.ReplaceLineEndings(" "));
        Assert.False(Directory.Exists(folder.At("restored")));
        File.Delete(folder.At("copy.db"));
        await folder.CallAsync("backup", "copy.db", "--store", "store");
        Assert.Equal(0, (await folder.CallAsync("restore", "copy.db", "--store", "restored")).Code);
        Assert.Equal(["files", "grants.db"], Directory.GetFileSystemEntries(folder.At("restored")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static async Task<bool> ArePausedAsync(WorkingFolder folder)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder.At("restored", "grants.db")) { ReadOnly = true }, [.. RuntimeCatalogue.Core.Schemas]);
        return await store.EffectsArePausedAsync(default);
    }
}
