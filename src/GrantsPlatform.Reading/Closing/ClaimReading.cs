using System.Collections.Immutable;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What is claimed back in a call, for a page and for all of them.</summary>
internal static class ClaimReading
{
    private const int Size = 50;

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Everywhere = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The oldest first.</summary>
    public static ViewQuery Asked(SeenCall seen) => new(RecoveriesView.Name, seen.Id, "foundAt", false, ImmutableDictionary<string, string>.Empty, Size)
    {
        Among = seen.Places.Departements is { } places ? Everywhere.Add("departement", [.. places]) : Everywhere,
    };

    public static Task<ImmutableArray<ClaimRow>> LinesAsync(Room room, SeenCall seen, IEnumerable<RecoveryRow> rows, CancellationToken cancellation)
    {
        var names = new Names(room.Reads, seen.Definition);
        return names.WriteAsync(() => rows.Select(row => new ClaimRow(row, names.NumberOf(row.Application), names.Organisation(row.Payee))).ToImmutableArray(), cancellation);
    }
}
