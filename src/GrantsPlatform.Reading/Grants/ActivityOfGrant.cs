using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Registers;

namespace GrantsPlatform.Reading.Grants;

/// <summary>What the register of a grant tells of a period, for those of the organisation who keep it.</summary>
/// <param name="Period">Null: that of the agreement.</param>
public sealed record ActivityOfGrant(string Application, Period? Period = null) : FileQuery<RegisterActivity>(Application, Sought.RegisterRows)
{
    private protected override async ValueTask<RegisterActivity?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) =>
        await GrantReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false) is { KeepsRegister: true }
            ? await RegisterActivity.ReadAsync(room, Application, seen.File, Period, cancellation).ConfigureAwait(false)
            : null;
}
