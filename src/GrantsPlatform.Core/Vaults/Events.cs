using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Vaults;

public abstract record VaultEvent : Event;

/// <summary>The file's name and the title are in the content record <see cref="FiledWords.RecordOf"/>; <paramref name="Hash"/> is that of the file's bytes.</summary>
[StoredAs("vault.document-filed")]
public sealed record DocumentFiled(
    string Organisation, int Number, StandingDocument Kind, string MediaType, long Size, string Hash, DateOnly? ValidUntil, DateTimeOffset At, Actor By) : VaultEvent;

[StoredAs("vault.document-replaced")]
public sealed record DocumentReplaced(int Number, string MediaType, long Size, string Hash, DateOnly? ValidUntil, DateTimeOffset At, Actor By) : VaultEvent;

[StoredAs("vault.document-withdrawn")]
public sealed record DocumentWithdrawn(int Number, DateTimeOffset At, Actor By) : VaultEvent;

/// <summary>The time for a reminder has come: see <see cref="VaultDecider.Lead"/>.</summary>
[StoredAs("vault.document-expiring")]
public sealed record DocumentExpiring(int Number, DateOnly ValidUntil) : VaultEvent;
