using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Chain;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What the service has asked to be completed.</summary>
/// <param name="Fields">Labels.</param>
/// <param name="Reason">Null when it was erased.</param>
/// <param name="AnsweredAt">Null: not answered.</param>
public sealed record RequestedComplement(int Number, ImmutableArray<string> Fields, string? Reason, DateTimeOffset At, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt)
{
    /// <summary>Latest first.</summary>
    internal static ImmutableArray<RequestedComplement> Of(IReadOnlyList<EventEnvelope> history, Contents contents, ProgrammeDefinition definition) =>
    [
        .. history.Select(one => one.Data).OfType<ComplementRequested>().Reverse().Select(request => new RequestedComplement(
            request.Number, [.. request.Fields.Select(field => definition.Form.Find(field)?.Label ?? field)], contents.Text(ComplementWords.RecordOf(request.Number)), request.At, request.DueAt,
            history.Select(one => one.Data).OfType<ComplementAnswered>().FirstOrDefault(answer => answer.Number == request.Number)?.At)),
    ];
}
