using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>Codes of a definition, said to applicants.</summary>
public static class CallPageWords
{
    public static string Of(CallStanding standing) => standing switch
    {
        CallStanding.Open => "Ouvert",
        CallStanding.Coming => "À venir",
        CallStanding.Closed => "Clos",
        CallStanding.Published => "Résultats publiés",
        CallStanding.Cancelled => "Annulé",
        _ => throw new InvalidOperationException($"{standing} has no word."),
    };

    /// <summary>How soon an open call closes is said beside its state, in a colour of its own.</summary>
    public static Tone ToneOf(PublicCall call) => call.Standing switch
    {
        CallStanding.Open => Tone.Success,
        CallStanding.Coming => Tone.Info,
        _ => Tone.Neutral,
    };

    public static string Heading(CallStanding standing) => standing switch
    {
        CallStanding.Open => "Appels ouverts",
        CallStanding.Coming => "Appels à venir",
        CallStanding.Closed => "Appels clos, en cours d’instruction",
        CallStanding.Published => "Appels dont les résultats sont publiés",
        CallStanding.Cancelled => "Appels annulés",
        _ => throw new InvalidOperationException($"{standing} has no heading."),
    };

    /// <summary>The next date that counts, in words.</summary>
    public static string When(PublicCall call) => call.Standing switch
    {
        CallStanding.Open => $"Jusqu’au {call.Until}",
        CallStanding.Coming => $"Du {French.Date(call.FirstDay)} au {French.Date(call.LastDay)}",
        _ => $"Clos le {French.Date(call.LastDay)}",
    };

    public static string? Left(PublicCall call, DateTimeOffset now) => call.Standing switch
    {
        CallStanding.Open => TimeLeft.ToClosing(call.ClosesAt, now, call.Zone),
        CallStanding.Coming => TimeLeft.ToOpening(call.OpensAt, now, call.Zone),
        _ => null,
    };

    /// <summary>Names with their codes; beyond a handful, how many.</summary>
    public static string Territory(ProgrammeDefinition definition) =>
        definition.Departements.Length <= 3
            ? French.List(definition.Departements.Select(place => $"{place.Name} ({place.Code})"))
            : French.Count(definition.Departements.Length, "département");

    /// <summary>"Association, Mission locale et Fondation"; beyond three, the first two and how many more.</summary>
    public static string Applicants(ProgrammeDefinition definition)
    {
        var kinds = definition.Applicants.Kinds.Select((kind, at) => at == 0 ? kind.Label : InSentence(kind.Label)).ToList();
        return kinds.Count <= 3 ? French.List(kinds) : $"{string.Join(", ", kinds.Take(2))} et {French.Count(kinds.Count - 2, "autre")}";
    }

    public static string Of(Ceiling ceiling)
    {
        var of = ceiling.Basis switch
        {
            CeilingBasis.File => "par dossier",
            CeilingBasis.Siren => "par organisme",
            CeilingBasis.Service => "par service",
            _ => throw new InvalidOperationException($"{ceiling.Basis} has no word."),
        };
        return $"{French.Amount(ceiling.Amount)} {of} {(ceiling.Period == CeilingPeriod.Year ? "et par an" : "au total")}";
    }

    public static string Of(Gate gate) => gate switch
    {
        Gate.Opening => "avant l’ouverture de l’appel",
        Gate.Award => "avant l’attribution des subventions",
        Gate.Agreement => "avant la signature des conventions",
        _ => throw new InvalidOperationException($"{gate} has no word."),
    };

    /// <summary>What an answer looks like.</summary>
    public static string Of(Field field) => field.Type switch
    {
        FieldType.Text => Limited("texte court", field.MaxLength),
        FieldType.LongText => Limited("texte", field.MaxLength),
        FieldType.Integer => "nombre",
        FieldType.Amount => "montant",
        FieldType.Date => "date",
        FieldType.YesNo => "oui ou non",
        FieldType.Choice => "un choix",
        FieldType.MultipleChoice => "un ou plusieurs choix",
        FieldType.Departement => "département",
        FieldType.Commune => "commune",
        FieldType.Uploads => "pièce jointe",
        FieldType.Budget => "tableau du budget",
        FieldType.Request => "tableau des montants",
        FieldType.Partners => "liste de partenaires",
        FieldType.Targets => "cibles chiffrées",
        FieldType.Declaration => "déclaration",
        _ => throw new InvalidOperationException($"{field.Type} has no word."),
    };

