using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Something of a grant that waits for its organisation.</summary>
/// <param name="Action">Null: another of its people is awaited, or somebody else.</param>
/// <param name="Due">Null: it has no day.</param>
public sealed record GrantTask(string Title, string Words, string? Action, string Href, DateTimeOffset? Due)
{
    /// <summary>A report is no task long before its day: the calendar shows it.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(90);

    /// <summary>What ends first comes first.</summary>
    public static ImmutableArray<GrantTask> Of(FollowedGrant grant, string account, Links links, DateTimeOffset now) =>
        [.. Signature(grant, account, links).Concat(Claims(grant, account, links)).Concat(Reports(grant, account, links, now)).Concat(Checks(grant, account, links)).Concat(Bank(grant, account, links)).OrderBy(task => task.Due ?? DateTimeOffset.MaxValue)];

    private static IEnumerable<GrantTask> Signature(FollowedGrant grant, string account, Links links)
    {
        var pending = grant.Agreement?.Pending;
        if (grant.Definition.Agreement is null || (grant.Agreement is not null && pending is not Pending.Unsigned { Copy: null, Grantee: null })) yield break;
        if (!grant.SomebodySigns)
            yield return new GrantTask(
                "Personne ne peut signer", "Aucun membre de votre organisme n’est reconnu comme représentant légal\u202F: la convention ne pourra pas être signée.",
                grant.Applicant.IsMember(account) ? "Faire reconnaître le représentant légal" : null, links.AskRepresentation(grant.Applicant.Id), null);
        else if (pending is not null)
            yield return new GrantTask(
                pending.Version == 1 ? "Convention à signer" : "Avenant à signer",
                grant.MaySign(account) ? "Relisez ce que le texte engage, puis signez-le." : "Elle attend la signature d’une personne qui engage votre organisme.",
                grant.MaySign(account) ? "Relire et signer" : "Lire le texte", links.GrantAgreement(grant.Id), null);
    }

    private static IEnumerable<GrantTask> Claims(FollowedGrant grant, string account, Links links) =>
        from claim in grant.Claims
        let due = (claim.State.Phase as RecoveryPhase.Adversarial)?.ReplyUntil
        where due is not null || claim.State.Phase is RecoveryPhase.Ordered
        select due is { } until
            ? new GrantTask("Demande de reversement", $"{French.Amount(claim.State.Claimed)} sont réclamés\u202F: vous pouvez présenter vos observations.",
                grant.Applicant.HasAny(account, RightsTo.Send) ? "Lire et répondre" : "Lire la demande", links.GrantClaim(grant.Id, claim.Payee), ParisTime.EndOf(until))
            : new GrantTask("Somme à reverser", $"{French.Amount(claim.State.Owed)} restent à rembourser.", "Voir le détail", links.GrantClaim(grant.Id, claim.Payee), null);

    private static IEnumerable<GrantTask> Reports(FollowedGrant grant, string account, Links links, DateTimeOffset now) =>
        from report in grant.Reports
        let due = report.DueOn
        where due is not null && report.Origin.Kind != ReportKind.Activity
        let end = ParisTime.EndOf(due.Value)
        where end - now < Ahead
        select new GrantTask(
            report.Origin.Label,
            report.Phase is ReportPhase.Returned ? "Le service vous le renvoie\u202F: quelques rubriques sont à corriger."
                : end <= now ? $"Il était attendu le {French.Date(due.Value)}. Vous pouvez encore le remettre\u202F: prévenez le service si vous avez besoin de temps."
                : "À remplir, à certifier, puis à transmettre.",
            grant.Applicant.HasAny(account, RightsTo.Write) ? "Remplir" : null, links.Report(grant.Id, report.Origin.Code), end);

    private static IEnumerable<GrantTask> Checks(FollowedGrant grant, string account, Links links) =>
        from report in grant.Reports
        let check = report.Check
        where check is { Closed: null, Missing.IsEmpty: false }
        let asked = check.Asked.Required("the request for pieces")
        select new GrantTask(
            $"Contrôle\u202F: {report.Origin.Label}", $"{French.Count(check.Missing.Length, "pièce est demandée", "pièces sont demandées")} par le service.",
            grant.Applicant.HasAny(account, RightsTo.Write) ? "Envoyer les pièces" : "Lire la demande", links.GrantCheck(grant.Id, report.Origin.Code), ParisTime.EndOf(asked.DueOn));

    private static IEnumerable<GrantTask> Bank(FollowedGrant grant, string account, Links links)
    {
        if (grant.Agreement is not { IsRunning: true } || grant.Applicant.BankDetails is { VerifiedBy: not null } || grant.Payments.All(one => one.State == GrantPaymentState.Paid)) yield break;
        var missing = grant.Applicant.BankDetails is null;
        yield return new GrantTask(
            missing ? "Coordonnées bancaires à donner" : "Coordonnées bancaires en attente de vérification",
            missing ? "Rien ne peut être versé sans elles." : "Le service financier les compare à votre relevé d’identité bancaire avant le prochain versement.",
            missing && grant.Applicant.HasAny(account, RightsTo.GiveBankDetails) ? "Les saisir" : null,
            missing ? links.SetBankDetails(grant.Applicant.Id) : links.BankDetails(grant.Applicant.Id), null);
    }
}
