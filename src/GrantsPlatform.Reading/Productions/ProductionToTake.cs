using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Productions;

/// <summary>How far a document is; what was asked for, and what came of it.</summary>
public sealed record ProductionToTake(string Production) : ProductionQuery<OrderedDocument>(Production)
{
    private protected override async ValueTask<OrderedDocument?> AnswerAsync(Room room, ProductionState.Known known, CancellationToken cancellation) =>
        OrderedDocument.Of(Production, known, await room.Reads.ContentsAsync(ProductionState.IdOf(Production), cancellation).ConfigureAwait(false));
}

/// <param name="Arguments">As its maker wrote them.</param>
/// <param name="File">Null as long as there is none.</param>
/// <param name="Why">Null unless it could not be made.</param>
public sealed record OrderedDocument(string Id, ProductionState.Known State, string Title, string Arguments, MadeFile? File, NotMadeWhy? Why)
{
    internal static OrderedDocument Of(string id, ProductionState.Known known, Contents contents)
    {
        var order = contents.Json<DocumentOrder>(DocumentOrder.Record);
        return new OrderedDocument(id, known, order?.Title ?? "", order?.Arguments ?? "", contents.Json<MadeFile>(DocumentOrder.FileRecord), contents.Json<NotMadeWhy>(DocumentOrder.WhyRecord));
    }

    public DateTimeOffset GoneAt => (State.EndedAt ?? State.OrderedAt) + ProductionDecider.Kept;
}
