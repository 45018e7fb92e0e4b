using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Numbers;

public abstract record NumbersEvent : Event;

[StoredAs("numbers.assigned")]
public sealed record NumberAssigned(string Application, int Number) : NumbersEvent;
