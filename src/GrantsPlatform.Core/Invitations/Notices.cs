using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

[ToldAs("colleague-invited")]
public sealed record ColleagueInvitedNotice(int Serial, DateTimeOffset ExpiresAt) : Notice;
