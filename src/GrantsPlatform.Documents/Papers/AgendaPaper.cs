using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Committees;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Papers;

/// <summary>What the members of a committee have before them: the agenda, the files by their mark beside what is left of the money, and a sheet of each file.</summary>
public static class AgendaPaper
{
    public static Paper Of(PrintedAgenda agenda)
    {
        var seen = agenda.Committee;
        var day = French.Meeting(seen.State.Plan.StartsAt, seen.Zone);
        return new Paper($"Ordre du jour de la commission du {day}", LetterPaper.Head(seen.Definition.Funder),
        [
            new Part.Title("Ordre du jour de la commission de sélection", seen.CallTitle),
            Session(seen, day), .. Hidden(seen),
            new Part.Heading(1, "Dossiers à examiner"), Agenda(seen),
            new Part.Heading(1, "Enveloppe"), Envelope(agenda),
            new Part.Heading(1, "Classement"), Ranking(seen),
            .. agenda.Sheets.SelectMany(sheet => FileSheetParts.Of(sheet, seen.Definition)),
        ]);
    }

    private static Part.Fields Session(SeenCommittee seen, string day) => new(
    [
        new("Date", day), new("Lieu", seen.State.Plan.Place),
        new("Quorum", French.Count(seen.State.Plan.Quorum, "voix délibérative requise", "voix délibératives requises")),
        new("Membres", string.Join('\n', seen.Seats.Select(seat => $"{seat.Name} ({CommitteeWords.Of(seat.Seat)})"))),
    ]);

    private static IEnumerable<Part> Hidden(SeenCommittee seen) => seen.Hidden == 0 ? [] :
        [new Part.Paragraph($"{French.Count(seen.Hidden, "dossier n’est pas repris ici", "dossiers ne sont pas repris ici")}\u202F: un conflit d’intérêts en tient à l’écart qui a demandé ce document.")];

    private static Part.Grid Agenda(SeenCommittee seen) => new(
        "Ordre du jour", [new("N°", 3), new("Dossier", 7), new("Organisme", 13), new("Territoire", 9), new("Demandé", 6, IsFigure: true)],
        [.. seen.Agenda.Select(line => ImmutableArray.Create($"{line.Place}", line.Number, line.Applicant, PlaceOf(line), French.Amount(line.Requested)))],
        ["", "Total", "", "", French.Amount(seen.Agenda.Sum(line => line.Requested))]);

    private static Part.Grid Envelope(PrintedAgenda agenda) => EnvelopeGrid.Of(
        agenda.IsToCome ? "Enveloppe à ce jour" : "Enveloppe à l’ouverture de la séance", agenda.Committee,
        (new("Prévu", 3, IsFigure: true), line => line.Envelope), (new("Accordé", 3, IsFigure: true), line => line.Granted),
        (new("Proposé à cette séance", 4, IsFigure: true), line => line.Proposed), (new("Resterait", 3, IsFigure: true), line => line.Envelope - line.Granted - line.Proposed));

    /// <summary>By mark, the best first, with what is proposed up to each: where the money ends is seen at once. A file without a mark comes last.</summary>
    private static Part.Grid Ranking(SeenCommittee seen)
    {
        var running = Money.Zero;
        return new Part.Grid(
            "Dossiers par note", [new("Rang", 3), new("Dossier", 6), new("Organisme", 11), new("Note", 3, IsFigure: true), new("Proposé", 5, IsFigure: true), new("Cumul", 5, IsFigure: true)],
            [
                .. seen.Agenda.Where(line => !line.Withdrawn).OrderByDescending(line => line.Score ?? -1).ThenBy(line => line.Place).Select((line, at) => ImmutableArray.Create(
                    $"{at + 1}", line.Number, line.Applicant, line.Score is { } score ? French.Number(score) : "–", French.Amount(line.Proposed), French.Amount(running += line.Proposed))),
            ]);
    }

    private static string PlaceOf(AgendaLine line) => line.Departement is { Length: > 0 } departement ? PlaceWords.Of(departement) : "";
}
