using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>A report as it was submitted, beside the agreement's targets, the budget of the file and the report before it.</summary>
/// <param name="Code">Of the report in its programme.</param>
public sealed record ReportToExamine(string Application, string Code) : FileQuery<ExaminedReport>(Application, Sought.Examination), IForThePlatform
{
    private protected override ValueTask<ExaminedReport?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ReadAsync(room, seen, Code, cancellation);

    internal static async ValueTask<ExaminedReport?> ReadAsync(Room room, SeenFile seen, string code, CancellationToken cancellation)
    {
        var id = ReportState.IdOf(seen.Id, code);
        if (await room.Reads.ReadVersionedAsync<ReportState>(id, cancellation).ConfigureAwait(false) is not { State: ReportState.Known report } versioned) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(report.Origin.Revision);
        if (definition.FindReport(code) is not { } rule) return null;
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        var words = report.Submission is { } submission ? contents.Json<Answers>(ReportFields.SubmissionRecordOf(submission.Number)) ?? Answers.None : Answers.None;
        var before = await BeforeAsync(room, seen.Id, definition, rule, report, cancellation).ConfigureAwait(false);
        return new ExaminedReport(seen.Id, seen.File.CalledBy(seen.Id), seen.File.Origin.ApplicantName, report, definition, rule, seen.Viewer)
        {
            Version = versioned.Version,
            Texts = [.. rule.Sections.Select(section => new ReportText(section.Label, TextOf(words, ReportFields.TextOf(section.Code))))],
            Uploads = [.. rule.Uploads.Select(one => new SentFiles(one.Label, ReportFields.FilesIn(words, one.Code), one.Required))],
            Indicators = [.. Lines(definition, rule, report, words, before)],
            Financial = await FinancialAsync(room, seen, definition, words, cancellation).ConfigureAwait(false),
            ReturnReason = report.LastReturn is { } back ? contents.Text(ReportFields.ReturnRecordOf(back.Number)) : null,
            Findings = [.. report.Check?.Verified.Values.Where(line => line.Ineligible > Money.Zero).Select(line => new CheckFinding(line.Line, line.Ineligible, contents.Text(ReportCheck.LineRecordOf(line.Line)))) ?? []],
            Verdicts = CostVerdict.Of(report, contents),
            Before = before?.Origin.Label,
            Agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false) as AgreementState.Known,
        };
    }

    /// <summary>The last report that was accepted before this one.</summary>
    private static async ValueTask<ReportState.Known?> BeforeAsync(Room room, string application, ProgrammeDefinition definition, ReportRule rule, ReportState.Known report, CancellationToken cancellation)
    {
        var found = new List<ReportState.Known>();
        foreach (var other in definition.Reports.Where(other => other.Code != rule.Code))
            if (await room.Reads.ReadAsync<ReportState>(ReportState.IdOf(application, other.Code), cancellation).ConfigureAwait(false) is ReportState.Known { Phase: ReportPhase.Accepted, Submission.At: var at } accepted
                && at < (report.Submission?.At ?? DateTimeOffset.MaxValue)) found.Add(accepted);
        return found.MaxBy(one => one.Submission?.At);
    }

    private static IEnumerable<ExaminedIndicator> Lines(ProgrammeDefinition definition, ReportRule rule, ReportState.Known report, Answers words, ReportState.Known? before) =>
        from code in rule.Indicators
        let told = report.Submission?.Indicators.FirstOrDefault(one => one.Code == code)
        select new ExaminedIndicator(
            code, definition.FindIndicator(code)?.Label ?? code, told?.Target ?? (report.Targets.TryGetValue(code, out var target) ? target : null), told?.Actual, told,
            before?.Submission?.Indicators.FirstOrDefault(one => one.Code == code)?.Actual, TextOf(words, ReportFields.CommentOf(code)));

    private static async ValueTask<ExaminedAccounts?> FinancialAsync(Room room, SeenFile seen, ProgrammeDefinition definition, Answers words, CancellationToken cancellation)
    {
        if (words.Find(ReportFields.Financial) is not { } element || Wire.FromStored<Budget>(Encoding.UTF8.GetBytes(element.GetRawText())) is not { Lines.IsDefault: false } actual) return null;
        var file = await room.Reads.ContentsAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var forecast = FileAnswers.Submitted(seen.File, file) is { } answers ? definition.Budget(answers) : null;
        var accounts = FinancialReport.Of(forecast, actual);
        var eligible = definition.Agreement is { } rules
            ? accounts.Lines.Where(line => line.Side == BudgetSide.Expense && FinancialReport.Counts(line.Code, rules)).Select(line => line.Code).ToImmutableHashSet()
            : [.. accounts.Lines.Where(line => line.Side == BudgetSide.Expense).Select(line => line.Code)];
        return new ExaminedAccounts(accounts, eligible);
    }

    private static string? TextOf(Answers words, string field) => words.Find(field) is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : null;
}

