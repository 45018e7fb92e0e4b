using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Web.Security;

public static class Administrators
{
    /// <summary>Whether somebody administers the platform as a whole.</summary>
    public static async Task<bool> AnyAsync(Queries queries, CancellationToken cancellation) =>
        await queries.AskAsync(new AnyAdministrator(), Viewer.Door, cancellation).ConfigureAwait(false) is not null;
}
