using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Invitations;

/// <summary>The place that an invitation gives: in the entry of the body that stays, where it was entered twice.</summary>
public sealed record GivenSeat(string Organisation, ImmutableArray<MemberRight> Rights)
{
    /// <summary>A right that binds comes over from a merged entry only where nobody holds one yet, as those of its members did.</summary>
    public static GivenSeat In(OrganisationFacts body, InvitationSent sent) => new(
        body.Id,
        body.Id != sent.Organisation && body.Members.Keys.Any(member => body.Has(member, MemberRight.LegalRepresentative))
            ? [.. sent.Rights.Where(right => !RightsTo.Sign.Contains(right))]
            : sent.Rights);
}
