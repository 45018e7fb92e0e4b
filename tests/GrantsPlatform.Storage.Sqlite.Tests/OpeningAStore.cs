using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class OpeningAStore : IDisposable
{
    private static readonly StreamId One = new("call", "one");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_refused_to_a_second_writer_until_the_first_has_closed()
    {
        await using (await _folder.OpenAsync())
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync());
            Assert.Contains("Un autre processus écrit déjà", refused.Message);
        }
        await using var second = await _folder.OpenAsync();
    }

    [Fact]
    public async Task To_read_works_beside_the_writer_and_follows_it()
    {
        await using var writer = await _folder.OpenAsync();
        await using var reader = await _folder.OpenAsync(readOnly: true);
        Assert.True(await writer.CommitAsync(Sample.New(One), None));
        Assert.Single(await reader.ReadStreamAsync(One, 0, None));
        Assert.Null((await reader.VerifyAsync(null, None)).Broken);
    }

    [Fact]
    public async Task To_read_writes_nothing()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        await using var reader = await _folder.OpenAsync(readOnly: true);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => reader.CommitAsync(Sample.New(One), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => reader.SealAsync(DateTimeOffset.UnixEpoch, None));
    }

    [Fact]
    public async Task To_read_needs_a_store()
    {
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync(readOnly: true));
        Assert.Contains("Il n’y a pas de base", refused.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task To_read_works_on_a_copy_of_the_file_alone()
    {
        await using (var store = await _folder.OpenAsync()) await store.CommitAsync(Sample.New(One), None);
        var copy = Path.Combine(_folder.Path, "copie du 1er avril.db");
        File.Copy(_folder.File, copy);
        await using var reader = await SqliteStore.OpenAsync(new SqliteStoreOptions(copy) { ReadOnly = true }, ContractViews.All);
        Assert.Single(await reader.ReadStreamAsync(One, 0, None));
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("heads")]
    [InlineData("contents")]
    [InlineData("row_words")]
    [InlineData("records")]
    public async Task Refuses_a_store_that_lacks_a_table(string table)
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        Run($"DROP TABLE {table}");
        foreach (var readOnly in (bool[])[true, false])
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync(readOnly));
            Assert.Contains($"Il manque une partie de la base", refused.Message);
            Assert.Contains(table, refused.Message);
        }
    }

    [Fact]
    public async Task Refuses_a_store_newer_than_the_program()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        Run($"PRAGMA user_version={Migrations.Steps.Length + 1}");
        foreach (var readOnly in new[] { false, true })
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync(readOnly));
            Assert.Contains("version plus récente", refused.Message);
        }
    }

    [Fact]
    public async Task Refuses_the_file_of_another_program()
    {
        Run("CREATE TABLE theirs(x)");
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync());
        Assert.Contains("autre programme", refused.Message);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(_folder.File, new string('x', 5000));
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.OpenAsync());
        Assert.Contains("n’est pas une base lisible", refused.Message);
    }

    [Fact]
    public async Task Is_refused_where_no_folder_can_be_made()
    {
        var file = Path.Combine(_folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => SqliteStore.OpenAsync(new SqliteStoreOptions(Path.Combine(file, "below")), ContractViews.All));
    }

    [Fact]
    public void Makes_each_step_of_a_migration_once_and_in_order()
    {
        using var database = Database.OpenForWriting(_folder.File, TimeSpan.Zero);
        string[] steps = ["CREATE TABLE a(x INTEGER); INSERT INTO a VALUES(1);", "UPDATE a SET x=x*10+2;"];
        Migrations.Apply(database, _folder.File, steps[..1]);
        Migrations.Apply(database, _folder.File, steps);
        Migrations.Apply(database, _folder.File, steps);
        Assert.Equal(12, database.Scalar("SELECT x FROM a"));
        Assert.Equal(2, database.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void Leaves_nothing_of_a_step_that_fails()
    {
        using var database = Database.OpenForWriting(_folder.File, TimeSpan.Zero);
        Assert.Throws<SqliteFault>(() => Migrations.Apply(database, _folder.File, ["CREATE TABLE a(x); INSERT INTO nothing VALUES(1);"]));
        database.Execute("ROLLBACK");
        Assert.Equal(0, database.Scalar("SELECT count(*) FROM sqlite_schema"));
        Assert.Equal(0, database.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public async Task Says_which_option_is_wrong_and_what_to_write()
    {
        SqliteStoreOptions[] wrong =
        [
            _folder.Options with { Path = " " }, _folder.Options with { Readers = 0 }, _folder.Options with { BatchSize = 5000 },
            _folder.Options with { CacheMebibytes = 0 }, _folder.Options with { BusyTimeout = TimeSpan.FromHours(1) },
        ];
        foreach (var options in wrong)
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(() => SqliteStore.OpenAsync(options, ContractViews.All));
            Assert.StartsWith("L’option ", refused.Message);
        }
    }

    [Fact]
    public async Task Refuses_a_view_with_a_fifth_filter() => await Assert.ThrowsAsync<ArgumentException>(() =>
        SqliteStore.OpenAsync(_folder.Options, [new ViewSchema("v", ["1", "2", "3", "4", "5"], ["s"])]));

    [Fact]
    public async Task Answers_nothing_once_it_is_closed()
    {
        var store = await _folder.OpenAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Sample.New(One), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ReadStreamAsync(One, 0, None));
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
