using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

public sealed class WorkplaceDecider : Decider<WorkplaceState, WorkplaceCommand, WorkplaceEvent>
{
    public const int LongestName = 60;
    public const int LongestAddress = 2_000;
    public const int MostViews = 30;
    public const int MostColumns = 60;

    /// <summary>Of one command.</summary>
    public const int MostSeen = 500;

    /// <summary>Of one command, and of one choice.</summary>
    public const int MostTicked = 5_000;

    public override string Kind => WorkplaceState.Kind;
    public override WorkplaceState Empty => WorkplaceState.Untouched;

    /// <summary>One event each time that a file is looked at.</summary>
    public override bool IsLong => true;

    /// <summary>A name that is taken is found among the records.</summary>
    public override IEnumerable<Need> Needs(StreamId self, WorkplaceCommand? command, WorkplaceState state, Facts facts) => command is SaveWorkView ? [new Need.Content(self)] : [];

    public override Response Decide(StreamId self, WorkplaceCommand command, WorkplaceState state, Context context) =>
        context.Actor.PersonId is not { } person || self != WorkplaceState.IdOf(person, command.Call) ? new ObjectUnknown() : command switch
        {
            ArrangeColumns arrange => Arrange(arrange, state),
            SaveWorkView save => Save(save with { Name = save.Name.Trim() }, state, context.Facts.ContentsOf(self)),
            RemoveWorkView remove => state.Views.ContainsKey(remove.Number)
                ? Response.Accept(new WorkViewRemoved(remove.Number)).With(new ContentChange.Erase(NamedList.RecordOf(remove.Number)))
                : Response.Nothing,
            TickFiles tick => Ticked(tick, state),
            MarkSeen seen => See(seen, state),
            _ => throw new InvalidOperationException($"{command} is not decided."),
        };

    public override WorkplaceState Evolve(WorkplaceState state, WorkplaceEvent happened) => happened switch
    {
        ColumnsArranged e => state with { Columns = e.Columns },
        WorkViewSaved e => state with { Views = state.Views.SetItem(e.Number, new WorkView(e.Shared, e.Hash)), LastView = Math.Max(state.LastView, e.Number) },
        WorkViewRemoved e => state with { Views = state.Views.Remove(e.Number) },
        FilesTicked e => state.With(e),
        FilesSeen e => state with { Seen = state.Seen.SetItems(e.Files) },
        _ => throw new InvalidOperationException($"{happened} does not evolve."),
    };

    private static Response Arrange(ArrangeColumns arrange, WorkplaceState state)
    {
        if (arrange.Columns.IsDefault || arrange.Columns.Length > MostColumns || !arrange.Columns.All(StreamId.IsKey) || arrange.Columns.Distinct().Count() != arrange.Columns.Length)
            return new MalformedInput("$.columns");
        return arrange.Columns.SequenceEqual(state.Columns) ? Response.Nothing : new ColumnsArranged(arrange.Columns);
    }

    private static Response Save(SaveWorkView save, WorkplaceState state, Contents contents)
    {
        if (save.Name.IsMissing()) return new ViewNameMissing();
        if (Texts.Length(save.Name) > LongestName) return new ViewNameTooLong(LongestName);
        if (save.Address.Length > LongestAddress) return new MalformedInput("$.address");
        var list = new NamedList(save.Name, save.Address);
        var view = new WorkView(save.Shared, Digest.Of(Wire.ToBytes(list)));
        var named = state.Views.Keys.Cast<int?>().FirstOrDefault(number => NamedList.Of(number.GetValueOrDefault(), contents)?.Name == save.Name);
        if (named is { } kept && state.Views[kept] == view) return Response.Nothing;
        if (named is null && state.Views.Count >= MostViews) return new TooManyViews(MostViews);
        var number = named ?? state.LastView + 1;
        return Response.Accept(new WorkViewSaved(number, view.Shared, view.Hash)).With(ContentChange.Json(NamedList.RecordOf(number), list));
    }

    private static Response Ticked(TickFiles tick, WorkplaceState state)
    {
        if (!StreamId.IsKey(tick.Choice)) return new MalformedInput("$.choice");
        if (!AreFiles(tick.Ticked)) return new MalformedInput("$.ticked");
        if (!AreFiles(tick.Unticked)) return new MalformedInput("$.unticked");
        var ticked = state.Ticked(tick.Choice);
        var news = new FilesTicked(
            tick.Choice, [.. tick.Ticked.Distinct(StringComparer.Ordinal).Where(file => !ticked.Contains(file)).Order(StringComparer.Ordinal)],
            [.. tick.Unticked.Distinct(StringComparer.Ordinal).Where(ticked.Contains).Except(tick.Ticked, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        if (ticked.Count + news.Ticked.Length - news.Unticked.Length > MostTicked) return new TooManyTicked(MostTicked);
        return news is { Ticked: [], Unticked: [] } ? Response.Nothing : news;

        static bool AreFiles(ImmutableArray<string> files) => !files.IsDefault && files.Length <= MostTicked && files.All(StreamId.IsKey);
    }

    /// <summary>What has been seen is not unseen.</summary>
    private static Response See(MarkSeen seen, WorkplaceState state)
    {
        if (seen.Files.Count > MostSeen || seen.Files.Any(file => !StreamId.IsKey(file.Key) || file.Value < 0)) return new MalformedInput("$.files");
        var news = seen.Files.Where(file => file.Value > state.Seen.GetValueOrDefault(file.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return news.IsEmpty ? Response.Nothing : new FilesSeen(news);
    }
}
