using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>
/// What goes with a command. <paramref name="Id"/> is chosen by the sender (1 to 200 characters as in a stream's key): repeating it changes nothing.
/// <paramref name="At"/> is the instant that counts, for a request that of its last byte; by default now.
/// <paramref name="ExpectedVersion"/>: refused when the stream has moved on since the sender read it.
/// </summary>
public sealed record CommandHeader(string Id, Actor Actor, DateTimeOffset? At = null, string? Reason = null, long? ExpectedVersion = null);
