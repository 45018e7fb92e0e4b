using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Vaults;

/// <summary><paramref name="Number"/>: of the document, whose title is erasable.</summary>
[ToldAs("document-expiring")]
public sealed record DocumentExpiringNotice(int Number, DateOnly ValidUntil) : Notice;
