using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.FunderYears;

public abstract record FunderYearEvent : Event;

/// <param name="Total">Of the body in the year, this one included.</param>
[StoredAs("year.reserved")]
public sealed record YearReserved(string Agreement, int Attempt, Money Amount, Money Total, bool ActMandatory) : FunderYearEvent;

/// <summary>The ceiling would be exceeded by <paramref name="Over"/>; what the agreement held before it still holds.</summary>
[StoredAs("year.denied")]
public sealed record YearDenied(string Agreement, int Attempt, Money Over) : FunderYearEvent;

[StoredAs("year.settled")]
public sealed record YearSettled(string Agreement, int Attempt, Money Amount) : FunderYearEvent;
