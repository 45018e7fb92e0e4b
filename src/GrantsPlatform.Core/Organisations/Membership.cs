using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Who acts for the body, and how far.</summary>
internal static class Membership
{
    public static Response Decide(AddMember add, OrganisationState.Registered body, Context context)
    {
        var rights = add.Rights.Settled();
        if (body.Members.TryGetValue(add.AccountId, out var known))
            return known.SequenceEqual(rights) ? Response.Nothing : new MemberAlready();
        if (rights.Bind() && IsLesserMember(context.Actor, body.Members)) return new OnlyRepresentativesConfer();
        return context.Facts.Published<AccountFacts>(AccountState.IdOf(add.AccountId)) is { IsOpen: true }
            ? new MemberAdded(add.AccountId, rights)
            : new AccountUnknown();
    }

    public static Response Decide(ChangeMemberRights change, OrganisationState.Registered body)
    {
        if (!body.Members.TryGetValue(change.AccountId, out var known)) return new MemberUnknown();
        var rights = change.Rights.Settled();
        if (known.SequenceEqual(rights)) return Response.Nothing;
        return IsLastRepresentative(change.AccountId, body) && !rights.Contains(MemberRight.LegalRepresentative)
            ? new LastLegalRepresentative()
            : new MemberRightsChanged(change.AccountId, rights);
    }

    public static Response Decide(RemoveMember remove, OrganisationState.Registered body) =>
        !body.IsMember(remove.AccountId) ? Response.Nothing
        : IsLastRepresentative(remove.AccountId, body) ? new LastLegalRepresentative()
        : new MemberRemoved(remove.AccountId);

    public static bool IsLesserMember(Actor actor, ImmutableSortedDictionary<string, ImmutableArray<MemberRight>> members) =>
        actor.PersonId is { } person && members.ContainsKey(person) && !Has(members, person, MemberRight.LegalRepresentative);

    public static bool Has(ImmutableSortedDictionary<string, ImmutableArray<MemberRight>> members, string accountId, MemberRight right) =>
        members.TryGetValue(accountId, out var rights) && rights.Contains(right);

    private static bool IsLastRepresentative(string accountId, OrganisationState.Registered body) =>
        body.LegalRepresentatives.SequenceEqual([accountId]);
}
