using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

/// <summary>One address invited into one organisation, however often.</summary>
public abstract record InvitationState : IScoped
{
    public const string Kind = "invitation";

    public static StreamId IdOf(string organisation, string mailKey) => StreamId.Named(Kind, $"{organisation}~{mailKey}");

    public abstract Scope Scope { get; }

    public sealed record Absent : InvitationState
    {
        public override Scope Scope => Scope.Platform;
    }

    /// <summary><paramref name="Sent"/>: instants of the mails that a limit still counts.</summary>
    public sealed record Known(InvitationSent Last, ImmutableArray<DateTimeOffset> Sent, InvitationEnd? End, string? AcceptedBy) : InvitationState
    {
        public override Scope Scope => new(null, null, [Last.Organisation]);

        /// <summary>The links sent since the invitation was last begun: each stays good until one is used, or the invitation ends.</summary>
        public ImmutableArray<SentLink> Links { get; init; } = [new(Last.Serial, Last.At, Last.ExpiresAt, Last.Attempt)];

        public bool IsPending => End is null;

        public bool Opens(int serial, DateTimeOffset at) => IsPending && Links.Open(serial, at);
    }
}

public enum InvitationEnd
{
    Accepted,
    Revoked,
    Lapsed,
}

/// <summary>The erasable record of the address; it goes when the invitation ends.</summary>
public sealed record Invited(string Mail, string? Salt = null)
{
    public const string Record = "invited";
}
