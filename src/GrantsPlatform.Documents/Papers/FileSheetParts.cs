using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Committees;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Papers;

/// <summary>The sheet of one file for a committee, on a page of its own: the project, what is asked and proposed, each opinion with its reasons.</summary>
internal static class FileSheetParts
{
    public static IEnumerable<Part> Of(FileSheet sheet, ProgrammeDefinition definition)
    {
        yield return new Part.NewPage();
        yield return new Part.Heading(1, $"{sheet.Line.Place}. {sheet.Line.Applicant} – dossier {sheet.Line.Number}");
        yield return new Part.Fields([.. Facts(sheet)]);
        if (sheet.Summary is { } summary) yield return new Part.Quoted("Le projet", summary);
        yield return Amounts(sheet, definition);
        foreach (var part in sheet.Levels.SelectMany(Opinion)) yield return part;
    }

    private static IEnumerable<Labelled> Facts(FileSheet sheet)
    {
        var line = sheet.Line;
        if (sheet.Project is { } project) yield return new("Projet", project);
        if (line.Departement is { Length: > 0 } departement) yield return new("Territoire", PlaceWords.Of(departement));
        yield return new("Demandé", French.Amount(line.Requested));
        yield return new("Proposé", French.Amount(line.Proposed));
        yield return new("Note moyenne", line.Score is { } score ? $"{French.Number(score)} sur 100" : "aucune");
        if (!line.Recused.IsEmpty) yield return new("Déports", string.Join('\n', line.Recused));
        if (sheet.Before is { } before) yield return new($"Commission {before.Session}", OutcomeOf(before));
        if (line.Withdrawn) yield return new("État", "Retiré par le porteur");
    }

    private static string OutcomeOf(EarlierDecision before) => before.Outcome switch
    {
        Outcome.Awarded => "Retenu",
        Outcome.Rejected => "Refusé",
        Outcome.WaitingList => $"Liste complémentaire, rang\u00A0{before.Rank}",
        _ => "Ajourné",
    };

    private static Part.Grid Amounts(FileSheet sheet, ProgrammeDefinition definition) => new(
        "Montants demandés et proposés",
        [
            new("Volet", 6), new("Année", 3), new("Bénéficiaire", 7), new("Demandé", 4, IsFigure: true),
            .. definition.Levels.Select(level => new ColumnHead(level.Label, 5, IsFigure: true)),
        ],
        [
            .. sheet.Lines.Select(line => ImmutableArray.Create(
                [line.Strand, FundedYears.Label(line.Requested.Year), line.Payee, French.Amount(line.Requested.Amount), .. line.Proposed.Select(Proposed)])),
        ],
        sheet.Lines.Length > 1
            ? ["Total", "", "", French.Amount(sheet.Lines.Sum(line => line.Requested.Amount)), .. definition.Levels.Select((_, at) => Proposed(Sum(sheet, at)))]
            : null);

    private static Money? Sum(FileSheet sheet, int level) =>
        sheet.Lines.Any(line => line.Proposed[level] is null) ? null : sheet.Lines.Sum(line => line.Proposed[level] ?? Money.Zero);

    private static string Proposed(Money? amount) => amount is { } known ? French.Amount(known) : "–";

    private static IEnumerable<Part> Opinion(LevelWork level)
    {
        yield return new Part.Heading(2, level.Level.Label);
        if (level.Given is not { } given)
        {
            yield return new Part.Paragraph(level.Sight == LevelSight.AfterOwnOpinion ? "Se lit après avoir donné son propre avis." : "Pas d’avis.");
            yield break;
        }
        yield return new Part.Fields([.. Said(level, given.Opinion)]);
        yield return new Part.Quoted("Motifs", level.Reasons ?? "Les motifs ont été effacés.");
    }

    private static IEnumerable<Labelled> Said(LevelWork level, LevelOpinion opinion)
    {
        yield return new("Avis", CodeWords.Of(opinion.Opinion));
        yield return new("Note", $"{French.Number(opinion.Score)} sur 100");
        if (level.Words is not { } words) yield break;
        if (words.Strengths.Trim() is { Length: > 0 } strengths) yield return new("Points forts", strengths);
        if (words.Weaknesses.Trim() is { Length: > 0 } weaknesses) yield return new("Points faibles", weaknesses);
    }
}
