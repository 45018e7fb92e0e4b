using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Awards;

/// <summary>What the awards have to know of the session in which a decision is taken.</summary>
/// <param name="Voters">Members who are present and have a voice.</param>
public sealed record SessionFacts(string Call, bool IsOpen, bool IsSigned, ImmutableArray<string> Agenda, ImmutableArray<Voter> Voters)
{
    /// <summary>Of the streams that tell it.</summary>
    public const string Kind = "session";

    public static StreamId IdOf(string session) => StreamId.Named(Kind, session);

    /// <summary>Members who may deliberate on a file: not recused from it.</summary>
    public ImmutableArray<Voter> VotersOn(ImmutableArray<string> recused) => Voters.RemoveAll(voter => recused.Contains(voter.Person));
}

public sealed record Voter(string Person, bool IsChair);
