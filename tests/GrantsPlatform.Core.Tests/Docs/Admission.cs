using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Tests.Docs;

/// <summary>Who may send a command, by asking the table of permissions about one kind of person after the other.</summary>
internal static class Admission
{
    private const string Person = "p";
    private const string Body = "o";
    private const string Programme = "programme";

    private static readonly Scope OfNobody = new(Programme, null, [Body]);

    private static readonly Scope OfPartner = new(Programme, null, ["another"]) { Partners = [Body] };

    public static string InWords(Command command)
    {
        bool May(AccountState account, Scope scope, MemberRight? right = null) =>
            Permissions.Check(command, Actor.Person(Person), scope, account, id => id == Body && right is { } held ? With(held) : null) is null;

        if (May(Agent(), OfNobody)) return "whoever is signed in";
        string[] who =
        [
            .. Permissions.Check(command, Actor.Door, Scope.Platform, null, _ => null) is null ? ["the platform’s door"] : Array.Empty<string>(),
            .. May(new AccountState.Absent(), Scope.Platform) ? ["whoever has no account yet"] : Array.Empty<string>(),
            .. May(Agent(), OfNobody with { Account = Person }) ? ["the person whose account it is"] : Array.Empty<string>(),
            .. Enum.GetValues<MemberRight>().Where(right => May(Agent(), OfNobody, right)).Select(right => $"the organisation's {Words(right)}"),
            .. Enum.GetValues<MemberRight>().Where(right => May(Agent(), OfPartner, right)).Select(right => $"the partner's {Words(right)}"),
            .. Enum.GetValues<Role>().Where(role => May(Agent(new Grant(role, Programme, null)), OfNobody)).Select(role =>
                May(Agent(new Grant(role, "another", null)), OfNobody) ? $"{Words(role)} of any programme" : Words(role)),
        ];
        return who.Length == 0 ? "the platform itself" : string.Join(", ", who);
    }

    private static AccountState.Open Agent(params ImmutableArray<Grant> grants) => new(Person, "h", "k", DateTimeOffset.UnixEpoch, grants);

    private static OrganisationState.Registered With(MemberRight right) => new(
        Body, "Organisme", "99988877900017", null, "association", new DateOnly(2000, 1, 1), "01", false, ImmutableSortedDictionary<string, Service>.Empty,
        ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty.Add(Person, [right]), null);

    private static string Words(Enum value) => Wire.NameOf(value).Replace('-', ' ');
}
