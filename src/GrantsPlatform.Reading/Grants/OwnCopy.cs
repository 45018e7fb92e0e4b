using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Granting;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The file of a copy signed on paper, by its number, for the people of the organisation that handed it in.</summary>
public sealed record OwnCopy(string Application, int Number) : FileQuery<UploadRef>(Application, Sought.UnsentAnswers)
{
    private protected override ValueTask<UploadRef?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => CopyToCheck.ReadAsync(room, seen, Number, cancellation);
}
