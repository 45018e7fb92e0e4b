using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>A command on its way, with what does not change from one attempt to the next.</summary>
internal sealed record Request(StreamId Target, IDecider Decider, Command Command, CommandHeader Header, DateTimeOffset At, string Fingerprint);
