using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>Which mails are looked for.</summary>
/// <param name="Person">An account, or the key of an address that has none.</param>
/// <param name="Organisation">Whose matters they are about.</param>
/// <param name="Object">A file's id, or "kind/key".</param>
/// <param name="Letter">The permanent code of the letter.</param>
/// <param name="From">The first day, by the clocks of Paris.</param>
/// <param name="To">The last one.</param>
public sealed record MailFilter(
    string? Person = null, string? Organisation = null, string? Object = null, string? Letter = null, MailEnd? End = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Those that did not arrive, whatever became of them.</summary>
    public bool Troubled { get; init; }

    /// <summary>Of what is given, one says where the mails lie side by side; the rest is held against each of them.</summary>
    public ViewQuery Query(int size, string? after) => (Person, Organisation, Object, Letter) switch
    {
        ({ } person, _, _, _) => Of(MailsView.OfPerson, person, "at", null, size, after),
        (null, { } organisation, _, _) => Of(MailsView.OfOrganisation, organisation, "at", null, size, after),
        (null, null, { } of, _) => Of(MailsView.Name, Partition, "object", of, size, after),
        (null, null, null, { } letter) => Of(MailsView.Name, Partition, "letter", letter, size, after),
        _ => Of(MailsView.Name, Partition, "at", null, size, after),
    };

    /// <summary>Nearly all mails arrive: those that did not lie apart.</summary>
    private string Partition => Troubled || End is not (null or MailEnd.Sent) ? MailsView.Troubled : MailsView.All;

    private ViewQuery Of(string view, string partition, string sort, string? lead, int size, string? after)
    {
        var filters = ImmutableDictionary<string, string>.Empty;
        if (Letter is { } letter && lead != letter) filters = filters.Add("letter", letter);
        if (End is { } end) filters = filters.Add("state", Wire.NameOf(end));
        if (Object is { } of && lead != of) filters = filters.Add("object", of);
        if (view == MailsView.OfPerson && Organisation is { } organisation) filters = filters.Add("organisation", organisation);
        var (from, to) = (From is { } first ? SortKey.Of(ParisTime.StartOf(first)) : "", To is { } last ? SortKey.Of(ParisTime.StartOf(last.AddDays(1)).AddTicks(-1)) : MailsView.Latest);
        var span = lead is null ? new KeySpan(from, to) : new KeySpan(MailsView.KeyOf(lead, from), MailsView.KeyOf(lead, to));
        var query = new ViewQuery(view, partition, sort, true, filters, size, after) { Spans = ImmutableDictionary<string, KeySpan>.Empty.Add(sort, span) };
        return Troubled && view != MailsView.Name ? query with { Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("state", NotSent) } : query;
    }

    private static readonly ImmutableArray<string> NotSent = [.. Enum.GetValues<MailEnd>().Where(end => end != MailEnd.Sent).Select(end => Wire.NameOf(end))];
}
