using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

/// <summary>What an owner-to-be asks of a key before it decides to exist.</summary>
public static class KeyClaims
{
    /// <summary>Null when the key is this owner's, held for good or claimed and not lapsed.</summary>
    public static Refusal? RefusalOf(this Facts facts, StreamId key, StreamId owner, DateTimeOffset at) => facts.Get<KeyState>(key) switch
    {
        KeyState.Held held => held.Owner == owner ? null : new KeyHeldByAnother(),
        KeyState.Claimed claimed when claimed.LapsesAt <= at => new KeyNotClaimed(),
        KeyState.Claimed claimed => claimed.Owner == owner ? null : new KeyHeldByAnother(),
        KeyState.Free => new KeyNotClaimed(),
        var state => throw new InvalidOperationException($"{state} is not known."),
    };
}
