using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Host.Printing;

/// <summary>Names of the people and labels of the codes that one object's history mentions.</summary>
internal sealed class Names(IReads reads)
{
    private readonly Dictionary<string, string> _known = [];

    public string Of(string id) => _known.GetValueOrDefault(id, id);

    /// <summary>Labels of the definition under which the object lives, if it lives under one.</summary>
    public async Task AddDefinitionAsync(StreamId id, CancellationToken cancellation)
    {
        var (programme, revision) = id.Kind switch
        {
            ApplicationState.Kind when await reads.ReadAsync<ApplicationState>(id, cancellation).ConfigureAwait(false) is ApplicationState.Known file => (file.Origin.Programme, file.Origin.Revision),
            CallState.Kind when await reads.ReadAsync<CallState>(id, cancellation).ConfigureAwait(false) is CallState.Known call => (call.Programme, call.Revision),
            AwardsState.Kind when await reads.ReadAsync<AwardsState>(id, cancellation).ConfigureAwait(false) is AwardsState.Known awards => (awards.Programme, awards.Revision),
            AssessmentState.Kind when await reads.ReadAsync<AssessmentState>(id, cancellation).ConfigureAwait(false) is AssessmentState.Known known => (known.Assignment.Programme, known.Assignment.Revision),
            _ => ("", 0),
        };
        if (revision == 0) return;
        var definition = (await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false)).Revision(revision);
        foreach (var field in definition.Form.Fields) _known[field.Code] = field.Label;
        foreach (var strand in definition.Strands) _known[strand.Code] = strand.Label;
        foreach (var condition in definition.Funding.ConditionsPrecedent) _known[condition.Code] = condition.Label;
        foreach (var level in definition.Levels) _known[level.Code] = level.Label;
        foreach (var rule in definition.Eligibility) _known[rule.Code] = rule.Label;
    }

    /// <summary>The people of an event; one who was erased keeps the id alone.</summary>
    public async Task AddPeopleAsync(IEnumerable<string> accounts, CancellationToken cancellation)
    {
        foreach (var account in accounts.Where(account => StreamId.IsKey(account) && !_known.ContainsKey(account)))
        {
            var contents = await reads.ContentsAsync(AccountState.IdOf(account), cancellation).ConfigureAwait(false);
            if (contents.Json<Person>(Person.Record)?.Name is { } name) _known[account] = name;
        }
    }
}
