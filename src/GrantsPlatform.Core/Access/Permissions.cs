using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Access;

/// <summary>
/// Who may send what, as the kinds of streams lay it down (see <see cref="StreamKind.Permissions"/>), asked of somebody in particular. A test names
/// every command that has no line.
/// </summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Type, Permission> Table = 
        Catalogue.Kinds.SelectMany(kind => kind.Permissions).Append(new Permission(typeof(Tick)).SystemOnly()).Append(new Permission(typeof(EraseWords)).SystemOnly()).ToFrozenDictionary(permission => permission.Command);

    /// <summary>
    /// Null when the actor may. <paramref name="account"/> is the actor's own; <paramref name="organisation"/> finds one of the
    /// scope's. A person who may not even know of the object hears that there is none.
    /// </summary>
    public static Refusal? Check(
        Command command, Actor actor, Scope scope, AccountState? account, Func<string, OrganisationState?> organisation)
    {
        if (actor == Actor.Policy || actor == Actor.Clock || actor == Actor.Console) return null;
        if (actor == Actor.Door && Of(command.GetType()).AdmitsDoor) return null;
        if (actor == Actor.Link) return Of(command.GetType()).AdmitsLink ? null : new ObjectUnknown();
        if (actor.PersonId is { } person && Admits(Of(command.GetType()), person, scope, account, organisation)) return null;
        return MayKnowOf(actor, scope, account, organisation) ? new NotAllowed(Wire.NameOf(command)) : new ObjectUnknown();
    }

    /// <summary>Whether the actor has any relation with the scope: a role in its programme, a place in one of its organisations, or it is their own account.</summary>
    public static bool MayKnowOf(Actor actor, Scope scope, AccountState? account, Func<string, OrganisationState?> organisation) =>
        actor.IsSystem
        || (actor.PersonId is { } person && account is AccountState.Open open
            && (scope.Account == person
                || open.Grants.Any(grant => grant.Programme is null || scope.Programme is null || grant.Programme == scope.Programme)
                || scope.Organisations.Concat(scope.Partners).Any(id => organisation(id) is OrganisationState.Registered body && body.IsMember(person))));

    /// <summary>The line of a command; a command without one is a bug.</summary>
    public static Permission Of(Type command) =>
        Table.TryGetValue(command, out var permission) ? permission : throw new InvalidOperationException($"{command.Name} has no permission.");

    /// <summary>By which of these, where a grant covers the object, the command may be sent.</summary>
    public static ImmutableArray<Role> RolesFor(Command command) => Of(command.GetType()).ByRole;

    private static bool Admits(Permission line, string personId, Scope scope, AccountState? account, Func<string, OrganisationState?> organisation) => account switch
    {
        AccountState.Open open =>
            line.AdmitsAnyone
            || (line.AdmitsOneself && scope.Account == personId)
            || open.Grants.Any(grant => Admits(line, grant, scope))
            || HoldsAny(line.Rights, personId, scope.Organisations, organisation)
            || HoldsAny(line.PartnerRights, personId, scope.Partners, organisation),
        AccountState.Closed => false,
        _ => line.AdmitsNewcomers,
    };

    private static bool HoldsAny(ImmutableArray<MemberRight> rights, string personId, ImmutableArray<string> organisations, Func<string, OrganisationState?> organisation) =>
        rights.Length > 0 && organisations.Any(id => organisation(id) is OrganisationState.Registered body && body.HasAny(personId, rights));

    private static bool Admits(Permission line, Grant grant, Scope scope) =>
        (line.ByRole.Contains(grant.Role) && grant.Covers(scope))
        || (line.ByRoleAnywhere.Contains(grant.Role) && (scope.Departement is null || grant.CoversPlaceOf(scope)));
}
