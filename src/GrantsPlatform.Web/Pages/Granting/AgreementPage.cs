using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>What the offices' pages of one agreement have in common.</summary>
public abstract class AgreementPage(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    public RunAgreement Seen { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    protected Links Links => links;

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    public string Sent(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    private protected async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AgreementToRun(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        Standing.Holds("convention", $"{seen.Mark}");
        return true;
    }

    /// <summary>Does it to the agreement that was shown and goes to its page, or shows this page again with what is wrong.</summary>
    private protected async Task<IActionResult> ActAsync(AgreementCommand command, string? reason, string field, string said, CancellationToken cancellation)
    {
        if (!Standing.Holds("convention", $"{Seen.Mark}"))
        {
            Standing.Contest("", "Cette convention a changé entre-temps.", "Relisez-la, puis recommencez.");
            return Again();
        }
        var refusal = await desk.SendAsync(AgreementState.IdOf(Seen.Id), command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Seen.Version, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(Seen.Named(refusal), refusal is ReasonMissing ? field : "");
        this.Say(said);
        return Redirect(links.RunAgreement(Seen.Id));
    }
}
