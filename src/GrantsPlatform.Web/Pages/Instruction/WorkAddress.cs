using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>A list as its address says it: it can be sent to a colleague, and every way back restores it. What cannot be read of it is left out.</summary>
public sealed record WorkAddress(
    WorkTab Tab, WorkFilter Filter, WorkSort Sort = WorkSort.Submitted, bool Descending = false, string? After = null, string? Before = null)
{
    private const int Longest = 2_000;

    /// <summary>In the place of an instructor: nobody has the file, and somebody has to.</summary>
    public const string Nobody = "personne";

    /// <summary>Of the answer to a complement request.</summary>
    public const string ToRead = "a-relire";

    /// <summary>Beside "dep", where a form asks for one and for several.</summary>
    public const string Places = "deps";

    private const int MostValues = 40;
    private const int LongestWords = 200;

    private static readonly ImmutableSortedDictionary<WorkTab, string> Tabs = ImmutableSortedDictionary<WorkTab, string>.Empty
        .Add(WorkTab.ToDo, "a-traiter").Add(WorkTab.Deadlines, "echeances").Add(WorkTab.Submitted, "deposes").Add(WorkTab.Waiting, "en-attente").Add(WorkTab.Eligible, "eligibles")
        .Add(WorkTab.UnderReview, "en-instruction").Add(WorkTab.Ready, "prets").Add(WorkTab.Decided, "decides").Add(WorkTab.Over, "sans-suite").Add(WorkTab.All, "tous");

    private static readonly ImmutableSortedDictionary<WorkSort, string> Sorts = ImmutableSortedDictionary<WorkSort, string>.Empty
        .Add(WorkSort.Submitted, "depot").Add(WorkSort.Applicant, "organisme").Add(WorkSort.Requested, "demande").Add(WorkSort.Score, "note");

    private static readonly ImmutableSortedDictionary<Everything, string> Wholes = ImmutableSortedDictionary<Everything, string>.Empty.Add(Everything.Meant, "oui").Add(Everything.ButTicked, "sauf");

    /// <summary>Under which key its reader's ticks are kept, on whatever page: see <see cref="Core.Workplaces.TickedFiles"/>. To anybody else it says nothing.</summary>
    public string? Choice { get; init; }

    /// <summary>Whether all that the filter finds are meant, beyond what is ticked.</summary>
    public Everything Everything { get; init; }

    public static readonly WorkAddress Beginning = new(WorkTab.ToDo, WorkFilter.Nothing);

    public WorkList Asked(string call) => new(call, Tab, Filter, Sort, Descending, After: After, Before: Before);

    /// <summary>The first page of another part of the list, or of the list narrowed otherwise. What is ticked stays so; all of another filter is something else.</summary>
    public WorkAddress With(WorkTab? tab = null, WorkFilter? filter = null) => this with { Tab = tab ?? Tab, Filter = filter ?? Filter, After = null, Before = null, Everything = Everything.No };

    /// <summary>In this order; the other way round if it is already.</summary>
    public WorkAddress By(WorkSort sort) => this with { Sort = sort, Descending = Sort == sort && !Descending, After = null, Before = null };

    public WorkAddress FirstPage => this with { After = null, Before = null };

    /// <summary>The list alone, for another day or somebody else.</summary>
    public WorkAddress Bare => FirstPage.Unticked;

    public WorkAddress Unticked => this with { Choice = null, Everything = Everything.No };

    public ColumnOrder OrderOf(WorkSort sort) => Sort != sort || Tab == WorkTab.Deadlines ? ColumnOrder.No : Descending ? ColumnOrder.Down : ColumnOrder.Up;

    /// <summary>Empty for the list as it begins.</summary>
    public string Query => new QueryBuilder(Parts).ToString();

    /// <summary>What the address says beside these names.</summary>
    public IEnumerable<KeyValuePair<string, string>> Beside(params string[] names) => Parts.Where(part => !names.Contains(part.Key) && part.Key is not ("apres" or "avant" or "tout"));

    private IEnumerable<KeyValuePair<string, string>> Parts =>
    [
        .. Part("vue", Tab == WorkTab.ToDo ? null : Tabs[Tab]), .. Filter.Statuses.SelectMany(status => Part("etat", status)), .. Filter.Departements.SelectMany(place => Part("dep", place)),
        .. Part("instructeur", Filter.Free ? Nobody : Filter.Instructor), .. Part("reponse", Filter.Answered ? ToRead : null), .. Part("q", Filter.Words), .. Part("min", Filter.RequestedFrom is { } least ? Typed.Text(least) : null),
        .. Part("max", Filter.RequestedTo is { } most ? Typed.Text(most) : null), .. Part("du", Text(Filter.SubmittedFrom)), .. Part("au", Text(Filter.SubmittedTo)),
        .. Part("tri", this is { Sort: WorkSort.Submitted, Descending: false } ? null : (Descending ? "-" : "") + Sorts[Sort]), .. Part("apres", After), .. Part("avant", Before), .. Part("choix", Choice), .. Part("tout", Wholes.GetValueOrDefault(Everything)),
    ];

    public static WorkAddress Read(string? query) => query is null || query.Length > Longest ? Beginning : Read(QueryHelpers.ParseQuery(query));

    public static WorkAddress Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var said = query.GroupBy(part => part.Key).ToDictionary(part => part.Key, part => part.SelectMany(one => one.Value).OfType<string>().Where(value => value.Length is > 0 and <= Longest).Take(MostValues).ToList());
        var sort = One("tri") ?? "";
        return new WorkAddress(
            Tabs.FirstOrDefault(tab => tab.Value == One("vue"), new(WorkTab.ToDo, "")).Key,
            new WorkFilter(
                [.. Many("etat").Where(WorkStatuses.All.Contains).Distinct()], [.. Many("dep").Concat(Many(Places)).Where(place => place.Length <= 10).Distinct()], One("instructeur") is { } person and not Nobody && StreamId.IsKey(person) ? person : null,
                One("q") is { } words && !string.IsNullOrWhiteSpace(words) ? words[..Math.Min(words.Length, LongestWords)].Trim() : null,
                Positive(Typed.Amount(One("min"))), Positive(Typed.Amount(One("max"))), Typed.Date(One("du")), Typed.Date(One("au")), One("instructeur") == Nobody, One("reponse") == ToRead),
            Sorts.FirstOrDefault(known => known.Value == sort.TrimStart('-'), new(WorkSort.Submitted, "")).Key, sort.StartsWith('-'), One("apres"), One("apres") is null ? One("avant") : null)
        {
            Choice = One("choix") is { } choice && StreamId.IsKey(choice) ? choice : null,
            Everything = Wholes.FirstOrDefault(known => known.Value == One("tout"), new(Everything.No, "")).Key,
        };

        List<string> Many(string name) => said.GetValueOrDefault(name, []);
        string? One(string name) => Many(name).FirstOrDefault();
    }

    private static Money? Positive(Money? amount) => amount >= Money.Zero ? amount : null;

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, string>> Part(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [new(name, value)];
}

/// <summary>What is meant beyond the ticked rows of a list.</summary>
public enum Everything
{
    No,

    /// <summary>All that the filter finds.</summary>
    Meant,

    /// <summary>All of it but what is ticked.</summary>
    ButTicked,
}
