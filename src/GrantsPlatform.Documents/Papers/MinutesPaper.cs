using System.Collections.Immutable;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Committees;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Papers;

/// <summary>The minutes of a session as its chair signs them: who was there, each file with its decision and reasons, what is left of the money.</summary>
public static class MinutesPaper
{
    private static readonly ImmutableArray<ColumnHead> AmountHeads = [new("Volet", 5), new("Année", 2), new("Bénéficiaire", 5), new("Accordé", 3, IsFigure: true)];

    public static Paper Of(PrintedMinutes printed)
    {
        var (seen, minutes) = printed;
        var day = French.Meeting(seen.State.Plan.StartsAt, seen.Zone);
        return new Paper($"Procès-verbal de la commission du {day}", LetterPaper.Head(seen.Definition.Funder),
        [
            new Part.Title("Procès-verbal de la commission de sélection", seen.CallTitle),
            Session(seen, day),
            new Part.Heading(1, "Décisions"),
            Overview(minutes),
            .. minutes.Entries.SelectMany(Of),
            .. Waiting(minutes),
            new Part.Heading(1, "Enveloppe"),
            Envelope(seen),
            Signatures(seen, minutes),
        ]);
    }

    /// <summary>The chair signs on the platform; whoever keeps the minutes, on paper.</summary>
    private static Part.Signatures Signatures(SeenCommittee seen, MinutesToRead minutes) => new(
    [
        .. seen.Seats.Where(seat => seat.Seat.Role != SeatRole.Member).Select(seat => new Signatory(
            CommitteeWords.Of(seat.Seat.Role), seat.Name,
            seat.Seat.Role == SeatRole.Chair && minutes.Signed is { } signed ? $"Signé sur la plateforme par {signed.By} le {French.Meeting(signed.At, seen.Zone)}." : null)),
    ]);

    private static Part.Fields Session(SeenCommittee seen, string day)
    {
        var here = seen.Seats.Where(seat => seat.IsPresent).ToList();
        var votes = here.Count(seat => seat.Seat.Votes);
        return new Part.Fields(
        [
            new("Date", day),
            new("Lieu", seen.State.Plan.Place),
            new("Quorum", $"{French.Count(seen.State.Plan.Quorum, "voix délibérative requise", "voix délibératives requises")}\u202F; {French.Count(votes, "présente", "présentes")}"),
            new("Présents", Names(here)),
            new("Excusés", Names(seen.Seats.Where(seat => !seat.IsPresent))),
        ]);
    }

    private static string Names(IEnumerable<SeatLine> seats) =>
        string.Join('\n', seats.Select(seat => $"{seat.Name} ({CommitteeWords.Of(seat.Seat)})")) is { Length: > 0 } names ? names : "aucun";

    private static Part.Grid Overview(MinutesToRead minutes) => new(
        "Décisions de la séance", [new("N°", 3), new("Dossier", 7), new("Organisme", 13), new("Demandé", 6, IsFigure: true), new("Décision", 10)],
        [.. minutes.Entries.Select(entry => ImmutableArray.Create(
            $"{entry.Line.Place}", entry.Line.Number, entry.Line.Applicant, French.Amount(entry.Line.Requested), Outcome(entry)))]);

    private static string Outcome(MinutesEntry entry) =>
        entry.Decision is { } decision ? CommitteeWords.Of(decision) : entry.Line.Withdrawn ? "Retiré par le porteur" : "Sans décision";

    private static IEnumerable<Part> Of(MinutesEntry entry)
    {
        yield return new Part.Heading(2, $"{entry.Line.Place}. {entry.Line.Applicant} – dossier {entry.Line.Number}");
        yield return new Part.Fields([.. Facts(entry)]);
        if (!entry.Amounts.IsEmpty)
            yield return new Part.Grid(
                "Montants accordés", AmountHeads,
                [.. entry.Amounts.Select(one => ImmutableArray.Create(one.Strand, FundedYears.Label(one.Year), one.Payee, French.Amount(one.Amount)))],
                entry.Amounts.Length > 1 ? ["Total", "", "", French.Amount(entry.Amounts.Sum(one => one.Amount))] : null);
        if (entry.Decision is null) yield break;
        yield return new Part.Quoted("Motifs", entry.Words?.Reason ?? "Les motifs ont été effacés.");
        if (entry.Words?.Reservations is { } reservations) yield return new Part.Quoted("Réserves", reservations);
        if (entry.Words?.OverrunReason is { } overrun) yield return new Part.Quoted("Dépassement de l’enveloppe du volet", overrun);
    }

    private static IEnumerable<Labelled> Facts(MinutesEntry entry)
    {
        if (entry.Line.Departement is { Length: > 0 } departement) yield return new("Territoire", PlaceWords.Of(departement));
        yield return new("Demandé", French.Amount(entry.Line.Requested));
        if (!entry.Opinions.IsEmpty) yield return new(entry.Opinions.Length == 1 ? "Avis" : "Avis de chaque niveau", string.Join('\n', entry.Opinions.Select(Said)));
        if (entry.Opinions.Length > 1 && entry.Line.Score is { } mean) yield return new("Note moyenne", $"{French.Number(mean)} sur 100");
        yield return new("Décision", $"{Outcome(entry)}{(entry.Overruns.Length > 0 ? $" ({entry.Overruns})" : "")}");
        if (entry.Deliberation is { Length: > 0 } deliberation) yield return new("Délibération", deliberation);
    }

    private static string Said(LevelSaid one) =>
        $"{one.Level}\u202F: {CodeWords.Of(one.Opinion.Opinion)}, {French.Number(one.Opinion.Score)} sur 100, proposé\u202F: {French.Amount(one.Opinion.Proposed.Sum(line => line.Amount))}";

    private static IEnumerable<Part> Waiting(MinutesToRead minutes)
    {
        var waiting = minutes.Entries.Where(entry => entry.Decision?.Outcome == Core.Applications.Outcome.WaitingList).OrderBy(entry => entry.Decision?.Rank).ToList();
        if (waiting.Count == 0) yield break;
        yield return new Part.Heading(1, "Liste complémentaire");
        yield return new Part.Grid(
            "Dossiers par rang", [new("Rang", 2), new("Dossier", 4), new("Organisme", 7), new("Demandé", 3, IsFigure: true)],
            [.. waiting.Select(entry => ImmutableArray.Create($"{entry.Decision?.Rank}", entry.Line.Number, entry.Line.Applicant, French.Amount(entry.Line.Requested)))]);
    }

    private static Part.Grid Envelope(SeenCommittee seen) => EnvelopeGrid.Of(
        "Enveloppe à la fin de la séance", seen,
        (new("Prévu", 3, IsFigure: true), line => line.Envelope), (new("Accordé", 3, IsFigure: true), line => line.Granted), (new("Solde", 3, IsFigure: true), line => line.Envelope - line.Granted));
}
