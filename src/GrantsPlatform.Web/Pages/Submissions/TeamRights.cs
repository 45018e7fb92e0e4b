using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>What somebody may do to the files of an organisation, to offer no step that the core would refuse.</summary>
public static class TeamRights
{
    /// <summary>Submits, answers complement requests, withdraws.</summary>
    public static bool MaySend(this OrganisationState.Registered body, string account) => body.HasAny(account, RightsTo.Send);

    /// <summary>Drafts, and writes to the service.</summary>
    public static bool MayWrite(this OrganisationState.Registered body, string account) => body.HasAny(account, RightsTo.Write);

    /// <summary>Where one person prepares a file and another submits it: whether this person has somebody to do it with.</summary>
    public static bool HasSecondPerson(this OrganisationState.Registered body, string account) =>
        body.Members.Keys.Any(other => other != account && (body.MaySend(other) || (body.MaySend(account) && body.MayWrite(other))));
}
