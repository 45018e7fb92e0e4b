using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Two entries of one and the same body become one. Both streams stay: the merged one says where it went, and has from then on whatever the other has.</summary>
internal static class Merging
{
    public static IEnumerable<Need> NeedsOf(StreamId self, MergeOrganisation merge) =>
    [
        new Need.State(OrganisationState.IdOf(merge.Into)),
        .. merge.Files.Distinct().SelectMany(file => new[] { FileOfBody.IdOf(file), ClaimOnBody.IdOf(file), ClaimOnBody.IdOf(file, self.Key) }).Select(stream => new Need.State(stream)),
    ];

    public static Response Decide(StreamId self, MergeOrganisation merge, OrganisationState.Registered body, Context context)
    {
        if (body.MergedInto is { } into) return into == merge.Into ? Response.Nothing : new OrganisationMergedAway();
        if (merge.Into == self.Key) return new MergedIntoItself();
        if (context.Facts.Get<OrganisationState>(OrganisationState.IdOf(merge.Into)) is not OrganisationState.Registered survivor) return new OrganisationUnknown();
        if ((WhyNot(body, survivor) ?? WhyNotNow(merge.Files, body, survivor, context.Facts)) is { } refusal) return refusal;
        return context.Reason.IsMissing() ? new ReasonMissing() : new OrganisationMerged(merge.Into, [.. body.Members.Keys], context.Actor);
    }

    private static Refusal? WhyNot(OrganisationState.Registered body, OrganisationState.Registered survivor) =>
        survivor.MergedInto is not null ? new OrganisationMergedAway()
        : body.Siren is { } one && survivor.Siren is { } other && one != other ? new MergeOfTwoBodies()
        : body.Siren is not null && survivor.Siren is null ? new MergeLosesSiret()
        : body.BankDetails is { VerifiedBy: not null } paid && (survivor.BankDetails is not { VerifiedBy: not null } kept || kept.Hash != paid.Hash) ? new MergeBankDetailsDiffer()
        : body.WaitingRequests.Any() ? new MergeRequestWaits()
        : null;

    /// <summary>One body has one file for a call, or one a service: which of two would be decided on, nobody could say.</summary>
    private static Refusal? WhyNotNow(ImmutableArray<string> named, OrganisationState.Registered body, OrganisationState.Registered survivor, Facts facts)
    {
        List<(string Id, FileOfBody File)> files =
            [.. named.Distinct().Select(id => (Id: id, File: facts.Published<FileOfBody>(FileOfBody.IdOf(id)))).Where(one => one.File is not null).Select(one => (one.Id, one.File.Required("the file")))];
        var twice = files.Where(one => IsUnderWay(one.File, body) && files.Any(other => IsUnderWay(other.File, survivor) && other.File.Call == one.File.Call && other.File.Service == one.File.Service));
        if (Named(twice) is { Length: > 0 } doubled) return new MergeFilesInOneCall(doubled);
        var claimed = files.Where(one => IsClaimed(ClaimOnBody.IdOf(one.Id)) || IsClaimed(ClaimOnBody.IdOf(one.Id, body.Id)));
        return Named(claimed) is { Length: > 0 } open ? new MergeClaimOpen(open) : null;

        static bool IsUnderWay(FileOfBody file, OrganisationState.Registered of) => file.IsUnderWay && file.Organisation == of.Id;
        bool IsClaimed(StreamId claim) => facts.Published<ClaimOnBody>(claim) is { IsOpen: true } known && known.Payee == body.Id;
    }

    private static string Named(IEnumerable<(string Id, FileOfBody File)> files) => French.List(files.Select(one => one.File.Number ?? one.Id).Order(StringComparer.Ordinal));

    /// <summary>Whoever acts for both keeps what they may do here. A right that binds comes over only where nobody holds it here yet: somebody has read a proof for it.</summary>
    public static Response Decide(AbsorbOrganisation absorb, OrganisationState.Registered body, Context context)
    {
        if (body.Absorbed.Contains(absorb.Merged)) return Response.Nothing;
        if (context.Facts.Get<OrganisationState>(OrganisationState.IdOf(absorb.Merged)) is not OrganisationState.Registered merged || merged.MergedInto != body.Id) return new OrganisationUnknown();
        var isRepresented = body.LegalRepresentatives.Any();
        return Response.Accept(
        [
            new OrganisationAbsorbed(absorb.Merged, [.. body.Members.Keys]),
            // What was merged into the other before is from now on one of these too; its people hear of it there.
            .. merged.Absorbed.Where(one => !body.Absorbed.Contains(one)).Select(one => new OrganisationAbsorbed(one, [])),
            .. merged.Members.Where(member => !body.IsMember(member.Key))
                .Select(member => new MemberAdded(member.Key, isRepresented ? [.. member.Value.Where(right => !RightsTo.Sign.Contains(right))] : member.Value)),
            .. merged.Services.Values.Where(service => !body.Services.ContainsKey(service.Code)).Select(service => new ServiceAdded(service.Code, service.Name, service.Departement, service.Perimeter)),
        ]);
    }

    public static Response Follow(OrganisationState.Registered body, Context context)
    {
        if (body.MergedInto is not { } into || context.Facts.Get<OrganisationState>(OrganisationState.IdOf(into)) is not OrganisationState.Registered survivor) return Response.Nothing;
        var followed = CommonOf(survivor);
        return Wire.Same(followed, CommonOf(body)) ? Response.Nothing : followed;
    }

    private static SurvivorFollowed CommonOf(OrganisationState.Registered body) => new(
        body.LegalName, body.Siret, body.Rna, body.LegalKind, body.CreatedOn, body.Departement, body.AttachedToOlderBody, body.Members, body.BankDetails);

    public static OrganisationState.Registered With(this OrganisationState.Registered body, SurvivorFollowed e) => body with
    {
        LegalName = e.LegalName, Siret = e.Siret, Rna = e.Rna, LegalKind = e.LegalKind, CreatedOn = e.CreatedOn, Departement = e.Departement,
        AttachedToOlderBody = e.AttachedToOlderBody, Members = e.Members, BankDetails = e.BankDetails,
    };

    /// <summary>What a merged body still takes: what is told of files that were made under it, news of the one that stays, and the leaving of people, of which that one hears too.</summary>
    public static Response? OfMerged(OrganisationCommand command, OrganisationState.Registered body) =>
        body.MergedInto is null || command is MergeOrganisation or FollowSurvivor or NoteGrant or NoteRepayment ? null
        : command is RemoveMember ? Response.Nothing
        : new OrganisationMergedAway();
}
