using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Closing;

/// <summary>The balance sheet of a call, for those who answer for its programme. Null before the call has its envelope.</summary>
public sealed record BalanceSheetOfCall(string Call) : ManagedQuery<BalanceSheet>(Call)
{
    private protected override ValueTask<BalanceSheet?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation) => BalanceSheetReading.OfAsync(room, managed.Id, cancellation);
}

/// <summary>The same for whoever runs the platform.</summary>
public sealed record BalanceSheetToWrite(string Call) : PlatformQuery<BalanceSheet>
{
    private protected override ValueTask<BalanceSheet?> AnswerAsync(Room room, CancellationToken cancellation) => BalanceSheetReading.OfAsync(room, Call, cancellation);
}
