using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Reading.Granting;

/// <summary>The act of a grant with all that its document says, for the offices that run agreements.</summary>
public sealed record ActToCopy(string Application) : FileQuery<ReadableAct>(Application, Sought.Payments)
{
    private protected override ValueTask<ReadableAct?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ActToRead.ReadAsync(room, seen, cancellation);
}
