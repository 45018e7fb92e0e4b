using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>What the service's pages of one file have in common: the file, and the list from which it was opened.</summary>
public abstract class FilePage(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public InstructedFile Seen { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    /// <summary>The address of the list, to go back to; as it came.</summary>
    public string? FromList => Request.Query["liste"].FirstOrDefault();

    public WorkAddress Address => WorkAddress.Read(FromList);

    public string ToList => links.Work(Seen.File.Call, Address);

    /// <summary>An upload of the file, beside its answers.</summary>
    public FramedFile Framed(UploadRef file) => new(file, links.Upload(Seen.Id, file.Hash), links.Upload(Seen.Id, file.Hash, save: true), ToFile());

    public string ToFile(string? anchor = null) => links.InstructedFile(Seen.Id, Address) + (anchor is null ? "" : "#" + anchor);

    protected Links Links => links;

    /// <summary>What was sent under a name that no property bears; empty where nothing was.</summary>
    public string Sent(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    /// <summary>What was sent under the name; what stands, where nothing was.</summary>
    public string SentOr(string name, string? standing) => Request.HasFormContentType && Request.Form.ContainsKey(name) ? Sent(name) : standing ?? "";

    protected async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FileForInstruction(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }

    protected ValueTask<ListedWork?> ListAsync(WorkAddress address, CancellationToken cancellation) => queries.AskAsync(address.Asked(Seen.File.Call), visitor.Viewer, cancellation);

    protected Task<Refusal?> SendAsync(StreamId target, Command command, string? reason, CancellationToken cancellation, long? expectedVersion = null) =>
        desk.SendAsync(target, command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), expectedVersion, cancellation: cancellation);

    /// <summary>Does it to the file and shows the file's page, or this page again with what is wrong.</summary>
    protected async Task<IActionResult> ActAsync(string application, Command command, string? reason, string field, string said, string? anchor, CancellationToken cancellation) =>
        await ActAsync(ApplicationState.IdOf(application), application, command, reason, field, said, anchor, cancellation).ConfigureAwait(false);

    protected async Task<IActionResult> ActAsync(
        StreamId target, string application, Command command, string? reason, string field, string said, string? anchor, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (await SendAsync(target, command, reason, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, field);
        this.Say(said);
        return Redirect(ToFile(anchor));
    }
}
