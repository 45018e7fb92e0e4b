using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

/// <summary>How somebody works on the files of a call: the columns of their list, the lists that they keep, and what they have seen.</summary>
/// <param name="Seen">The version of each file when it was last looked at.</param>
/// <param name="Choices">The one that was changed last first.</param>
public sealed record WorkplaceState(
    ImmutableArray<string> Columns, ImmutableSortedDictionary<int, WorkView> Views, int LastView, ImmutableSortedDictionary<string, long> Seen,
    ImmutableArray<TickedFiles> Choices)
{
    public const string Kind = "workplace";

    public static readonly WorkplaceState Untouched = new(
        [], ImmutableSortedDictionary<int, WorkView>.Empty, 0, ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal), []);

    /// <summary>Choices that are kept: those that were changed last.</summary>
    internal const int MostChoices = 10;

    public static StreamId IdOf(string person, string call) => StreamId.Named(Kind, $"{person}~{call}");

    /// <summary>Files that were ticked under that key; none where there is none, or no more.</summary>
    public ImmutableSortedSet<string> Ticked(string? choice) => Choices.FirstOrDefault(one => one.Choice == choice)?.Files ?? TickedFiles.Nothing;

    internal WorkplaceState With(FilesTicked e) => this with
    {
        Choices = [new TickedFiles(e.Choice, Ticked(e.Choice).Except(e.Unticked).Union(e.Ticked)), .. Choices.Where(one => one.Choice != e.Choice).Take(MostChoices - 1)],
    };

    /// <summary>Null: of nobody.</summary>
    public static (string Person, string Call)? PlaceOf(StreamId id) => StreamId.PartsOf(id.Key) is [var person, var call] ? (person, call) : null;
}

/// <summary>Files that somebody has ticked to do something to all of them.</summary>
public sealed record TickedFiles(string Choice, ImmutableSortedSet<string> Files)
{
    internal static readonly ImmutableSortedSet<string> Nothing = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}

/// <param name="Hash">Of its record.</param>
public sealed record WorkView(bool Shared, string Hash);

/// <summary>A list under a name, and what its address says: an erasable record, for people are looked for by their names too.</summary>
public sealed record NamedList(string Name, string Address)
{
    public static string RecordOf(int number) => string.Create(CultureInfo.InvariantCulture, $"view-{number}");

    /// <summary>Null where there is none, or no more.</summary>
    public static NamedList? Of(int number, Contents contents) => contents.Json<NamedList>(RecordOf(number));
}
