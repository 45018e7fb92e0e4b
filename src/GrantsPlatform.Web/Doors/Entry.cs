using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Doors;

/// <summary>A request in front of a door.</summary>
public sealed class Entry(HttpContext context, Visitor visitor)
{
    public Visitor Visitor => visitor;

    public CancellationToken Cancellation => context.RequestAborted;

    public IReads Reads { get; } = context.RequestServices.GetRequiredService<IReads>();

    public Onlooker Onlooker { get; } = context.RequestServices.GetRequiredService<Onlooker>();

    public bool Demonstrates => context.RequestServices.GetService<IDemonstration>() is not null;

    /// <summary>What the address names; empty where it names nothing, which is the id of nothing.</summary>
    public string Route(string name) => context.GetRouteValue(name) as string ?? "";

    /// <summary>Without rights, being a member is enough.</summary>
    public async ValueTask<Admission> MemberOfAsync(string organisation, IReadOnlyCollection<MemberRight> rights) =>
        await Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), Cancellation).ConfigureAwait(false) is OrganisationState.Registered body
        && body.IsMember(visitor.AccountId!)
        && (rights.Count == 0 || rights.Any(right => body.Has(visitor.AccountId!, right)))
            ? Admission.Open
            : Admission.Unknown;
}
