using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>Says to anybody who holds a receipt whether it is authentic, and nothing to whoever only guesses.</summary>
[Paced(PacedBy.Verification, Reading = true)]
public sealed class VerifyModel(IReads reads) : GrantsPage
{
    public sealed record Authentic(SentVersion Version, string CallTitle, Zone Zone);

    private const int LongestNumber = 100;

    [BindProperty(SupportsGet = true, Name = "dossier")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "empreinte")]
    public string? Hash { get; set; }

    public bool Asked => IsAsked && !Problems.Any;

    /// <summary>Empty inputs ask too.</summary>
    private bool IsAsked => Request.Query.ContainsKey("dossier") || Request.Query.ContainsKey("empreinte");

    /// <summary>Null: no receipt of that number and hash was given; which of the two is wrong stays unsaid.</summary>
    public Authentic? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!IsAsked) return Page();
        if (string.IsNullOrWhiteSpace(Number)) Problems.Add("dossier", "Indiquez le numéro du dossier, tel qu’il figure sur le récépissé.");
        if (HashWords.Plain(Hash).Length == 0) Problems.Add("empreinte", "Indiquez l’empreinte, telle qu’elle figure sur le récépissé.");
        if (Problems.Any) return Again();
        Found = await FindAsync(Number!.Trim(), HashWords.Plain(Hash), cancellation).ConfigureAwait(false);
        return Page();
    }

    private async Task<Authentic?> FindAsync(string number, string hash, CancellationToken cancellation)
    {
        if (number.Length > LongestNumber || !StreamId.TryParse($"{ApplicationState.Kind}/{number}", out var stream)) return null;
        var history = await reads.HistoryAsync(stream, cancellation).ConfigureAwait(false);
        if (SentVersion.Of(history.Select(happened => happened.Data)).FirstOrDefault(version => version.Hash == hash) is not { } version) return null;
        var file = await reads.ReadAsync<ApplicationState>(stream, cancellation).ConfigureAwait(false) as ApplicationState.Known;
        return await reads.ReadAsync<CallState>(CallState.IdOf(file!.Call), cancellation).ConfigureAwait(false) is CallState.Known call ? new Authentic(version, call.Title, file.Zone) : null;
    }
}
