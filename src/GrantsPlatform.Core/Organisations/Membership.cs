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
        if (rights.Bind() && IsLesserMember(context.Actor, body)) return new OnlyRepresentativesConfer();
        return context.Facts.Get<AccountState>(AccountState.IdOf(add.AccountId)) is AccountState.Open
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

    public static bool IsLesserMember(Actor actor, OrganisationState.Registered body) =>
        actor.PersonId is { } person && body.IsMember(person) && !body.Has(person, MemberRight.LegalRepresentative);

    private static bool IsLastRepresentative(string accountId, OrganisationState.Registered body) =>
        body.LegalRepresentatives.SequenceEqual([accountId]);
}
