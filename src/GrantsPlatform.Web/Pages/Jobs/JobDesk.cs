using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Jobs;

/// <summary>Prepares something for the objects that were chosen on a list. For every list: see ADR 33.</summary>
public sealed class JobDesk(Desk desk)
{
    /// <summary>
    /// The job, or why there is none. The same choice sent twice by the same form is one job; another choice, from the form that a way back has shown again,
    /// is another.
    /// </summary>
    /// <param name="form">The id of the form's command.</param>
    public async Task<Answer<string>> PrepareAsync(string form, string deed, string? about, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0) return new NothingChosen();
        if (keys.Count > JobDecider.MostObjects) return new TooMuchChosen(JobDecider.MostObjects);
        var id = Digest.Of(string.Join('\n', [form, deed, about ?? "", .. keys]))[..32];
        var job = JobState.IdOf(id);
        if (await desk.SendAsync(job, new BeginJob(deed, about), $"{id}-begin", cancellation: cancellation).ConfigureAwait(false) is { } refusal) return refusal;
        foreach (var (part, chosen) in keys.Chunk(JobDecider.MostAPart).Index())
            if (await desk.SendAsync(job, new ChooseForJob(part, [.. chosen]), $"{id}-{part}", cancellation: cancellation).ConfigureAwait(false) is { } wrong) return wrong;
        return id;
    }
}
