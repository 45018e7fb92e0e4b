using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

/// <summary>What a call has to know of its selection.</summary>
/// <param name="Undecided">Files that came before a committee and have no decision, or only a deferral.</param>
/// <param name="Untold">Files whose applicants were not told yet what a committee has decided.</param>
public sealed record SelectionFacts(int Undecided, int Untold = 0)
{
    /// <summary>Of the streams that tell it.</summary>
    public const string Kind = "awards";

    public static StreamId IdOf(string call) => StreamId.Named(Kind, call);
}
