using System.Collections.Immutable;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>The appeals of a call, those whose answer is due first.</summary>
public sealed record AppealsOfCall(string Call) : CallQuery<ListedAppeals>(Call)
{
    private const int Most = 200;

    private protected override async ValueTask<ListedAppeals?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var asked = new ViewQuery(AppealsView.Name, seen.Id, "silentUntil", false, ImmutableDictionary<string, string>.Empty, Most);
        if (seen.Places.Departements is { } places) asked = asked with { Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) };
        var rows = (await room.Reads.QueryAsync<AppealRow>(asked, cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body).ToList();
        var files = (await room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, seen.Id, [.. rows.Select(row => row.Application)], cancellation).ConfigureAwait(false))
            .Select(row => row.Body).Where(row => !row.Recused.Contains(seen.Places.Person)).ToDictionary(row => row.Id, StringComparer.Ordinal);
        return new ListedAppeals(seen.Call.Title,
        [
            .. rows.Where(row => files.ContainsKey(row.Application)).OrderBy(row => row.Status is not (AppealPhase.Received or AppealPhase.UnderExamination))
                .Select(row => new ListedAppeal(row, files[row.Application].Number ?? row.Application, files[row.Application].Applicant)),
        ]);
    }
}

public sealed record ListedAppeals(string CallTitle, ImmutableArray<ListedAppeal> Lines);

public sealed record ListedAppeal(AppealRow Row, string Number, string Applicant)
{
    public bool IsOpen => Row.Status is AppealPhase.Received or AppealPhase.UnderExamination;
}
