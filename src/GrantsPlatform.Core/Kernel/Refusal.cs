namespace GrantsPlatform.Core.Kernel;

public enum RefusalKind
{
    /// <summary>What was sent cannot be right, whatever the state.</summary>
    Invalid,

    /// <summary>Right in itself, but not in this state or at this instant.</summary>
    WrongState,

    /// <summary>Somebody else changed the same thing first, or holds it.</summary>
    Conflict,

    /// <summary>This person may not.</summary>
    Forbidden,

    /// <summary>No such object, or none that this person may know of.</summary>
    NotFound,
}

/// <summary>
/// A refusal is a value. <paramref name="Code"/> is permanent ("application.deadline-passed"), <paramref name="Message"/>
/// says in French what is wrong and <paramref name="Remedy"/> what to do.
/// </summary>
public abstract record Refusal(RefusalKind Kind, string Code, string Message, string Remedy);
