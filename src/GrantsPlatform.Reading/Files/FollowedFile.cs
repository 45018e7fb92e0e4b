using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Files;

/// <summary>One thing that happened or will, in words.</summary>
public sealed record TimelineEntry(DateTimeOffset At, string What)
{
    private const string NextSentence = ". ";

    public string Title => What.Split(NextSentence)[0];

    /// <summary>The sentences after the first, such as the lines of a sum.</summary>
    public string Rest => Title.Length == What.Length ? "" : What[(Title.Length + NextSentence.Length)..];
}

/// <summary>A file as its applicant follows it, whatever its phase.</summary>
public sealed record FollowedFile(
    Draft Draft, ImmutableArray<TimelineEntry> Past, ImmutableArray<Awaited> Awaited, ImmutableArray<TimelineEntry> Upcoming,
    FollowedAgreement? Agreement, int Unread, string? ComplementReason)
{
    public ApplicationState.Known File => Draft.File;

    /// <summary>Still in the applicant's own hands.</summary>
    public bool IsDraft => File.Phase is Phase.Draft or Phase.Lapsed;

    public Phase.AwaitingComplement? Complement => File.Phase as Phase.AwaitingComplement;

    public bool IsDecided => File.ToldPhase() is Phase.Decided or Phase.Ineligible;

    public bool MayBeWithdrawn =>
        !File.AgreementSigned && File.ToldPhase() is not (Phase.Lapsed or Phase.Withdrawn or Phase.Cancelled or Phase.Ineligible or Phase.Decided { Outcome: Outcome.Rejected });
}
