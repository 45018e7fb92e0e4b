using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>Holds what is stored, once all is quiet and repaired, against what must be.</summary>
public sealed class TheOutcome(Deeds deeds, TableStore store)
{
    private static readonly DateTimeOffset Ever = Bench.Noon.AddYears(1);
    private readonly List<Known> _known = [];

    public async Task<IReadOnlyList<Known>> CheckAsync()
    {
        foreach (var stream in Deeds.Streams) _known.Add(deeds.KnownAs(stream, await store.ReadStreamAsync(stream, 0, Bench.None)));
        foreach (var known in _known) await CheckContentsAsync(known);
        CheckAnswers();
        foreach (var (stream, command) in deeds.Remembered) Assert.Contains(command, (await store.LoadAsync(stream, 0, Bench.None)).Remembered);
        await CheckRowsAsync();
        await CheckTotalsAsync();
        await CheckAgendaAsync();
        foreach (var head in deeds.Heads.Append(null)) Assert.Null((await store.VerifyAsync(head, Bench.None)).Broken);
        Assert.Equal(_known.Sum(known => known.Version), (await store.SealAsync(Ever, Bench.None)).Events);
        var listed = new List<StreamId>();
        await foreach (var stream in store.ListStreamsAsync(null, Bench.None)) listed.Add(stream);
        Assert.Equal(_known.Where(known => known.Version > 0).Select(known => known.Stream), listed);
        return _known;
    }

