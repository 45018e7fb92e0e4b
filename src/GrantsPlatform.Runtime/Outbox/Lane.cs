using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Outbox;

/// <summary>
/// Effects of one lane wait for one another. A command's lane is its source and its target, so that one that keeps failing holds back what goes there
/// and nothing else; commands to many have one lane a source, each message and each document one of its own.
/// </summary>
internal static class Lane
{
    public static string Of(StreamId source, Reaction reaction, string effectId) => reaction switch
    {
        Reaction.Send send => $"{source}>{send.Behind ?? send.To}",
        Reaction.SendToEach or Reaction.DoEach => source.ToString(),
        Reaction.Tell or Reaction.DrawUp or Reaction.Make => effectId,
        _ => throw new InvalidOperationException($"{reaction} has no lane."),
    };
}
