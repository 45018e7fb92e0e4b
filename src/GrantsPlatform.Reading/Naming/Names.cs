using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
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

    public string File(string application) => Title(ApplicationState.IdOf(application)) is { } applicant ? $"{applicant} ({NumberOf(application)})" : application;

    /// <summary>What people call a file by.</summary>
    public string NumberOf(string application) => Title(ApplicationState.IdOf(application)) is null ? application : _numbers.GetValueOrDefault(application, application);

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
        StreamId.PartsOf(instalment) is [var code, var payee, ..] ? $"{definition?.InstalmentLabel(code) ?? code} ({Organisation(payee)})" : instalment;

    private string? Title(StreamId id)
    {
        if (_titles.TryGetValue(id, out var title)) return title;
        _missing.Add(id);
        return null;
    }

    private async Task<string?> TitleAsync(StreamId id, CancellationToken cancellation)
    {
        if (!KindWords.Knows(id.Kind)) return null;
        var state = await reads.ReadAsync<object>(id, cancellation).ConfigureAwait(false);
        if (state is ApplicationState.Known file) _numbers[id.Key] = file.CalledBy(id.Key);
        if (state is ProgrammeState { Latest: > 0 } programme) _programmes[id.Key] = programme.Revisions[^1].Definition;
        return TitleWords.Of(id, state, Level) switch
        {
            null => null,
            ObjectTitle.Own own => own.Words,
            ObjectTitle.That { Before: var before, Other: var other } => await TitleAsync(other, cancellation).ConfigureAwait(false) is var title && before.Length == 0 ? title : before + title,
            ObjectTitle.OfPerson => (await reads.ContentsAsync(id, cancellation).ConfigureAwait(false)).Json<Person>(Core.Accounts.Person.Record)?.Name,
            var one => throw new InvalidOperationException($"{one} cannot be said."),
        };
    }
}