    private void CheckAnswers()
    {
        var standing = _known.SelectMany(known => known.Path).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (after, answer, cause) in deeds.Commits)
            Assert.False(answer == true ? !standing.Contains(after) : answer == false && standing.Contains(after) && !deeds.Disorder.AskedTwice.Contains(cause), $"{cause} was answered {answer}");
    }

    private async Task CheckContentsAsync(Known known)
    {
        var contents = (await store.ReadContentsAsync(known.Stream, Bench.None)).Records;
        var current = known.Records.Where(record => record.Value.Version > record.Value.Erased).ToList();
        Assert.Equal(current.Select(record => record.Key), contents.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, record) in current) Assert.True(contents[name].AsSpan().SequenceEqual(record.Bytes[record.Version].AsSpan()));
        foreach (var (name, record) in known.Records)
            for (var version = 1; version <= record.Version + 1; version++)
                Assert.Equal(record.Bytes.TryGetValue(version, out var bytes) ? Digest.Of(bytes.AsSpan()) : null,
                    await store.ReadContentAsync(known.Stream, name, version, Bench.None) is { } found ? Digest.Of(found) : null);
    }

    private async Task CheckRowsAsync()
    {
        foreach (var (partition, sort, descending) in from partition in Drawing.Partitions from sort in new[] { 0, 1 } from isDown in new[] { false, true } select (partition, sort, isDown))
            foreach (var status in new[] { null, "open" })
            {
                var rows = _known.SelectMany(known => known.Rows.Values.Select(row => (known, row.Put, row.Since)))
                    .Where(row => row.Put.Partition == partition && (status is null || row.Put.Filters[0] == status))
                    .OrderBy(row => row.Put.Sorts[sort], StringComparer.Ordinal).ThenBy(row => row.Put.Row, StringComparer.Ordinal).ToList();
                if (descending) rows.Reverse();
                var filters = status is null ? new Dictionary<string, string>() : new() { ["status"] = status };
                var found = (await store.QueryAsync(new ViewQuery(ContractViews.Name, partition, sort == 0 ? "name" : "row", descending, filters, 500), Bench.None)).Rows;
                Assert.Equal(rows.Select(row => (row.Put.Row, row.known.Stream, Digest.Of(row.Put.Body.Span))), found.Select(row => (row.Row, row.Stream, Digest.Of(row.Body.Span))));
                Assert.All(rows.Zip(found), row => Assert.InRange(row.Second.Version, row.First.Since, row.First.known.Version));
                foreach (var row in found) Assert.Equal(Digest.Of(row.Body.Span), Digest.Of((await store.FindRowAsync(ContractViews.Name, partition, row.Row, Bench.None))!.Body.Span));
            }
    }

    private async Task CheckTotalsAsync()
    {
        foreach (var partition in Drawing.Partitions)
            Assert.Equal(
                from total in _known.SelectMany(known => known.Totals) where total.Key.Partition == partition
                from measure in total.Value group measure.Value by (total.Key.Group, measure.Key) into sum orderby sum.Key.Group, sum.Key.Key select (sum.Key.Group, sum.Key.Key, sum.Sum()),
                from total in await store.ReadTotalsAsync("budget", partition, Bench.None) from measure in total.Measures orderby total.Group, measure.Key select (total.Group, measure.Key, measure.Value));
    }

    private async Task CheckAgendaAsync()
    {
        var firsts = new List<StoredEffect>();
        foreach (var known in _known)
        {
            firsts.AddRange(await store.ReadEffectsAsync(known.Stream, Bench.None));
            Assert.Equal(known.Deadline, await store.ReadDeadlineAsync(known.Stream, Bench.None));
        }
        foreach (var now in new[] { Bench.Noon, Bench.Noon.AddDays(1), Bench.Noon.AddDays(3), Ever })
        {
            var due = await store.ReadDueEffectsAsync(now, 1000, Bench.None);
            Assert.Equal(due.Select(effect => effect.NotBefore).Order(), due.Select(effect => effect.NotBefore));
            Assert.Equal(firsts.Where(effect => effect.NotBefore <= now).Select(effect => effect.Id).Order(), due.Select(effect => effect.Id).Order());
            Assert.Equal(
                _known.Where(known => known.Deadline <= now).Select(known => new StreamDeadline(known.Stream, known.Deadline!.Value)).OrderBy(one => one.At).ThenBy(one => one.Stream.ToString()),
                (await store.ReadDueDeadlinesAsync(now, 1000, Bench.None)).OrderBy(one => one.At).ThenBy(one => one.Stream.ToString()));
        }
        Assert.Equal(_known.Select(known => known.Deadline).Concat(firsts.Select(effect => (DateTimeOffset?)effect.NotBefore)).Min(), await store.NextWakeAsync(Bench.None));
    }

    /// <summary>Finishes effect after effect: each that nobody finished must come up, in the order of its lane, as it was postponed last. Changes what is stored.</summary>
    public async Task CheckEffectsAsync()
    {
        var changes = deeds.Changes.ToLookup(change => change.Effect);
        foreach (var known in _known)
            foreach (var effect in known.Effects)
            {
                var finishes = changes[effect.Id].Where(change => change.To is null).ToList();
                var found = (await store.ReadEffectsAsync(known.Stream, Bench.None)).FirstOrDefault(first => first.Lane == effect.Lane);
                if (found?.Id != effect.Id)
                {
                    Assert.True(finishes.Count > 0, $"{effect.Id} is missing");
                    continue;
                }
                Assert.DoesNotContain(finishes, change => change.End < int.MaxValue);
                var postponed = changes[effect.Id].Where(change => change.To is not null).ToList();
                var last = postponed.Where(one => !postponed.Exists(later => later.End < int.MaxValue && later.Start > one.End)).Select(one => (one.Attempts, one.To!.Value));
                if (postponed.All(one => one.End == int.MaxValue)) last = last.Append((0, effect.NotBefore));
                Assert.Contains((found.Attempts, found.NotBefore), last);
                Assert.Equal(Digest.Of(effect.Payload.Span), Digest.Of(found.Payload.Span));
                await store.CompleteEffectAsync(known.Stream, effect.Id, Bench.None);
            }
        Assert.Empty(await store.ReadDueEffectsAsync(Ever, 1000, Bench.None));
    }
}
