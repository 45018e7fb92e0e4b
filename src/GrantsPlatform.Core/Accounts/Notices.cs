using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

/// <summary>To the new address: confirm it.</summary>
[ToldAs("mail-change")]
public sealed record MailChangeNotice(int Serial, DateTimeOffset ExpiresAt) : Notice;

/// <summary>To the address that still holds.</summary>
[ToldAs("mail-change-asked")]
public sealed record MailChangeAskedNotice(DateTimeOffset At) : Notice;
