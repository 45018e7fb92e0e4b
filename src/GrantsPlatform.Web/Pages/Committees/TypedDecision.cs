using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>A decision as the form of the room sends it, read for the core; what cannot be read is said beside its field.</summary>
public sealed class TypedDecision
{
    public string? Outcome { get; set; }
    public string? Rank { get; set; }
    public string? For { get; set; }
    public string? Against { get; set; }
    public string? Abstentions { get; set; }
    public bool Casting { get; set; }
    public string? Reason { get; set; }
    public string? Reservations { get; set; }
    public string? OverrunReason { get; set; }

    private const string Prefix = "Decision.";

    public static string FieldOf(string name) => Prefix + name;

    /// <summary>The box of the amount that is granted for a line of what is asked for.</summary>
    public static string AmountOf(AmountLine line) => $"montant-{line.Strand}-{line.Year}-{line.Payee}";

    public static string Code(Outcome outcome) => Wire.NameOf(outcome);

    /// <summary>As it stands, or as the committee's papers propose it.</summary>
    public static TypedDecision Of(FileSheet sheet) => new()
    {
        Outcome = sheet.Line.Decision is { } decision ? Code(decision.Outcome) : null,
        Rank = Typed.Text((decimal)(sheet.Line.Decision?.Rank ?? sheet.NextRank)),
        For = Text(sheet.Line.Decision?.Votes?.For),
        Against = Text(sheet.Line.Decision?.Votes?.Against),
        Abstentions = Text(sheet.Line.Decision?.Votes?.Abstentions),
        Casting = sheet.Line.Decision?.Votes?.Casting ?? false,
        Reason = sheet.Words?.Reason ?? LastOpinion(sheet)?.Reasons,
        Reservations = sheet.Words?.Reservations,
        OverrunReason = sheet.Words?.OverrunReason,
    };

    private static LevelWork? LastOpinion(FileSheet sheet) => sheet.Levels.LastOrDefault(level => level.Reasons is not null);

    /// <summary>The opinion whose reasons were left standing for a decision that goes against it. A file can be good, and the money spent.</summary>
    private Opinion? Contradicts(Outcome outcome, FileSheet sheet) =>
        LastOpinion(sheet) is { Given.Opinion.Opinion: var opinion, Reasons: { } reasons } && Reason?.Trim().ReplaceLineEndings("\n") == reasons.Trim().ReplaceLineEndings("\n")
        && (outcome, opinion) is (Core.Applications.Outcome.Rejected or Core.Applications.Outcome.Deferred, Opinion.Favourable) or (Core.Applications.Outcome.Awarded, Opinion.Unfavourable)
            ? opinion : null;

    private static string? Text(int? count) => count is { } known ? $"{known}" : null;

    /// <summary>Null where something is wrong with it. Amounts count for a file that is retained, and for no other.</summary>
    public TakeDecision? Read(string session, FileSheet sheet, Func<string, string> sent, FormProblems problems)
    {
        Outcome[] outcomes = Enum.GetValues<Outcome>();
        if (outcomes.All(one => Code(one) != Outcome))
        {
            problems.Add(FieldOf(nameof(Outcome)), "Choisissez la décision de la commission.");
            return null;
        }
        var outcome = outcomes.Single(one => Code(one) == Outcome);
        var granted = outcome == Core.Applications.Outcome.Awarded ? ReadAmounts(sheet, sent, problems) : [];
        var rank = outcome == Core.Applications.Outcome.WaitingList ? Whole(nameof(Rank), Rank, problems) : null;
        var votes = ReadVotes(problems);
        if (Contradicts(outcome, sheet) is { } opinion) problems.Add(FieldOf(nameof(Reason)), $"Ces motifs sont ceux de l’avis {CodeWords.Of(opinion)}, et la commission en décide autrement.", "Écrivez ses propres motifs\u202F: le porteur les lira.");
        return problems.Any ? null : new TakeDecision(session, sheet.Line.Application, outcome, granted, rank, votes, Trimmed(OverrunReason), Trimmed(Reservations));
    }

    private static ImmutableArray<AmountLine> ReadAmounts(FileSheet sheet, Func<string, string> sent, FormProblems problems)
    {
        var granted = ImmutableArray.CreateBuilder<AmountLine>();
        foreach (var line in sheet.Lines)
        {
            var typed = sent(AmountOf(line.Requested)).Trim();
            if (typed.Length == 0) continue;
            if (Typed.Amount(typed) is not { } amount) problems.Add(new FormProblem(AmountOf(line.Requested), Typed.NoAmount(typed), Label: $"{line.Strand}, {FundedYears.Label(line.Requested.Year)}"));
            else if (amount != Money.Zero) granted.Add(line.Requested with { Amount = amount, Quantity = null, Unit = null });
        }
        return granted.ToImmutable();
    }

    /// <summary>A committee that decides by consent counts none.</summary>
    private Votes? ReadVotes(FormProblems problems)
    {
        if (string.IsNullOrWhiteSpace(For) && string.IsNullOrWhiteSpace(Against) && string.IsNullOrWhiteSpace(Abstentions)) return null;
        var (yes, no, neither) = (Whole(nameof(For), For ?? "0", problems), Whole(nameof(Against), Against ?? "0", problems), Whole(nameof(Abstentions), Abstentions ?? "0", problems));
        return new Votes(yes ?? 0, no ?? 0, neither ?? 0, Casting);
    }

    private static int? Whole(string name, string? typed, FormProblems problems)
    {
        if (string.IsNullOrWhiteSpace(typed)) return 0;
        if (Typed.Whole(typed) is { } number and >= 0 and <= 100_000) return (int)number;
        problems.Add(FieldOf(name), "Indiquez un nombre entier.");
        return null;
    }

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    /// <summary>Beside which box a refusal of the core belongs.</summary>
    public static string FieldOf(Refusal refusal, FileSheet sheet) => refusal switch
    {
        ReasonMissing or ReasonNotKept => FieldOf(nameof(Reason)),
        RankNeeded => FieldOf(nameof(Rank)),
        VotesDoNotAddUp or TieNotBroken => FieldOf(nameof(For)),
        StrandExceeded => FieldOf(nameof(OverrunReason)),
        QuorumNotMetForFile or BelowThreshold => FieldOf(nameof(Outcome)),
        GrantedAboveRequested over => AmountIn(sheet, line => line.Strand == over.Strand && line.Year == over.Year),
        AmountNotPositive or AmountsDoNotFitOutcome or TotalExceeded or CeilingExceeded => AmountIn(sheet, _ => true),
        _ => "",
    };

    private static string AmountIn(FileSheet sheet, Func<AmountLine, bool> which) =>
        sheet.Lines.Select(line => line.Requested).FirstOrDefault(which) is { } line ? AmountOf(line) : "";
}
