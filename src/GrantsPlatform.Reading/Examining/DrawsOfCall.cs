using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>The draws of a call, with everything that is needed to redo them.</summary>
public sealed record DrawsOfCall(string Call) : CallQuery<ListedDraws>(Call)
{
    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<ListedDraws?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var sorts = ImmutableArray.CreateBuilder<DrawnSort>();
        foreach (var rule in seen.Definition.Reports.Where(rule => rule.Check?.Sample is not null))
        {
            var state = await room.Reads.ReadAsync<DrawState>(DrawState.IdOf(seen.Id, rule.Code), cancellation).ConfigureAwait(false) as DrawState.Known;
            sorts.Add(new DrawnSort(rule, state, await NumbersAsync(room, state, cancellation).ConfigureAwait(false)));
        }
        return new ListedDraws(seen.Id, seen.Call.Title, sorts.ToImmutable());
    }

    /// <summary>What people call the files of those drawn by.</summary>
    private static async ValueTask<ImmutableDictionary<string, string>> NumbersAsync(Room room, DrawState.Known? state, CancellationToken cancellation)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var report in (state?.Made ?? []).SelectMany(draw => draw.Drawn))
        {
            var application = StreamId.PartsOf(report)[0];
            if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known file) numbers[report] = file.CalledBy(application);
        }
        return numbers.ToImmutable();
    }
}

public sealed record ListedDraws(string Call, string CallTitle, ImmutableArray<DrawnSort> Sorts);

/// <param name="State">Null before the first report.</param>
/// <param name="Numbers">By report, what its file is called by; of those drawn.</param>
public sealed record DrawnSort(ReportRule Rule, DrawState.Known? State, ImmutableDictionary<string, string> Numbers);
