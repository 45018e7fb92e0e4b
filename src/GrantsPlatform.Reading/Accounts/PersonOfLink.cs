using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>Who it is, whose mailed link was found to be good.</summary>
public sealed record PersonOfLink(string Account) : DoorQuery<Person>
{
    private protected override ValueTask<Person?> AnswerAsync(Room room, CancellationToken cancellation) => room.PersonAsync(Account, cancellation);
}
