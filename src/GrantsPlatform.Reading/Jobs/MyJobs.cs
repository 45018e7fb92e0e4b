using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Jobs;

/// <summary>What a person has had done to many, the latest first.</summary>
/// <param name="UnderWay">Only what goes on.</param>
public sealed record MyJobs(bool UnderWay = false, string? After = null) : OwnQuery<ListedJobs>
{
    private const int Size = 50;

    private static readonly ImmutableArray<string> GoingOn = [Wire.NameOf(JobPhase.Running), Wire.NameOf(JobPhase.Stopping)];

    private protected override async ValueTask<ListedJobs?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        try
        {
            var asked = new ViewQuery(JobsView.Name, account.Id, "startedAt", true, ImmutableDictionary<string, string>.Empty, Size, After);
            if (UnderWay) asked = asked with { Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("phase", GoingOn) };
            var page = await room.Reads.QueryAsync<JobRow>(asked, cancellation).ConfigureAwait(false);
            return new ListedJobs([.. page.Rows.Select(row => row.Body)], page.Next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }
}

public sealed record ListedJobs(ImmutableArray<JobRow> Jobs, string? Next);
