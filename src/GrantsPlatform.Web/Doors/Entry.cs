using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Doors;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Doors;

/// <summary>A request in front of a door.</summary>
public sealed class Entry(HttpContext context, Visitor visitor, Queries queries)
{
    public Visitor Visitor => visitor;

    public CancellationToken Cancellation => context.RequestAborted;

    public bool Demonstrates => context.RequestServices.GetService<IDemonstration>() is not null;

    /// <summary>What the address names; empty where it names nothing, which is the id of nothing.</summary>
    public string Route(string name) => context.GetRouteValue(name) as string ?? "";

    /// <summary>Whether it opens is what the query finds out; whoever is not known is asked to sign in first.</summary>
    public async ValueTask<Admission> AskAsync(Query<OpenDoor> door) =>
        !visitor.IsSignedIn ? Admission.SignIn
        : await queries.AskAsync(door, visitor.Viewer, Cancellation).ConfigureAwait(false) is null ? Admission.Unknown
        : Admission.Open;
}
