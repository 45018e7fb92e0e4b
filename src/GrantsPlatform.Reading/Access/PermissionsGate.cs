using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Access;

/// <summary>The core's table of permissions, over the accounts and organisations as they are now.</summary>
public sealed class PermissionsGate : IGate
{
    public async ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, ReadSide side, CancellationToken cancellation)
    {
        if (actor.PersonId is not { } person) return Permissions.Check(command, actor, scope, null, _ => null);
        var account = await side.Reads.ReadAsync<AccountState>(AccountState.IdOf(person), cancellation).ConfigureAwait(false);
        var bodies = new Dictionary<string, OrganisationState>();
        foreach (var id in scope.Organisations.Concat(scope.Partners))
            bodies[id] = await side.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(id), cancellation).ConfigureAwait(false);
        return Permissions.Check(command, actor, scope, account, id => bodies.GetValueOrDefault(id));
    }
}
