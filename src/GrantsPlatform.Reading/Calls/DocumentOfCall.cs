using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>A document that the page of a public call offers: whether that one is among them, whatever its address says.</summary>
public sealed record DocumentOfCall(CallDocument Document) : PublicQuery<CallDocument>
{
    internal override async ValueTask<CallDocument?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.Calls.FindAsync(Document.Call, cancellation).ConfigureAwait(false))?.Definition.Presentation?.Preparation?.Texts.Select(text => CallDocument.Read(text.Address)).FirstOrDefault(one => one == Document);
}
