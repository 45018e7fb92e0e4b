using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

public abstract record InvitationEvent : Event;

/// <summary><paramref name="RecordHash"/> is that of the bytes of the erasable record <see cref="Invited.Record"/>.</summary>
[StoredAs("invitation.sent")]
public sealed record InvitationSent(
    string Organisation, ImmutableArray<MemberRight> Rights, string RecordHash, int Serial, Actor By, DateTimeOffset At, DateTimeOffset ExpiresAt, string Attempt)
    : InvitationEvent;

[StoredAs("invitation.revoked")]
public sealed record InvitationRevoked(DateTimeOffset At) : InvitationEvent;

[StoredAs("invitation.accepted")]
public sealed record InvitationAccepted(string AccountId, DateTimeOffset At) : InvitationEvent;

/// <summary>The entry that was invited into had been merged into another: the place is in the one that stays.</summary>
[StoredAs("invitation.accepted-elsewhere")]
public sealed record InvitationAcceptedElsewhere(string AccountId, GivenSeat Seat, DateTimeOffset At) : InvitationEvent;

[StoredAs("invitation.lapsed")]
public sealed record InvitationLapsed(DateTimeOffset At) : InvitationEvent;
