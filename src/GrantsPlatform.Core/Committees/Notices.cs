using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

[ToldAs("session-convened")]
public sealed record SessionConvenedNotice(DateTimeOffset StartsAt, string Place) : Notice;
