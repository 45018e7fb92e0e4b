using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>How a request for complements has ended.</summary>
public enum ComplementEnd
{
    Awaited,
    Answered,

    /// <summary>Its time has passed.</summary>
    Lapsed,

    /// <summary>It was a mistake.</summary>
    Cancelled,
}

/// <summary>What the service has asked to be completed, and what came of it.</summary>
/// <param name="Fields">Labels.</param>
/// <param name="Reason">Null when it was erased.</param>
public sealed record RequestedComplement(int Number, ImmutableArray<string> Fields, string? Reason, DateTimeOffset At, DateTimeOffset DueAt)
{
    public ComplementEnd End { get; init; }

    /// <summary>Null as long as it is awaited.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was cancelled; null otherwise, or when it was erased.</summary>
    public string? EndReason { get; init; }

    /// <summary>What its answer has changed.</summary>
    public ImmutableArray<AnswerChange> Changes { get; init; } = [];

    /// <summary>Latest first.</summary>
    internal static ImmutableArray<RequestedComplement> Of(IReadOnlyList<EventEnvelope> history, Contents contents, ProgrammeDefinition definition)
    {
        var requests = new SortedDictionary<int, RequestedComplement>();
        foreach (var happened in history)
            switch (happened.Data)
            {
                case ComplementRequested e:
                    requests[e.Number] = new RequestedComplement(
                        e.Number, [.. e.Fields.Select(field => definition.Form.Find(field)?.Label ?? field)], contents.Text(ComplementWords.RecordOf(e.Number)), e.At, e.DueAt);
                    break;
                case ComplementAnswered e:
                    requests[e.Number] = requests[e.Number] with { End = ComplementEnd.Answered, EndedAt = e.At, Changes = SentChanges.Of(e.Number + 1, contents, definition) };
                    break;
                case ComplementLapsed e:
                    requests[e.Number] = requests[e.Number] with { End = ComplementEnd.Lapsed, EndedAt = e.DueAt };
                    break;
                case ComplementCancelled e:
                    requests[e.Number] = requests[e.Number] with { End = ComplementEnd.Cancelled, EndedAt = e.At, EndReason = contents.Text(happened.Version) };
                    break;
            }
        return [.. requests.Values.Reverse()];
    }
}
