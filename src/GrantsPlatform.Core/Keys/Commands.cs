using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

public abstract record KeyCommand : Command;

/// <summary>Reserves the key for an owner; lapses unless confirmed within <see cref="KeyDecider.ReservationTime"/>.</summary>
[SentAs("claim-key")]
public sealed record ClaimKey(StreamId Owner) : KeyCommand;

/// <summary>The owner now exists.</summary>
[SentAs("confirm-key")]
public sealed record ConfirmKey(StreamId Owner) : KeyCommand;

/// <summary>The owner gives the key up.</summary>
[SentAs("release-key")]
public sealed record ReleaseKey(StreamId Owner) : KeyCommand;
