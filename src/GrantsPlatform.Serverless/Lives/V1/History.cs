using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Serverless.Lives.V1;

// What orchestrations of version 1 are given, hand to their activities and get back. An engine keeps it in histories that outlive a release: it changes
// only together with a version.

/// <summary>Whose life an orchestration runs.</summary>
public sealed record Living(StreamId Stream);

/// <summary>What there is to do now, each effect where it is carried out in its own way.</summary>
/// <param name="Next">When something falls due that is not due now; null when there is nothing ahead.</param>
/// <param name="Standing">To be shown while the life rests; null while there is something to do.</param>
public sealed record Work(
    bool TickIsDue, IReadOnlyList<string> Commands, IReadOnlyList<string> FanOuts, IReadOnlyList<string> Mails, DateTimeOffset? Next, Standing? Standing = null);

/// <summary>One effect of a stream.</summary>
public sealed record Piece(StreamId Stream, string Effect);

/// <summary>Messages of a stream, to be handed over to the queue of mails.</summary>
public sealed record Handover(StreamId Stream, IReadOnlyList<string> Effects);

/// <summary>Some of the streams that one command goes to.</summary>
/// <param name="IsLastAttempt">What fails now is given to a person.</param>
public sealed record Page(StreamId Stream, string Effect, IReadOnlyList<PageRow> Rows, bool IsLastAttempt);

/// <param name="Row">Of the view that the streams were found in: the command's id is made of it.</param>
public sealed record PageRow(string Row, StreamId Stream);
