using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Numbers;

public abstract record NumbersCommand : Command;

/// <summary>The next number of the series for a file.</summary>
[SentAs("assign-number")]
public sealed record AssignNumber(string Application) : NumbersCommand;
