using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Jobs;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Jobs => Page("/Jobs/Index");

    /// <param name="list">In which the objects were chosen, to go back to.</param>
    public string Job(string job, WorkAddress list, string? handler = null) => Page("/Jobs/Job", new { job, liste = ListOf(list), handler });

    /// <summary>Some of the results.</summary>
    public string JobResults(string job, WorkAddress list, DeedEnd? only, int from = 0) =>
        Page("/Jobs/Job", new { job, liste = ListOf(list), issue = only is { } end ? JobPages.CodeOf(end) : null, de = from > 0 ? from : (int?)null });

    /// <summary>How far it is, where that has changed since it stood there.</summary>
    public string JobPulse(string job, WorkAddress list, int seen) => Page("/Jobs/Job", new { job, liste = ListOf(list), handler = "Pulse", vu = seen });
}
