using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About what a programme pays, for its offices, in the places that they see.</summary>
/// <param name="Programme">Null: the first of those that the reader has to do with.</param>
public abstract record PaymentsQuery<TAnswer>(string? Programme) : Query<TAnswer> where TAnswer : class
{
    private const int MostCalls = 500;

    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (Sight.OfOffice(Sought.Payments, viewer) is not null) return null;
        var programmes = await ProgrammesAsync(room, viewer, cancellation).ConfigureAwait(false);
        return programmes.FirstOrDefault(one => Programme is null || one.Code == Programme) is { } chosen && Sight.OfFilesOf(viewer, chosen.Code, Sought.Payments) is { } places
            ? await AnswerAsync(room, new SeenPayments(chosen, programmes, places, viewer), cancellation).ConfigureAwait(false)
            : null;
    }

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation);

    /// <summary>Those with a call, the latest call first.</summary>
    private static async ValueTask<ImmutableArray<PayingProgramme>> ProgrammesAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var calls = await room.Reads.QueryAsync<CallRow>(
            new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", true, ImmutableDictionary<string, string>.Empty, MostCalls), cancellation).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<PayingProgramme>();
        foreach (var code in calls.Rows.Select(row => row.Body.Programme).Distinct())
            if (Sight.OfFilesOf(viewer, code, Sought.Payments) is not null
                && await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(code), cancellation).ConfigureAwait(false) is { Latest: > 0 } state
                && state.Revisions[^1].Definition is { Payment: not null } definition)
                found.Add(new PayingProgramme(code, state.Latest, definition));
        return found.ToImmutable();
    }
}

/// <summary>A programme that pays, under its latest revision.</summary>
public sealed record PayingProgramme(string Code, int Revision, ProgrammeDefinition Definition)
{
    public string Title => Definition.Title;
}

/// <summary>What may be seen of a programme's payments.</summary>
internal sealed record SeenPayments(PayingProgramme Programme, ImmutableArray<PayingProgramme> Programmes, SeenPlaces Places, Viewer Viewer);
