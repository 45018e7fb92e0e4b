using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

public abstract record KeyEvent : Event;

[StoredAs("key.claimed")]
public sealed record KeyClaimed(StreamId Owner, DateTimeOffset LapsesAt) : KeyEvent;

[StoredAs("key.confirmed")]
public sealed record KeyConfirmed(StreamId Owner) : KeyEvent;

[StoredAs("key.released")]
public sealed record KeyReleased(StreamId Owner) : KeyEvent;

[StoredAs("key.claim-lapsed")]
public sealed record KeyClaimLapsed(StreamId Owner) : KeyEvent;
