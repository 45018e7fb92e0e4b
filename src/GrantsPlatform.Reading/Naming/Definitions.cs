using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Naming;

/// <summary>The revision of the definition under which an object lives.</summary>
internal static class Definitions
{
    /// <summary>Null for what belongs to no call. A session lives under what its call lives under.</summary>
    public static async Task<ProgrammeDefinition?> OfAsync(IReads reads, object state, CancellationToken cancellation)
    {
        var lives = state is SessionState.Known session ? await reads.ReadAsync<CallState>(CallState.IdOf(session.Plan.Call), cancellation).ConfigureAwait(false) : state;
        if (lives is not IPublishes<LivesUnder> { Published: { } under }) return null;
        return (await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(under.Programme), cancellation).ConfigureAwait(false)).Revision(under.Revision);
    }
}
