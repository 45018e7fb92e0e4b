namespace GrantsPlatform.Core.Applications;

/// <summary>What a committee decides on a file.</summary>
public enum Outcome
{
    Awarded,
    Rejected,

    /// <summary>To be taken up by a later session, in the order of the ranks, when money becomes free.</summary>
    WaitingList,

    /// <summary>No decision yet: a later session sees the file again.</summary>
    Deferred,
}
