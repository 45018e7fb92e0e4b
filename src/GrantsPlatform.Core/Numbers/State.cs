using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Numbers;

/// <summary>
/// A series of numbers, such as those of a programme's files of one year: the last one given and for whom, and nothing more, so that the series may grow.
/// </summary>
public sealed record NumbersState(int Last, string? LastFor)
{
    public const string Kind = "numbers";

    public static StreamId IdOf(string series) => StreamId.Named(Kind, series);
}
