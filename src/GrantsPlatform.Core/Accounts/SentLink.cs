namespace GrantsPlatform.Core.Accounts;

/// <summary>A link in a mail. <paramref name="Attempt"/> is the id of the command that asked for it.</summary>
public sealed record SentLink(int Serial, DateTimeOffset At, DateTimeOffset ExpiresAt, string Attempt);
