namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>A text of an agreement, as it is read before it is signed.</summary>
public sealed record ActOfAgreement(RunAgreement Seen, ShownAct Act);
