using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Who may send one kind of command. Each clause lets more people in; a line without any leaves it to the platform itself, which always may.
/// </summary>
public sealed record Permission(Type Command)
{
    internal bool AdmitsAnyone { get; private init; }
    internal bool AdmitsOneself { get; private init; }
    internal bool AdmitsLink { get; private init; }
    internal bool AdmitsNewcomers { get; private init; }
    internal bool AdmitsDoor { get; private init; }
    internal ImmutableArray<MemberRight> Rights { get; private init; } = [];
    internal ImmutableArray<MemberRight> PartnerRights { get; private init; } = [];
    internal ImmutableArray<Role> ByRole { get; private init; } = [];

    /// <summary>Roles that let in by a grant of whichever programme.</summary>
    public ImmutableArray<Role> ByRoleAnywhere { get; private init; } = [];

    internal static Permission For<TCommand>() where TCommand : Command => new(typeof(TCommand));

    /// <summary>Whoever is signed in.</summary>
    public Permission Anyone() => this with { AdmitsAnyone = true };

    /// <summary>Whoever holds the link that was mailed for this one purpose: see <see cref="Actor.Link"/>.</summary>
    public Permission MailedLink() => this with { AdmitsLink = true };

    /// <summary>A person who has no account yet, in opening one.</summary>
    public Permission Newcomer() => this with { AdmitsNewcomers = true };

    /// <summary>The platform's door, before anybody is signed in.</summary>
    public Permission Door() => this with { AdmitsDoor = true };

    /// <summary>The person whose account it is.</summary>
    public Permission Oneself() => this with { AdmitsOneself = true };

    /// <summary>Whoever holds one of these rights in one of the scope's organisations.</summary>
    public Permission Members(params ImmutableArray<MemberRight> rights) => this with { Rights = rights };

    /// <summary>Whoever holds one of these rights in one of the scope's partners: the decision judges whether it is about the partner's own part.</summary>
    public Permission Partners(params ImmutableArray<MemberRight> rights) => this with { PartnerRights = rights };

    /// <summary>Whoever holds one of these roles by a grant that covers the scope.</summary>
    public Permission Roles(params ImmutableArray<Role> roles) => this with { ByRole = roles };

    /// <summary>Whoever holds one of these roles in whichever programme: for what belongs to no programme, such as an organisation.</summary>
    public Permission RolesOfAnyProgramme(params ImmutableArray<Role> roles) => this with { ByRoleAnywhere = roles };

    /// <summary>An administrator, or the machine's command line.</summary>
    public Permission ConsoleOrAdministrator() => Roles(Role.Administrator);

    /// <summary>Only time, policies and the machine's command line.</summary>
    public Permission SystemOnly() => new(Command);
}
