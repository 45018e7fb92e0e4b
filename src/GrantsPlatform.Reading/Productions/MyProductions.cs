using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Productions;

/// <summary>The documents that somebody has made, the latest first, as long as they are there.</summary>
public sealed record MyProductions : OwnQuery<ListedProductions>
{
    /// <summary>More than anybody has within the days of their keeping.</summary>
    private const int Most = 100;

    private protected override async ValueTask<ListedProductions?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var rows = await room.Reads.QueryAsync<ProductionRow>(
            new ViewQuery(ProductionsView.Name, account.Id, "orderedAt", true, ImmutableDictionary<string, string>.Empty, Most), cancellation).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<OrderedDocument>();
        foreach (var row in rows.Rows)
            if (await room.Reads.ReadAsync<ProductionState>(ProductionState.IdOf(row.Body.Id), cancellation).ConfigureAwait(false) is ProductionState.Known { Phase: not ProductionPhase.Gone } known)
                found.Add(OrderedDocument.Of(row.Body.Id, known, await room.Reads.ContentsAsync(ProductionState.IdOf(row.Body.Id), cancellation).ConfigureAwait(false)));
        return new ListedProductions(found.ToImmutable());
    }
}

public sealed record ListedProductions(ImmutableArray<OrderedDocument> Documents)
{
    public int UnderWay => Documents.Count(document => document.State.Phase == ProductionPhase.UnderWay);
}
