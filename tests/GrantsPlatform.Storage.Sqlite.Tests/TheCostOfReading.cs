using System.Diagnostics;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Storage.Sqlite.Tests;

/// <summary>Plans, not seconds: what must not grow with the store is read through an index, without sorting.</summary>
public sealed class TheCostOfReading
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2025-04-01T12:00:00Z");

    [Theory]
    [InlineData(false, false, 0)]
    [InlineData(true, true, 1)]
    [InlineData(false, true, 3)]
    public void Of_a_page_is_that_of_its_index(bool descending, bool continued, int sort)
    {
        var plan = Plan(ViewReading.Text(new(sort, descending, continued, false, new(0b101, 0, 0, 0))));
        Assert.Contains($"SEARCH r USING INDEX rows_by_s{sort + 1} (place=?", plan);
        if (continued) Assert.Contains("(s" + (sort + 1), plan.Replace("(place=? AND ", ""));
        Assert.DoesNotContain("TEMP B-TREE", plan);
        Assert.DoesNotContain("SCAN", plan);
    }

    [Theory]
    [InlineData(EffectReading.DueEffects, "effects_due")]
    [InlineData(EffectReading.DueDeadlines, "streams_by_deadline")]
    [InlineData(EffectReading.Wake, "effects_due")]
    public void Of_what_is_due_is_that_of_its_index(string sql, string index)
    {
        var plan = Plan(sql);
        Assert.Contains($"INDEX {index}", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Theory]
    [InlineData(EventReading.Found)]
    [InlineData(EventReading.One)]
    [InlineData(ContentReading.Current)]
    [InlineData(ContentReading.Kept)]
    [InlineData(ContentReading.Versions)]
    [InlineData(ContentWriting.EraseAll)]
    public void Of_one_stream_looks_through_no_table(string sql)
    {
        var plan = Plan(sql);
        Assert.Contains("SEARCH", plan);
        Assert.DoesNotMatch("SCAN (c|r|e|events|contents|records|streams)\\b", plan);
    }

    [Fact]
    public async Task Of_due_effects_stays_small_with_a_hundred_thousand_pending()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => store.CommitAsync(
            Sample.New(new StreamId("call", $"s-{i}")).With([.. Enumerable.Range(0, 100).Select(j => Sample.Effect($"e-{i}-{j}", j < 50 ? $"lane-{i}" : $"lane-{i}-{j}", Noon.AddSeconds(j)))]),
            CancellationToken.None)));

        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            var due = await store.ReadDueEffectsAsync(Noon.AddDays(1), 100, CancellationToken.None);
            Assert.Equal(100, due.Count);
            await Task.WhenAll(due.Select(effect => store.CompleteEffectAsync(effect.Source, effect.Id, CancellationToken.None)));
            Assert.NotNull(await store.NextWakeAsync(CancellationToken.None));
        }
        // Some 100 ms; the bound only catches a scan of everything at each step.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string Plan(string sql)
    {
        using var folder = new Folder();
        using var database = Database.OpenForWriting(folder.File, TimeSpan.Zero);
        Migrations.Apply(database, folder.File);
        using var found = database.Prepare("EXPLAIN QUERY PLAN " + sql);
        var steps = new List<string>();
        while (found.Step()) steps.Add(found.Text(3));
        return string.Join("\n", steps);
    }
}
