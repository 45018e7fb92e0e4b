using GrantsPlatform.Core.Templates;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Templates;

/// <summary>The templates of a programme, for the platform that sets its letters.</summary>
public sealed record TemplatesInForce(string Programme) : PlatformQuery<TemplatesState>
{
    private protected override async ValueTask<TemplatesState?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<TemplatesState>(TemplatesState.IdOf(Programme), cancellation).ConfigureAwait(false);
}
