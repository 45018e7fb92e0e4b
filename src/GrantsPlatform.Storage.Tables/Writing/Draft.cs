using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Packing;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>All rows of one commit, made from the desk that it starts from.</summary>
internal sealed class Draft
{
    private readonly Desk _desk;
    private readonly List<StoredValue> _values = [];
    private readonly List<EntityAction> _gained;
    private readonly List<EntityAction> _lost;
    private readonly List<EntityAction> _finished;
    private readonly IReadOnlyList<string> _cleared = [];

    /// <summary>What is superseded goes with the transaction, which is refused when somebody else has swept it meanwhile.</summary>
    public static Draft Clearing(Desk desk, Commit commit, ContentDraft contents, string token) => new(desk, commit, contents with { Superseded = [] }, token, null, contents.Superseded);

    private Draft(Desk desk, Commit commit, ContentDraft contents, string token, string? finished, IReadOnlyList<string> cleared)
        : this(desk, commit, contents, token, finished) => _cleared = cleared;

    public Draft(Desk desk, Commit commit, ContentDraft contents, string token, string? finished)
    {
        _desk = desk;
        var number = desk.Head.Number + 1;
        var rows = commit.Rows.Select(RowWork.Of).GroupBy(row => row.Belonging).Select(changes => changes.Last()).ToList();
        var totals = commit.Totals.Select(TotalWork.Of).GroupBy(total => total.Belonging).Select(changes => changes.Last()).ToList();
        Work = new Work(number, commit.ExpectedVersion + commit.Events.Count, rows, totals, contents.Superseded, contents.Erased);
        Head = desk.Head.Next(
            Work.Version, commit.Events.Count > 0 ? commit.Events[^1].Hash : desk.Head.Last, token, commit.NextDeadline,
            Lanes.Earliest(desk.Effects.Where(effect => effect.Id != finished).Select(effect => (effect.Lane, effect.NotBefore)).Concat(commit.Effects.Select(effect => (effect.Lane, effect.NotBefore)))));

        foreach (var happened in commit.Events)
            _values.Add(new StoredValue(StreamKeys.Event(happened.Version), happened.Bytes, new Dictionary<string, object> { ["version"] = happened.Version, ["hash"] = happened.Hash }));
        _values.AddRange(contents.Values);
        _values.AddRange(commit.Effects.Select((effect, index) => PendingEffect.ToStore(number, index, effect)));
        if (!Work.IsNothing) _values.Add(Work.ToStore());

        var belongings = rows.Select(row => (row.Belonging, IsThere: row.Put is not null)).Concat(totals.Select(total => (total.Belonging, IsThere: total.Measures is not null))).ToList();
        _gained = [.. belongings.Where(one => one.IsThere && !desk.Belongings.ContainsKey(one.Belonging.Key)).Select(one => new EntityAction.Put(one.Belonging.Key, one.Belonging.Values()))];
        _lost = [.. belongings.Where(one => !one.IsThere && desk.Belongings.ContainsKey(one.Belonging.Key)).Select(one => new EntityAction.Delete(one.Belonging.Key))];
        _finished = [.. desk.Effects.Where(effect => effect.Id == finished).SelectMany(effect => effect.Stored.Rows).Select(row => new EntityAction.Delete(row))];
    }

    /// <summary>Nothing is to be done outside the stream's partition but to seal its events some day.</summary>
    public bool IsQuiet => Work.IsNothing && Head.Version > _desk.Head.Version && _desk.Head.Version > 0 && Head.Deadline == _desk.Head.Deadline && Head.Effects == _desk.Head.Effects;

    public StreamHead Head { get; }
    public Work Work { get; }

    /// <summary>Null when it is more than one transaction takes.</summary>
    public IReadOnlyList<EntityAction>? Whole()
    {
        List<EntityAction> all = [_desk.Replace(Head), .. Rows(null), .. _gained, .. _lost, .. _finished, .. _cleared.Select(row => new EntityAction.Delete(row))];
        return Packer.Pack(StreamKeys.Partition(_desk.Stream), all) is [var only] ? only : null;
    }

    /// <summary>To be written before: it counts when the token stands. What the stream will own may be named early; what it loses stays named until a rebuild.</summary>
    public List<List<EntityAction>> Staged(string token) =>
        Packer.Pack(StreamKeys.Partition(_desk.Stream), [.. _gained, .. _values.SelectMany(value => Splitter.Cut(value, token)).Select(row => new EntityAction.Put(row.Row, row.Values))]);

    public IReadOnlyList<EntityAction> Flip(string token) => [_desk.Replace(Head), new EntityAction.Insert(StreamKeys.Token(token), new Dictionary<string, object>()), .. _finished];

    /// <summary>The keys under which the work is kept until it is done.</summary>
    public IReadOnlyList<string> WorkRows(string? token) => [.. Splitter.Cut(Work.ToStore(), token).Select(row => row.Row)];

    private IEnumerable<EntityAction> Rows(string? token) => _values.SelectMany(value => Splitter.Cut(value, token)).Select(row => new EntityAction.Insert(row.Row, row.Values));
}
