using System.Collections.Immutable;
using System.Diagnostics;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Reading.Oversight;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite;

namespace GrantsPlatform.Bench;

/// <summary>Searches of what was written to people, over as many mails as are asked for: three years of them, one in a thousand of which did not arrive.</summary>
internal static class MailReads
{
    private const int AtOnce = 256;
    private const int Rounds = 50;
    private const int Persons = 20_000;
    private const int Files = 30_000;
    private static readonly string[] Letters = ["receipt", "submission-reminder", "decision-awarded", "decision-rejected", "message-from-service", "report-reminder"];
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2028-01-01T00:00:00Z");
    private static readonly MailsView View = new();
    private static readonly ImmutableDictionary<string, ViewSchema> Schemas = View.Schemas.ToImmutableDictionary(schema => schema.Name);

    public static async Task RunAsync(string folder, int mails)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder), [.. RuntimeCatalogue.Core.Schemas]);
        var watch = Stopwatch.StartNew();
        await FillAsync(store, mails);
        Console.WriteLine($"{mails:N0} mails written in {watch.Elapsed.TotalSeconds:0} s");
        var day = DateOnly.FromDateTime(Start.AddDays(400).Date);
        await MeasureAsync(store, "the latest", _ => new MailFilter());
        await MeasureAsync(store, "one person", i => new MailFilter(Person: $"p-{i * 37 % Persons}"));
        await MeasureAsync(store, "one file", i => new MailFilter(Object: $"f-{i * 41 % Files}"));
        await MeasureAsync(store, "one organisation, one letter", i => new MailFilter(Organisation: $"o-{i * 43 % 5_000}", Letter: Letters[i % Letters.Length]));
        await MeasureAsync(store, "one letter on one day", i => new MailFilter(Letter: Letters[i % Letters.Length], From: day.AddDays(i), To: day.AddDays(i)));
        await MeasureAsync(store, "what did not arrive", _ => new MailFilter { Troubled = true });
        await MeasureAsync(store, "one letter that did not arrive on one day", i => new MailFilter(Letter: Letters[i % Letters.Length], From: day.AddDays(i), To: day.AddDays(i)) { Troubled = true });
        await MeasureAsync(store, "nobody", _ => new MailFilter(Person: "p-nobody"));
    }

    private static async Task FillAsync(SqliteStore store, int mails)
    {
        var waiting = new Queue<Task<bool>>();
        for (var mail = 0; mail < mails; mail++)
        {
            waiting.Enqueue(store.CommitAsync(Sent(mail, Start.AddDays(1_095.0 * mail / mails)), default));
            if (waiting.Count > AtOnce) await waiting.Dequeue();
        }
        while (waiting.Count > 0) await waiting.Dequeue();
    }

    /// <summary>As the platform notes it, without deciding.</summary>
    private static Commit Sent(int mail, DateTimeOffset at)
    {
        var (id, file) = (MailState.IdOf($"m-{mail}"), $"f-{mail * 17 % Files}");
        var facts = new MailFacts(Letters[mail % Letters.Length], ApplicationState.IdOf(file), $"p-{mail * 13 % Persons}") { Application = file, Organisation = $"o-{mail * 17 % Files % 5_000}" };
        var words = ContentChange.Json(MailWords.Record, new MailWords("Camille Exemple", $"camille-{mail}@exemple.example", "Votre dossier", new string('x', 1_200)));
        var hash = Digest.Of(words.Bytes.AsSpan());
        var state = new MailState.Known(facts, mail % 1_000 == 7 ? MailEnd.Refused : MailEnd.Sent, 1, at, hash, null);
        var bytes = Wire.ToBytes<Event>(new MailSent(facts, hash, 1, at));
        var rows = View.Rows(id, state).Select(row => new RowChange.Put(
            row.View, row.Partition, row.Row, [.. Schemas[row.View].Filters.Select(name => row.Filters[name])], [.. Schemas[row.View].Sorts.Select(name => row.Sorts[name])], Wire.ToBytes(row.Body), row.Words));
        return new Commit(id, 0, [new StoredEvent(id, 1, bytes, Digest.Of(bytes))], [words], [.. rows], [], null, []);
    }

    private static async Task MeasureAsync(SqliteStore store, string what, Func<int, MailFilter> filter)
    {
        var (times, found) = (new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            found = Math.Max(found, (await store.QueryAsync(filter(round).Query(50, null), default)).Rows.Count);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        var latencies = new Latencies(times);
        Console.WriteLine($"| {what} | {found} | p50 {latencies.P50:0.0} ms | p99 {latencies.P99:0.0} ms |");
    }
}
