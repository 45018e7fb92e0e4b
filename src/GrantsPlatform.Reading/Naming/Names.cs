using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Naming;

/// <summary>
/// Names as the store has them. A sentence is written with what is known; the names that it asked for in vain are then read, and it is
/// written again: so no list says which names a sentence needs.
/// </summary>
/// <param name="definition">Under which the object that is shown lives, if it lives under one.</param>
/// <param name="report">Code of the report that is shown: its fields may have other labels than those of its programme's other reports.</param>
internal sealed class Names(IReads reads, ProgrammeDefinition? definition, string? report = null) : INames
{
    private readonly Dictionary<StreamId, string?> _titles = [];
    private readonly Dictionary<string, ProgrammeDefinition> _programmes = [];
    private readonly Dictionary<string, string> _numbers = [];
    private readonly HashSet<StreamId> _missing = [];

    public async Task<T> WriteAsync<T>(Func<T> write, CancellationToken cancellation)
    {
        while (true)
        {
            var written = write();
            if (_missing.Count == 0) return written;
            StreamId[] missing = [.. _missing];
            _missing.Clear();
            foreach (var id in missing) _titles[id] = await TitleAsync(id, cancellation).ConfigureAwait(false);
        }
    }

    public Zone Zone => definition?.Calendar.Clocks ?? Zone.Paris;

    public string Person(string account) => Title(AccountState.IdOf(account)) ?? account;

    public string File(string application) => Title(ApplicationState.IdOf(application)) is { } applicant ? $"{applicant} ({_numbers.GetValueOrDefault(application, application)})" : application;

    public string DayOfSession(string session) => Title(SessionState.IdOf(session)) ?? session;

    public string Programme(string programme) => Title(ProgrammeState.IdOf(programme)) ?? programme;

    public string Organisation(string organisation) => Title(OrganisationState.IdOf(organisation)) ?? organisation;

    public string Departement(string? programme, string code)
    {
        if (programme is not null) Title(ProgrammeState.IdOf(programme));
        return programme is not null && _programmes.GetValueOrDefault(programme)?.FindDepartement(code) is { } known ? $"{known.Name} ({code})" : PlaceWords.Of(code);
    }

    public string Object(StreamId id) => Title(id) switch
    {
        null => $"{KindWords.Of(id.Kind)} ({id})",
        var day when id.Kind == SessionState.Kind => $"{KindWords.Of(id.Kind)} {day} ({id})",
        var title => $"{KindWords.Of(id.Kind)}\u202F: {title} ({id})",
    };

    public string Field(string code) => definition?.Form.Find(code)?.Label ?? code;
    public string Strand(string code) => definition?.FindStrand(code)?.Label ?? code;
    public string Level(string code) => definition?.FindLevel(code)?.Label ?? code;
    public string Rule(string code) => definition?.Eligibility.FirstOrDefault(rule => rule.Code == code)?.Label ?? code;
    public string Condition(string code) => definition?.Funding.ConditionsPrecedent.FirstOrDefault(condition => condition.Code == code)?.Label ?? code;

    public string Funder(string code) => definition?.Funder is { } funder && funder.Code == code ? funder.Name : code;
    public string Report(string code) => definition?.FindReport(code)?.Label ?? code;

    /// <summary>Where the report is not known and several give a code different labels, all of them.</summary>
    public string ReportField(string code) =>
        definition?.Reports.Where(rule => report is null || rule.Code == report)
            .Select(rule => ReportFields.Returnable(definition, rule).GetValueOrDefault(code)).OfType<string>().Distinct().ToList() is { Count: > 0 } labels
            ? string.Join(", ou ", labels)
            : code;

    public string Instalment(string instalment) =>
        StreamId.PartsOf(instalment) is [var code, var payee, ..] ? $"{definition?.Instalments.FirstOrDefault(rule => rule.Code == code)?.Label ?? code} ({Organisation(payee)})" : instalment;

    private string? Title(StreamId id)
    {
        if (_titles.TryGetValue(id, out var title)) return title;
        _missing.Add(id);
        return null;
    }

    private ApplicationState.Known Numbered(string application, ApplicationState.Known file)
    {
        _numbers[application] = file.CalledBy(application);
        return file;
    }

    private async Task<string?> TitleAsync(StreamId id, CancellationToken cancellation) =>
        !KindWords.Knows(id.Kind) ? null
        : await reads.ReadAsync<object>(id, cancellation).ConfigureAwait(false) switch
        {
            AccountState.Open or AccountState.Closed => (await reads.ContentsAsync(id, cancellation).ConfigureAwait(false)).Json<Person>(Core.Accounts.Person.Record)?.Name,
            ApplicationState.Known file => Numbered(id.Key, file).Origin.ApplicantName,
            AssessmentState.Known one => $"{Level(one.Assignment.Level)}, {await TitleAsync(ApplicationState.IdOf(one.Assignment.Application), cancellation).ConfigureAwait(false)}",
            AwardsState.Known awards => await TitleAsync(CallState.IdOf(awards.Call), cancellation).ConfigureAwait(false),
            AgreementState.Known agreement => agreement.Origin.Applicant,
            ReportState.Known report => $"{report.Origin.Label}, {await TitleAsync(ApplicationState.IdOf(report.Origin.Application), cancellation).ConfigureAwait(false)}",
            RegisterState.Known register => await TitleAsync(ApplicationState.IdOf(register.Origin.Application), cancellation).ConfigureAwait(false),
            RecoveryState.Known claim => await TitleAsync(OrganisationState.IdOf(claim.Origin.Payee), cancellation).ConfigureAwait(false),
            AppealState.Known appeal => await TitleAsync(ApplicationState.IdOf(appeal.Appeal.Application), cancellation).ConfigureAwait(false),
            PaymentBatchState.Known batch => await TitleAsync(ProgrammeState.IdOf(batch.Origin.Programme), cancellation).ConfigureAwait(false),
            CallState.Known call => call.Title,
            SessionState.Known session => $"du {French.Date(ParisTime.DayOf(session.Plan.StartsAt))}",
            OrganisationState.Registered body => body.LegalName,
            VaultState.Known vault => await TitleAsync(OrganisationState.IdOf(vault.Organisation), cancellation).ConfigureAwait(false),
            ConversationState.Known or NotesState.Known => await TitleAsync(ApplicationState.IdOf(id.Key), cancellation).ConfigureAwait(false),
            ProgrammeState { Latest: > 0 } programme => (_programmes[id.Key] = programme.Revisions[^1].Definition).Title,
            OperatorTaskState.Open task => task.About.ToString(),
            OperatorTaskState.Settled task => task.Task.About.ToString(),
            _ => null,
        };
}
