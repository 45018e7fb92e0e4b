using GrantsPlatform.Host.Composition;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Host.Tests.Commands;

/// <summary>Whatever goes wrong on the way, the folder holds the whole store or nothing, and words say which.</summary>
public sealed class RestoringABackup
{
    [Theory]
    [InlineData("keys/secret")]
    [InlineData("files/ab/cd")]
    [InlineData("notes.txt")]
    public async Task Mixes_nothing_with_what_lies_in_the_folder_already(string there)
    {
        using var folder = await BackedUpAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At("restored", there))!);
        await File.WriteAllTextAsync(folder.At("restored", there), "of somebody else");
        await RefusedAsync(folder, $"n’est pas vide, il contient « {there.Split('/')[0]} »");
        Assert.Equal([folder.At("restored", there)], Directory.GetFiles(folder.At("restored"), "*", SearchOption.AllDirectories));
        Assert.Equal("of somebody else", await File.ReadAllTextAsync(folder.At("restored", there)));
    }

    [Fact]
    public async Task Takes_an_empty_folder()
    {
        using var folder = await BackedUpAsync();
        Directory.CreateDirectory(folder.At("restored"));
        Assert.Equal(0, (await folder.CallAsync("restore", "copy.db", "--store", "restored")).Code);
        Assert.Equal("the secret", await File.ReadAllTextAsync(folder.At("restored", "keys", "secret")));
    }

    [Theory]
    [InlineData(28, "Il n’y a plus de place sur le disque")]
    [InlineData(30, "ne peut pas être lu ou écrit")]
    [InlineData(0, "donnez-en le droit au compte qui fait tourner le programme")]
    public async Task Leaves_nothing_where_the_disk_takes_no_more(int trouble, string words)
    {
        using var folder = await BackedUpAsync();
        foreach (var copiesBefore in (int[])[0, 1])
        {
            var copies = 0;
            var restoration = new Restoration(new StoreFolder(folder.At("restored")), (from, to) =>
            {
                if (copies++ < copiesBefore) File.Copy(from, to);
                else throw trouble == 0 ? new UnauthorizedAccessException($"Access to the path '{to}' is denied.") : new IOException($"It failed: '{to}'", trouble);
            });
            var refused = await Assert.ThrowsAsync<CommandLineException>(() => restoration.RunAsync(folder.At("copy.db"), bare: false, default));
            Assert.Contains(words, refused.Message);
            Assert.EndsWith("Rien n’a été restauré.", refused.Message);
            Assert.Equal(["copy.db", "copy.db.annexes", "store"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
        }
    }

    [Fact]
    public async Task Knows_a_backup_that_was_cut_off()
    {
        using var folder = await BackedUpAsync();
        using (var file = new FileStream(folder.At("copy.db"), FileMode.Open)) file.SetLength(file.Length / 2 / 4096 * 4096);
        await RefusedAsync(folder, "n’est pas une sauvegarde lisible");
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("empty")]
    [InlineData("without its end")]
    [InlineData("without its beginning")]
    [InlineData("changed")]
    public async Task Takes_no_annexes_on_trust_without_their_whole_inventory(string inventory)
    {
        using var folder = await BackedUpAsync();
        var file = folder.At("copy.db.annexes", "inventory");
        var lines = await File.ReadAllLinesAsync(file);
        var secret = Assert.Single(lines, line => line.EndsWith("keys/secret", StringComparison.Ordinal));
        File.Delete(file);
        string[]? left = inventory switch
        {
            "empty" => [],
            "without its end" => lines[..^1],
            "without its beginning" => lines[1..],
            "changed" => [.. lines.Select(line => line == secret ? secret.Replace("keys/secret", "keys/other") : line)],
            _ => null,
        };
        if (left is not null) await File.WriteAllTextAsync(file, string.Concat(left.Select(line => line + "\n")));
        File.Delete(folder.At("copy.db.annexes", "keys", "secret"));
        await RefusedAsync(folder, "manque ou est endommagé");
    }

    [Fact]
    public async Task Takes_nothing_that_the_inventory_does_not_know()
    {
        using var folder = await BackedUpAsync();
        await File.WriteAllTextAsync(folder.At("copy.db.annexes", "keys", "planted"), "another secret");
        await RefusedAsync(folder, "l’inventaire ne connaît pas « keys/planted »");
    }

    [Theory]
    [InlineData("UPDATE totals SET value=value+100")]
    [InlineData("DELETE FROM rows")]
    [InlineData("DROP TABLE rows")]
    [InlineData("DROP TABLE totals")]
    [InlineData("DROP TABLE contents")]
    [InlineData("DROP TABLE settings")]
    public async Task Takes_no_database_that_says_something_else_than_its_events(string damage)
    {
        using var folder = await BackedUpAsync();
        await ExecuteAsync(folder, damage);
        await RefusedAsync(folder, "copy.db");
    }

    [Fact]
    public async Task Makes_lists_and_totals_anew_where_that_is_asked_for()
    {
        using var folder = await BackedUpAsync();
        await ExecuteAsync(folder, "DELETE FROM totals");
        await RefusedAsync(folder, "les listes ou les totaux ne sont pas ceux que donnent les événements");
        Assert.Equal(0, (await folder.CallAsync("restore", "copy.db", "--store", "restored", "--rebuild")).Code);
        Assert.Equal(0, (await folder.CallAsync("verify", "--views", "--store", "restored")).Code);
    }

    [Fact]
    public async Task Says_that_a_newer_version_made_the_backup()
    {
        using var folder = await BackedUpAsync();
        await ExecuteAsync(folder, "PRAGMA user_version=99");
        await RefusedAsync(folder, "copy.db a été écrite par une version plus récente du programme");
    }

    private const string AsBeforeTheFourthStep =
        """
        CREATE TABLE before(position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
        INSERT INTO before SELECT position, stream, version, hash, bytes FROM events;
        DROP TABLE events;
        ALTER TABLE before RENAME TO events;
        CREATE UNIQUE INDEX events_by_stream ON events(stream, version);
        CREATE TABLE before(id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, bytes BLOB, UNIQUE(stream, name, version)) STRICT;
        INSERT INTO before SELECT id, stream, name, version, bytes FROM contents;
        INSERT INTO before(stream, name, version) SELECT stream, name, version FROM records WHERE content IS NULL;
        DROP TABLE contents;
        ALTER TABLE before RENAME TO contents;
        ALTER TABLE streams DROP COLUMN last;
        DROP TABLE records;
        DROP TABLE trail_blocks;
        DROP TABLE trail_terms;
        DROP TABLE folds;
        DROP TABLE remembered;
        PRAGMA user_version=3;
        """;

    [Fact]
    public async Task Brings_a_backup_of_an_older_version_up_to_date()
    {
        using var folder = await BackedUpAsync();
        await ExecuteAsync(folder, AsBeforeTheFourthStep);
        Assert.Equal(0, (await folder.CallAsync("restore", "copy.db", "--store", "restored")).Code);
        Assert.Equal(0, (await folder.CallAsync("verify", "--store", "restored")).Code);
    }

    [Fact]
    public async Task Says_what_one_that_was_killed_has_left_and_never_takes_it_for_a_store()
    {
        using var folder = await BackedUpAsync();
        Directory.CreateDirectory(folder.At("data", "base.restore-17"));
        File.Copy(folder.At("copy.db"), folder.At("data", "base.restore-17", "grants.db"));
        Assert.Contains("Aucune base", (await folder.CallAsync("verify")).ErrorText);
        var answer = await folder.CallAsync("restore", "copy.db", "--store", "data/base");
        Assert.Equal(0, answer.Code);
        Assert.Contains("base.restore-17 », laissé par une restauration interrompue", answer.Text);
        Assert.True(Directory.Exists(folder.At("data", "base.restore-17")));
    }

    [Theory]
    [InlineData("files/ab/abcd")]
    [InlineData("mail/one.eml")]
    public async Task Is_asked_for_where_a_folder_has_lost_its_database(string left)
    {
        using var folder = new WorkingFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At("store", left))!);
        await File.WriteAllTextAsync(folder.At("store", left), "of a person");
        foreach (var command in (string[][])[["serve", "--port", "0", "--store", "store"], ["replay", AStore.Call, "--store", "store"]])
        {
            var answer = await folder.CallAsync(command);
            Assert.Equal(1, answer.Code);
            Assert.Contains("mais pas de base", answer.ErrorText);
            Assert.False(File.Exists(folder.At("store", "grants.db")));
        }
    }

    private static async Task<WorkingFolder> BackedUpAsync()
    {
        var folder = await AStore.ReplayedAsync();
        Directory.CreateDirectory(folder.At("store", "keys"));
        await File.WriteAllTextAsync(folder.At("store", "keys", "secret"), "the secret");
        Assert.Equal(0, (await folder.CallAsync("backup", "copy.db", "--store", "store")).Code);
        return folder;
    }

    private static async Task RefusedAsync(WorkingFolder folder, string words)
    {
        var answer = await folder.CallAsync("restore", "copy.db", "--store", "restored");
        Assert.Equal(1, answer.Code);
        Assert.Contains(words, answer.ErrorText);
        Assert.EndsWith("Rien n’a été restauré.", answer.ErrorText);
        Assert.False(File.Exists(folder.At("restored", "grants.db")));
        Assert.Empty(Directory.GetDirectories(folder.Path, "*.restore-*"));
    }

    private static async Task ExecuteAsync(WorkingFolder folder, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={folder.At("copy.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
