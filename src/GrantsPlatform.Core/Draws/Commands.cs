using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Draws;

public abstract record DrawCommand : Command;

/// <summary>A report was submitted for the first time: it is in the next draw.</summary>
/// <param name="Report">Key of its stream.</param>
/// <param name="Code">Of the report in its programme.</param>
[SentAs("enter-draw")]
public sealed record EnterDraw(string Call, string Code, string Programme, string Report, decimal Share, int Months) : DrawCommand;
