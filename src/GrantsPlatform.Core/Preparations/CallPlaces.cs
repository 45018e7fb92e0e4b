using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Preparations;

/// <summary>How what stands in a place is written in a definition.</summary>
public enum PlaceKind
{
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>A list of texts, each on a line of its own.</summary>
    Lines,

    /// <summary>"2031-03-01".</summary>
    Day,

    /// <summary>"12:00".</summary>
    Time,

    /// <summary>"2031, 2032".</summary>
    Years,

    /// <summary>Euros, with a point.</summary>
    Amount,

    /// <summary>"true", or nothing.</summary>
    Tick,
}

/// <summary>A value of a definition that changes from one call of a programme to the next.</summary>
/// <param name="Path">As the reader of definitions spells it: "$.calendar.closesOn".</param>
/// <param name="About">Of a text of the programme that names a year: the label of what holds it, empty where nothing does; null for all others.</param>
public sealed record CallPlace(string Path, PlaceKind Kind, string? About = null);

/// <summary>What a call has of its own; everything else is the programme's, and is changed there.</summary>
public static class CallPlaces
{
    /// <summary>Texts that may be added to those of the programme.</summary>
    public const int MoreTexts = 3;

    public const string Title = "$.title";
    public const string OpensOn = "$.calendar.opensOn";
    public const string ClosesOn = "$.calendar.closesOn";
    public const string ClosingTime = "$.calendar.closingTime";
    public const string OperationFrom = "$.calendar.operationFrom";
    public const string OperationTo = "$.calendar.operationTo";
    public const string Retroactive = "$.calendar.retroactive";
    public const string AgreementFrom = "$.agreement.from";
    public const string AgreementTo = "$.agreement.to";
    public const string Years = "$.years";
    public const string Total = "$.totalEnvelope";
    public const string Purpose = "$.presentation.purpose";
    public const string Duration = "$.presentation.preparation.duration";
    public const string Needed = "$.presentation.preparation.needed";
    public const string Texts = "$.presentation.preparation.texts";

    public static string Envelope(int strand) => $"$.strands[{strand}].envelope";

    public static string Instalment(int at) => $"$.instalments[{at}].on";

    public static string ReportDay(int at) => $"$.reports[{at}].due.day";

    public static string TextLabel(int at) => $"{Texts}[{at}].label";

    public static string TextAddress(int at) => $"{Texts}[{at}].address";

    public static int TextsOf(ProgrammeDefinition definition) => (definition.Presentation?.Preparation?.Texts.Length ?? 0) + MoreTexts;

    public static ImmutableArray<CallPlace> Of(ProgrammeRevision basis)
    {
        var own = Own(basis.Definition);
        return [.. own, .. DatedWords.In(basis, own.Select(place => place.Path).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Those that are asked for on their own account, without the texts that happen to name a year.</summary>
    private static ImmutableArray<CallPlace> Own(ProgrammeDefinition definition) =>
    [
        new(Title, PlaceKind.Line), .. Days(definition), .. Money(definition), .. Documents(definition), .. Contacts.Select(name => new CallPlace(Contact(name), PlaceKind.Line)),
    ];

    /// <summary>Members of the funder that people turn to.</summary>
    public static readonly ImmutableArray<string> Contacts = ["contactService", "contactMail", "contactPhone", "contactAddress", "signatoryTitle", "tribunal"];

    public static string Contact(string name) => $"$.funder.{name}";

    private static IEnumerable<CallPlace> Days(ProgrammeDefinition definition) =>
    [
        new(OpensOn, PlaceKind.Day), new(ClosesOn, PlaceKind.Day), new(ClosingTime, PlaceKind.Time),
        new(OperationFrom, PlaceKind.Day), new(OperationTo, PlaceKind.Day), new(Retroactive, PlaceKind.Tick),
        .. definition.Agreement is null ? [] : (CallPlace[])[new(AgreementFrom, PlaceKind.Day), new(AgreementTo, PlaceKind.Day)],
        .. definition.Instalments.Index().Where(one => one.Item.On is not null).Select(one => new CallPlace(Instalment(one.Index), PlaceKind.Day)),
        .. definition.Reports.Index().Where(one => one.Item.Due is DueRule.OnDay).Select(one => new CallPlace(ReportDay(one.Index), PlaceKind.Day)),
    ];

    /// <summary>Years of the operation itself are always 1, 2, 3…</summary>
    private static IEnumerable<CallPlace> Money(ProgrammeDefinition definition) =>
    [
        .. definition.YearBasis == YearBasis.Civil ? [new CallPlace(Years, PlaceKind.Years)] : (CallPlace[])[],
        .. definition.Strands.Index().Select(one => new CallPlace(Envelope(one.Index), PlaceKind.Amount)),
        new(Total, PlaceKind.Amount),
    ];

    private static IEnumerable<CallPlace> Documents(ProgrammeDefinition definition) =>
    [
        new(Purpose, PlaceKind.Text), new(Duration, PlaceKind.Line), new(Needed, PlaceKind.Lines),
        .. Enumerable.Range(0, TextsOf(definition)).SelectMany(at => (CallPlace[])[new(TextLabel(at), PlaceKind.Line), new(TextAddress(at), PlaceKind.Line)]),
    ];
}
