using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>The files of a call, a row each: what its measures and strands are comes from the programme.</summary>
public static class FilesSheet
{
    public static SheetHead Head(ProgrammeDefinition definition) => new("Dossiers",
    [
        new("Dossier"), new("Organisme", 50), new("Département (code)", 14), new("Département", 30), new("État"), new("Déposé le"), new("Groupement", 14),
        .. definition.Measures.Select(measure => new SheetColumn(measure.Label)), new("Note sur 100", 10), new("Demandé"), new("Proposé"), new("Accordé"),
        .. definition.Strands.Select(strand => new SheetColumn($"Accordé, {strand.Label}")),
    ]);

    public static ImmutableArray<Cell> Row(ApplicationRow row, ProgrammeDefinition definition) =>
    [
        Cell.Of(row.Number ?? row.Id), Cell.Of(row.Applicant), Cell.Of(row.Departement), Cell.Of(definition.FindDepartement(row.Departement ?? "")?.Name), Cell.Of(FileStatusWords.Of(row.Status)),
        row.SubmittedAt is { } at ? new Cell.Moment(definition.Calendar.Clocks.Wall(at)) : Cell.Empty, Cell.Of(row.Consortium),
        .. definition.Measures.Select(measure => row.Measures.TryGetValue(measure.Code, out var value) ? Cell.Of((decimal)value) : Cell.Empty),
        Cell.Of(row.Score), Cell.Of(row.Requested), Cell.Of(row.Proposed), Cell.Of(row.Granted),
        .. definition.Strands.Select(strand => Cell.Of(row.GrantedByStrand.GetValueOrDefault(strand.Code))),
    ];
}