/// <summary>The same for the grantee, of what it has submitted.</summary>
public sealed record OwnReportAsSent(string Application, string Code) : FileQuery<ExaminedReport>(Application, Sought.UnsentAnswers)
{
    private protected override ValueTask<ExaminedReport?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ReportToExamine.ReadAsync(room, seen, Code, cancellation);
}

/// <summary>The final report of a file, as it was submitted, for whoever runs the platform.</summary>
public sealed record FinalReportToWrite(string Application) : PlatformQuery<ExaminedReport>
{
    private protected override async ValueTask<ExaminedReport?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
        && await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is { } applicant
        && (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(file.Origin.Revision).Reports
            .FirstOrDefault(rule => rule.Kind == ReportKind.Final) is { } final
            ? await ReportToExamine.ReadAsync(room, new SeenFile(Application, file, applicant, Viewer.Console), final.Code, cancellation).ConfigureAwait(false)
            : null;
}

/// <param name="Number">What people call the file by.</param>
public sealed record ExaminedReport(string Application, string Number, string Applicant, ReportState.Known State, ProgrammeDefinition Definition, ReportRule Rule, Viewer Viewer)
{
    /// <summary>Of the report, to send back with what is done to it.</summary>
    public long Version { get; init; }

    public ImmutableArray<ReportText> Texts { get; init; } = [];

    /// <summary>Of each sort that is asked for, what was submitted.</summary>
    public ImmutableArray<SentFiles> Uploads { get; init; } = [];

    public ImmutableArray<ExaminedIndicator> Indicators { get; init; } = [];

    /// <summary>Null where none is asked for, or none was sent.</summary>
    public ExaminedAccounts? Financial { get; init; }

    /// <summary>What of which account was refused, once it was accepted.</summary>
    public ImmutableArray<CostVerdict> Verdicts { get; init; } = [];

    /// <summary>Why it was sent back the last time; null: it never was.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>The label of the accepted report that came before; null: there is none.</summary>
    public string? Before { get; init; }

    public AgreementState.Known? Agreement { get; init; }

    /// <summary>What its full check does not let count.</summary>
    public ImmutableArray<CheckFinding> Findings { get; init; } = [];

    public CheckFinding? Found(string account) => Findings.FirstOrDefault(found => found.Line == CheckLines.OfAccount(account));

    /// <summary>Fields for which it can be sent back, by their labels.</summary>
    public ImmutableSortedDictionary<string, string> Returnable => ReportFields.Returnable(Definition, Rule);

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;
}

/// <param name="Line">See <see cref="CheckLines"/>.</param>
public sealed record CheckFinding(string Line, Money Ineligible, string? Finding);

/// <param name="Text">Null where nothing was written.</param>
public sealed record ReportText(string Label, string? Text);

public sealed record SentFiles(string Label, ImmutableArray<UploadRef> Files, bool IsRequired);

/// <param name="Told">As it was submitted; null: not yet.</param>
/// <param name="Before">In the report before; null: not known.</param>
public sealed record ExaminedIndicator(string Code, string Label, decimal? Target, decimal? Actual, ReportedIndicator? Told, decimal? Before, string? Comment)
{
    /// <summary>Null without a target or without a value.</summary>
    public decimal? Share => Target is { } target && target != 0 && Actual is { } actual ? actual / target : null;
}

/// <param name="Eligible">Codes of the expense accounts that the act counts.</param>
public sealed record ExaminedAccounts(FinancialReport Report, ImmutableHashSet<string> Eligible)
{
    public IEnumerable<FinancialLine> EligibleLines => Report.Lines.Where(line => line.Side == BudgetSide.Expense && Eligible.Contains(line.Code) && line.Actual > Money.Zero);
}