    /// <summary>"PDF, 10 Mo au plus".</summary>
    public static string File(Field field)
    {
        var formats = field.Formats.IsEmpty ? "tout format admis" : string.Join(", ", field.Formats.Select(format => format.ToUpperInvariant()));
        return field.MaxBytes is { } most ? $"{formats}\u202F; {FileWords.Of(most)} au plus par fichier" : formats;
    }

    /// <summary>"30 %"; "1/3" for each criterion of a grid where one would have to be rounded, since thirds in percent do not add up to the whole.</summary>
    public static string Weight(Criterion criterion, ScoringGrid grid)
    {
        var sum = grid.Criteria.Sum(each => each.Weight);
        return grid.Criteria.All(each => Part(each).Whole) ? French.Percent(Part(criterion).Value) : $"{French.Exact(criterion.Weight)}/{French.Exact(sum)}";

        (decimal Value, bool Whole) Part(Criterion of) => ((Fraction)of.Weight / sum).Shown(3);
    }

    public static string Share(InstalmentRule rule) => rule switch
    {
        { Share: { } share, ShareOf: ShareBasis.Whole } => $"\u202F: {French.Percent(share)} de la subvention, répartis entre ceux qui la reçoivent",
        { Share: { } share } => $"\u202F: {French.Percent(share)} de la subvention de chaque bénéficiaire, arrondis au centime inférieur",
        { Amount: { } amount } => $"\u202F: {French.Amount(amount)}",
        _ => "",
    };

    /// <summary>"au plus tard le 31 décembre 2022", "3 mois après la fin de l’action"…</summary>
    public static string Due(DueRule due) => due switch
    {
        DueRule.OnDay day => $"au plus tard le {French.Date(day.Day)}",
        DueRule.MonthsAfterPeriod after => $"{French.Number((long)after.Months)} mois après la fin de l’action",
        DueRule.MonthsAfterFinancialYear after => $"{French.Number((long)after.Months)} mois après la clôture de l’exercice comptable",
        DueRule.After after => $"{Delay(after)} après {Of(after.Event)}",
        _ => throw new InvalidOperationException($"{due} has no word."),
    };

    private static string Delay(DueRule.After after) => (after.Months, after.Days) switch
    {
        ({ } months, null or 0) => $"{French.Number((long)months)} mois",
        (null or 0, { } days) => French.Count(days, "jour"),
        ({ } months, { } days) => $"{French.Number((long)months)} mois et {French.Count(days, "jour")}",
        _ => "aussitôt",
    };

    private static string Of(Milestone milestone) => milestone switch
    {
        Milestone.OperationStarted => "le début de l’action",
        Milestone.OperationEnded => "la fin de l’action",
        Milestone.CallClosed => "la clôture de l’appel",
        Milestone.DecisionNotified => "la notification de la décision",
        Milestone.AgreementSigned => "la signature de la convention",
        Milestone.AgreementCountersigned => "la signature des deux parties",
        Milestone.FirstPayment => "le premier versement",
        _ => throw new InvalidOperationException($"{milestone} has no word."),
    };

    public static string Of(InstalmentTrigger trigger, DateOnly? on, string? report, DueRule? due = null) => trigger switch
    {
        InstalmentTrigger.Countersigned => "après la signature des deux parties",
        InstalmentTrigger.Date => on is { } day ? $"le {French.Date(day)}" : due is not null ? Due(due) : "à une date fixée",
        InstalmentTrigger.ReportAccepted => report is null ? "quand le compte rendu est accepté" : $"quand est accepté\u202F: {report}",
        InstalmentTrigger.Settled => "quand les comptes de l’action sont arrêtés",
        _ => throw new InvalidOperationException($"{trigger} has no word."),
    };

    /// <summary>A label as it goes on after a number: "1 310 jeunes accompagnés". Acronyms keep their capitals.</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    private static string Limited(string words, int? most) => most is { } m ? $"{words} de {French.Count(m, "caractère")} au plus" : words;
}
