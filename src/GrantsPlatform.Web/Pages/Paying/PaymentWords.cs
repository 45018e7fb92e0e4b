using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>What the pages of payments say.</summary>
public static class PaymentWords
{
    public static string Of(PaymentTab tab) => tab switch
    {
        PaymentTab.ToPrepare => "À préparer",
        PaymentTab.ToApprove => "À approuver",
        PaymentTab.Approved => "Approuvés",
        PaymentTab.Leaving => "En lot ou mandatés",
        _ => throw new InvalidOperationException($"{tab} has no words."),
    };

    /// <summary>On a button.</summary>
    public static string Of(PaymentAct act) => act switch
    {
        PaymentAct.Prepare => "Préparer",
        PaymentAct.Approve => "Approuver",
        PaymentAct.SendBack => "Renvoyer",
        _ => throw new InvalidOperationException($"{act} has no words."),
    };

    public static string Done(PaymentAct act, int count) => act switch
    {
        PaymentAct.Prepare => French.Count(count, "versement préparé", "versements préparés"),
        PaymentAct.Approve => French.Count(count, "versement approuvé", "versements approuvés"),
        PaymentAct.SendBack => French.Count(count, "versement renvoyé", "versements renvoyés"),
        _ => throw new InvalidOperationException($"{act} has no words."),
    };

    public static string Of(PaymentLack lack) => lack switch
    {
        PaymentLack.Act => "Aucun acte en vigueur",
        PaymentLack.Details => "L’organisme n’a pas donné ses coordonnées bancaires",
        PaymentLack.Verification => "Coordonnées bancaires à vérifier",
        PaymentLack.DetailsChanged => "Les coordonnées bancaires ont changé depuis la préparation",
        PaymentLack.Approver => "Personne d’autre que qui prépare ne peut approuver",
        _ => throw new InvalidOperationException($"{lack} has no words."),
    };

    /// <summary>Why it is due.</summary>
    public static string Why(PaymentLine line) => line.One.Plan.Trigger switch
    {
        _ when line.One.Phase is InstalmentPhase.Rejected rejected => $"Rejeté par le comptable\u202F: {PayingWords.Of(rejected.Cause)}",
        InstalmentTrigger.Countersigned => "Convention en vigueur",
        InstalmentTrigger.Date => line.One.Plan.On is { } day ? $"Échéance du {French.Date(day)}" : "Échéance de la convention",
        InstalmentTrigger.ReportAccepted => $"{line.Report} accepté",
        InstalmentTrigger.Settled => "Solde arrêté",
        _ => throw new InvalidOperationException($"{line.One.Plan.Trigger} has no words."),
    };

    /// <summary>A programme names what is to be checked by codes of plain words.</summary>
    public static string Evidence(string code) => code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    /// <summary>Why the reader cannot do it to this line; null: they can.</summary>
    public static string? Hindrance(PaymentLine line, PaymentAct act) => line.Acts.GetValueOrDefault(act) switch
    {
        ActStanding.Open => null,
        ActStanding.NotYours => "Vos fonctions ne le permettent pas pour ce versement.",
        ActStanding.NotNow => $"Le versement est {AgreementWords.Of(line.One.Phase)}.",
        ActStanding.Hindered => $"{French.List(line.Missing.Where(lack => lack != PaymentLack.Approver).Select(Of))}.",
        ActStanding.PreparedByYou => "Vous l’avez préparé\u202F: une autre personne l’approuve.",
        ActStanding.ApprovedByYou => "Vous l’avez déjà approuvé\u202F: une seconde personne doit le faire.",
        _ => throw new InvalidOperationException($"{act} has no standing."),
    };

    public static Tone ToneOf(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Paid => Tone.Success,
        InstalmentPhase.Rejected => Tone.Error,
        InstalmentPhase.Due => Tone.Warning,
        InstalmentPhase.Prepared or InstalmentPhase.Approved or InstalmentPhase.Claimed or InstalmentPhase.Ordered => Tone.Info,
        _ => Tone.Neutral,
    };
}
