using System.Collections.Immutable;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Paying;

/// <summary>The batches of a programme, the latest first.</summary>
public sealed record BatchesOfProgramme(string? Programme, string? After = null) : PaymentsQuery<ListedBatches>(Programme)
{
    private const int Size = 50;

    private protected override async ValueTask<ListedBatches?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        try
        {
            var page = await room.Reads.QueryAsync<BatchRow>(Asked(seen) with { After = After }, cancellation).ConfigureAwait(false);
            return new ListedBatches(
                seen.Programme, seen.Programmes, [.. page.Rows.Select(row => row.Body)], page.Next,
                Core.Access.Permissions.Check(new OpenBatch(seen.Programme.Code, seen.Programme.Revision), seen.Viewer.Actor, new Core.Kernel.Scope(seen.Programme.Code, null, []), seen.Viewer.Account, _ => null) is null);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }

    internal static ViewQuery Asked(SeenPayments seen) => new(BatchesView.Name, seen.Programme.Code, "openedAt", true, ImmutableDictionary<string, string>.Empty, Size);
}

/// <param name="MayOpen">The reader may begin another.</param>
public sealed record ListedBatches(PayingProgramme Programme, ImmutableArray<PayingProgramme> Programmes, ImmutableArray<BatchRow> Batches, string? Next, bool MayOpen);
