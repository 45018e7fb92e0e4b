using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

/// <summary>What an owner-to-be asks of a key before it decides to exist.</summary>
public static class KeyClaims
{
    /// <summary>Null when the key is this owner's, held for good or claimed and not lapsed.</summary>
    public static Refusal? RefusalFor(this KeyState state, StreamId owner, DateTimeOffset at) => state switch
    {
        KeyState.Held held => held.Owner == owner ? null : new KeyHeldByAnother(),
        KeyState.Claimed claimed when claimed.LapsesAt <= at => new KeyNotClaimed(),
        KeyState.Claimed claimed => claimed.Owner == owner ? null : new KeyHeldByAnother(),
        KeyState.Free => new KeyNotClaimed(),
        _ => throw new InvalidOperationException($"{state} is not known."),
    };
}
