using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

/// <summary>Without name, address and words: pages read them from the erasable record.</summary>
/// <param name="IsErased">What it said is kept no more.</param>
public sealed record MailRow(string Id, MailFacts Facts, MailEnd End, int Attempt, DateTimeOffset At, bool IsErased);

/// <summary>
/// All mails, and those that did not arrive; those to one person (partition: account, or the key of an address); those about one organisation's matters
/// (partition: organisation). The sorts by letter and by object lead with these, so that one letter's or one object's mails lie side by side.
/// </summary>
public sealed class MailsView : View<MailState>
{
    public const string Name = "mails";
    public const string All = "all";
    public const string Troubled = "troubled";
    public const string OfPerson = "mails-of-person";
    public const string OfOrganisation = "mails-of-organisation";

    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    public override string Kind => MailState.Kind;

    public override ImmutableArray<ViewSchema> Schemas =>
    [
        new ViewSchema(Name, ["letter", "state", "object"], ["at", "letter", "object"]),
        new ViewSchema(OfPerson, ["letter", "state", "object", "organisation"], ["at"]),
        new ViewSchema(OfOrganisation, ["letter", "state", "object"], ["at"]),
    ];

    public override IEnumerable<ViewRow> Rows(StreamId id, MailState state)
    {
        if (state is not MailState.Known known) yield break;
        var (mail, at, row) = (known.Facts, SortKey.Of(known.At), new MailRow(id.Key, known.Facts, known.End, known.Attempt, known.At, known.ContentHash is null));
        var filters = None.Add("letter", mail.Letter).Add("state", Wire.NameOf(known.End)).Add("object", ObjectOf(mail));
        var sorts = None.Add("at", at).Add("letter", KeyOf(mail.Letter, at)).Add("object", KeyOf(ObjectOf(mail), at));
        yield return new ViewRow(Name, All, id.Key, row, filters, sorts);
        if (known.End != MailEnd.Sent) yield return new ViewRow(Name, Troubled, id.Key, row, filters, sorts);
        yield return new ViewRow(OfPerson, PersonOf(mail), id.Key, row, filters.Add("organisation", mail.Organisation ?? ""), None.Add("at", at));
        if (mail.Organisation is { } organisation) yield return new ViewRow(OfOrganisation, organisation, id.Key, row, filters, None.Add("at", at));
    }

    /// <summary>One thing's mails lie side by side, in the order of time.</summary>
    public static string KeyOf(string of, string at) => $"{of} {at}";

    /// <summary>Where all mails about one thing lie.</summary>
    public static KeyRange RangeOf(string of) => new("object", KeyOf(of, ""), KeyOf(of, Latest));

    /// <summary>Behind every instant.</summary>
    public const string Latest = "9999";

    /// <summary>Under which mails about one thing are found together: the file, where it is a part of one.</summary>
    public static string ObjectOf(MailFacts mail) => mail.Application ?? mail.About.ToString();

    /// <summary>Under which mails to one person are found together.</summary>
    public static string PersonOf(MailFacts mail) => mail.HasAccount ? mail.Recipient : mail.ToKey ?? mail.Recipient;
}
