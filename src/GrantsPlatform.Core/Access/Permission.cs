using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Access;

/// <summary>
/// One line of the table: who may send one kind of command. Each clause lets more people in; a line without any leaves it to the
/// platform itself, which always may.
/// </summary>
public sealed record Permission(Type Command)
{
    private bool _anyone;
    private bool _oneself;
    private bool _link;
    private bool _newcomer;
    private bool _door;
    private ImmutableArray<MemberRight> _members = [];
    private ImmutableArray<Role> _roles = [];
    private ImmutableArray<Role> _rolesOfAnyProgramme = [];

    /// <summary>Whoever is signed in.</summary>
    public Permission Anyone() => this with { _anyone = true };

    /// <summary>Whoever holds the link that was mailed for this one purpose: see <see cref="Actor.Link"/>.</summary>
    public Permission MailedLink() => this with { _link = true };

    /// <summary>A person who has no account yet, in opening one.</summary>
    public Permission Newcomer() => this with { _newcomer = true };

    /// <summary>The platform's door, before anybody is signed in.</summary>
    public Permission Door() => this with { _door = true };

    /// <summary>The person whose account it is.</summary>
    public Permission Oneself() => this with { _oneself = true };

    /// <summary>Whoever holds one of these rights in one of the scope's organisations.</summary>
    public Permission Members(params ImmutableArray<MemberRight> rights) => this with { _members = rights };

    /// <summary>Whoever holds one of these roles by a grant that covers the scope.</summary>
    public Permission Roles(params ImmutableArray<Role> roles) => this with { _roles = roles };

    /// <summary>Whoever holds one of these roles in whichever programme: for what belongs to no programme, such as an organisation.</summary>
    public Permission RolesOfAnyProgramme(params ImmutableArray<Role> roles) => this with { _rolesOfAnyProgramme = roles };

    /// <summary>An administrator, or the machine's command line.</summary>
    public Permission ConsoleOrAdministrator() => Roles(Role.Administrator);

    /// <summary>Only time, policies and the machine's command line.</summary>
    public Permission SystemOnly() => new(Command);

    internal bool AdmitsDoor => _door;
    internal bool AdmitsLink => _link;

    internal bool Admits(string personId, Scope scope, AccountState? account, Func<string, OrganisationState?> organisation) => account switch
    {
        AccountState.Open open =>
            _anyone
            || (_oneself && scope.Account == personId)
            || open.Grants.Any(grant => Admits(grant, scope))
            || (_members.Length > 0 && scope.Organisations.Any(id => organisation(id) is OrganisationState.Registered body && body.HasAny(personId, _members))),
        AccountState.Closed => false,
        _ => _newcomer,
    };

    private bool Admits(Grant grant, Scope scope) =>
        (_roles.Contains(grant.Role) && grant.Covers(scope))
        || (_rolesOfAnyProgramme.Contains(grant.Role) && (scope.Departement is null || grant.CoversPlaceOf(scope)));
}
