using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// One revision of a programme, as data: everything in which one call differs from another. Written by hand as JSON, read by
/// <see cref="DefinitionReader"/>. A parameter with a default may be left out of the file.
/// </summary>
/// <param name="Code">The permanent name, also the key of the programme's stream: lower-case letters, digits and hyphens.</param>
/// <param name="Years">The years over which amounts are spread.</param>
/// <param name="TotalEnvelope">What may be granted in all; it may exceed the sum of the strands, never the reverse.</param>
/// <param name="TerritoryField">Code of the form's field that says to which département a file belongs.</param>
/// <param name="Invented">Paths of values that no source gives, such as "$.calendar.closesOn".</param>
public sealed record ProgrammeDefinition(
    string Code,
    string Title,
    string LegalBasis,
    Funder Funder,
    ImmutableArray<Departement> Departements,
    ImmutableArray<int> Years,
    ImmutableArray<Strand> Strands,
    [Description("What may be granted in all; the strands with their top-ups may not exceed it.")] Money TotalEnvelope,
    Calendar Calendar,
    Submission Submission,
    Applicants Applicants,
    Form Form,
    [Description("Code of the field of type departement that says where a file belongs.")] string TerritoryField,
    ImmutableArray<Measure> Measures,
    ImmutableArray<EligibilityRule> Eligibility,
    [Optional] ImmutableArray<ReviewLevel> Levels,
    [Optional] ScoringGrid Scoring,
    [Optional] CommitteeRules Committee,
    Funding Funding,
    ImmutableArray<Indicator> Indicators,
    Reminders Reminders,
    Retention Retention,
    [Description("Paths of values that no source gives, such as $.calendar.closesOn.")] ImmutableArray<string> Invented = default,
    [Description("The act that binds both sides; left out: the programme ends with its decisions.")] AgreementRules? Agreement = null,
    [Description("The plan of payments: any number of advances and interims, and one balance.")] ImmutableArray<InstalmentRule> Instalments = default,
    PaymentRules? Payment = null,
    [Description("What grantees write down of the people supported; left out: nothing.")] RegisterDefinition? Register = null,
    ImmutableArray<ReportRule> Reports = default,
    BalanceTerms? Balance = null,
    RecoveryTerms? Recovery = null,
    AppealTerms? Appeals = null,
    [Description("What an authority’s silence on a request means; left out: refusal after two months, as in France.")] SilenceTerms? Silence = null,
    [Description("Aid without a contest; left out: a committee decides, with a grid and the opinions of levels.")] Entitlement? Entitlement = null,
    [Description("Tables that formulas look numbers up in.")] ImmutableArray<LookupTable> Tables = default,
    [Description("What years are: of the calendar, or 1, 2, 3… from the first day of the operation; left out: of the calendar.")] YearBasis YearBasis = YearBasis.Civil,
    [Description("What the call’s page says before anything else; left out: nothing.")] Presentation? Presentation = null,
    [Description("The capital letters that the numbers of its files begin with, such as LOGE in LOGE25-0042; left out: those of its code up to the first hyphen.")] string? NumberCode = null,
    [Description("Columns in which the service writes down what it wants of each file, for itself alone; left out: none.")] ImmutableArray<FreeColumn> FreeColumns = default,
    [Description("Code of the field of type text that gives the project its title; left out: a file is called by its call’s title.")] string? TitleField = null,
    [Description("Code of the field of type long-text that tells the project's main actions in short; left out: balance sheets tell its title alone.")] string? SummaryField = null)
{
    public ImmutableArray<FreeColumn> FreeColumns { get; init; } = FreeColumns.OrEmpty();
    public string NumberCode { get; init; } = NumberCode ?? FileNumber.LettersOf(Code);
    public ImmutableArray<LookupTable> Tables { get; init; } = Tables.OrEmpty();
    public ImmutableArray<ReviewLevel> Levels { get; init; } = Levels.OrEmpty();
    public ScoringGrid Scoring { get; init; } = Scoring ?? ScoringGrid.None;
    public CommitteeRules Committee { get; init; } = Committee ?? CommitteeRules.None;
    public ImmutableArray<ReportRule> Reports { get; init; } = Reports.OrEmpty();
    public ImmutableArray<string> Invented { get; init; } = Invented.OrEmpty();
    public ImmutableArray<InstalmentRule> Instalments { get; init; } = Instalments.OrEmpty();

    /// <summary>The days that an agreement funds: its own, or those of the operation.</summary>
    public (DateOnly? From, DateOnly? To) Period => (Agreement?.From ?? Calendar.OperationFrom, Agreement?.To ?? Calendar.OperationTo);

    public Strand? FindStrand(string code) => Strands.FirstOrDefault(strand => strand.Code == code);
    public ReviewLevel? FindLevel(string code) => Levels.FirstOrDefault(level => level.Code == code);
    public Departement? FindDepartement(string code) => Departements.FirstOrDefault(departement => departement.Code == code);
    public ReportRule? FindReport(string code) => Reports.FirstOrDefault(report => report.Code == code);
    public FreeColumn? FindFreeColumn(string code) => FreeColumns.FirstOrDefault(column => column.Code == code);
    public LookupTable? FindTable(string code) => Tables.FirstOrDefault(table => table.Code == code);
    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>As people name it; its code, where the definition knows it no more.</summary>
    public string InstalmentLabel(string code) => Instalments.FirstOrDefault(rule => rule.Code == code)?.Label ?? code;
}

/// <summary>A département covered by the programme: "09", "2A".</summary>
public sealed record Departement(string Code, string Name);

internal static class Lists
{
    /// <summary>A list left out is an empty one.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
