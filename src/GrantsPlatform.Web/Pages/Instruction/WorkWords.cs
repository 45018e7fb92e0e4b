using System.Globalization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>What lists of work say in a word or two.</summary>
public static class WorkWords
{
    private static readonly TimeSpan Close = TimeSpan.FromDays(7);

    public static string Of(WorkTab tab) => tab switch
    {
        WorkTab.ToDo => "À traiter",
        WorkTab.Deadlines => "Échéances",
        WorkTab.Submitted => "Déposés",
        WorkTab.Waiting => "En attente du porteur",
        WorkTab.Eligible => "Éligibles",
        WorkTab.UnderReview => "En instruction",
        WorkTab.Ready => "Prêts",
        WorkTab.Decided => "Décidés",
        WorkTab.Over => "Sans suite",
        WorkTab.All => "Tous",
        _ => throw new InvalidOperationException($"{tab} has no words."),
    };

    /// <summary>What is to be done next with a file in this state.</summary>
    public static string Next(ApplicationRow file) => file.Status switch
    {
        FileStatuses.Submitted => "Contrôler l’éligibilité",
        FileStatuses.AwaitingComplement => "Réponse du porteur",
        FileStatuses.Eligible => "Confier à un instructeur",
        FileStatuses.UnderReview when file.Free => "Confier au niveau suivant",
        FileStatuses.UnderReview => "Instruire et donner un avis",
        FileStatuses.Ready => "Décision",
        FileStatuses.Deferred => "Nouvel examen",
        FileStatuses.WaitingList => "Reprise si des crédits se libèrent",
        _ => "–",
    };

    public static string Of(WaitingWhat what, long count) => what switch
    {
        WaitingWhat.ToCheck => count == 1 ? "dossier à contrôler" : "dossiers à contrôler",
        WaitingWhat.ToAssign => count == 1 ? "dossier à confier" : "dossiers à confier",
        WaitingWhat.Answered => count == 1 ? "complément reçu, à relire" : "compléments reçus, à relire",
        WaitingWhat.ToPrepare => count == 1 ? "séance à préparer" : "séances à préparer",
        WaitingWhat.ToInstruct => "avis que vous devez donner",
        WaitingWhat.ToAnswer => count == 1 ? "dossier avec un message à lire" : "dossiers avec des messages à lire",
        WaitingWhat.ToDecide => count == 1 ? "dossier prêt pour la décision" : "dossiers prêts pour la décision",
        WaitingWhat.ToNotify => count == 1 ? "décision à notifier" : "décisions à notifier",
        WaitingWhat.Reports => count == 1 ? "bilan à examiner" : "bilans à examiner",
        WaitingWhat.Appeals => "recours à examiner",
        WaitingWhat.CopiesToCheck => count == 1 ? "copie signée à contrôler" : "copies signées à contrôler",
        WaitingWhat.AmendmentsAsked => count == 1 ? "avenant demandé par un bénéficiaire" : "avenants demandés par des bénéficiaires",
        WaitingWhat.AgreementsToSend => count == 1 ? "convention à envoyer" : "conventions à envoyer",
        WaitingWhat.AgreementsToCountersign => count == 1 ? "convention à contresigner" : "conventions à contresigner",
        WaitingWhat.PaymentsToPrepare => count == 1 ? "versement à préparer" : "versements à préparer",
        WaitingWhat.PaymentsToApprove => count == 1 ? "versement à approuver" : "versements à approuver",
        WaitingWhat.PaymentsToBatch => count == 1 ? "versement à mettre en lot" : "versements à mettre en lot",
        WaitingWhat.Checks => count == 1 ? "contrôle de bilan en cours" : "contrôles de bilans en cours",
        WaitingWhat.LateReports => count == 1 ? "bilan en retard" : "bilans en retard",
        WaitingWhat.Claims => count == 1 ? "reversement à traiter" : "reversements à traiter",
        _ => throw new InvalidOperationException($"{what} has no words."),
    };

    public static string Of(AgentsDeadline day) => day.What switch
    {
        DeadlineWhat.Complement => French.Count(day.Count, "réponse de porteur attendue", "réponses de porteurs attendues"),
        DeadlineWhat.Silence => French.Count(day.Count, "dossier que le silence refuserait", "dossiers que le silence refuserait"),
        DeadlineWhat.Session => day.Count == 0 ? "Séance de la commission, sans ordre du jour" : $"Séance de la commission, {French.Count(day.Count, "dossier")}",
        DeadlineWhat.Closing => "Clôture des dépôts",
        _ => throw new InvalidOperationException($"{day.What} has no words."),
    };

    /// <summary>One of the service's own columns, in a cell.</summary>
    public static string Of(FreeColumnValue? column) => column is not { Value: { } value } ? "–" : column.Column.Type switch
    {
        FreeColumnType.Text => value.GetString() ?? "–",
        FreeColumnType.Choice => column.Column.Options.FirstOrDefault(option => option.Code == value.GetString())?.Label ?? "–",
        FreeColumnType.Integer => French.Number(value.GetDecimal()),
        FreeColumnType.Amount => French.Amount(Money.FromEuros(value.GetDecimal())),
        FreeColumnType.Day => French.Date(DateOnly.ParseExact(value.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        FreeColumnType.YesNo => value.GetBoolean() ? "Oui" : "Non",
        _ => throw new InvalidOperationException($"{column.Column.Type} has no words."),
    };

    /// <summary>How far away a deadline is.</summary>
    public static Tone Urgency(DateTimeOffset due, DateTimeOffset now) => due <= now ? Tone.Error : due - now <= Close ? Tone.Warning : Tone.Neutral;

    public static StripLine Line(string label, Money total, EnvelopeSums sums, string? href = null, bool whole = false) =>
        new(label, total, sums.Granted, sums.Proposed, sums.Asked, href, whole);

    /// <summary>Strand by strand, and the whole where there are several.</summary>
    public static IReadOnlyList<StripLine> Lines(CallEnvelope envelope) => envelope.Strands is [var only]
        ? [Line(only.Label, envelope.Total, envelope.Sums)]
        : [.. envelope.Strands.Select(strand => Line(strand.Label, strand.Envelope, strand.Sums)), Line("Appel entier", envelope.Total, envelope.Sums, whole: true)];
}
