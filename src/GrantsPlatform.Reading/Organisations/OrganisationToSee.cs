using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>
/// Who an organisation is, which services it carries, who its people are: for those who see the organisation, and for those who administer the platform, who
/// see who it is and not what it keeps.
/// </summary>
public sealed record OrganisationToSee(string Organisation) : OverseenQuery<SeenOrganisation>(Organisation)
{
    private protected override async ValueTask<SeenOrganisation?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var read = await room.Reads.ReadVersionedAsync<OrganisationState>(OrganisationState.IdOf(Organisation), cancellation).ConfigureAwait(false);
        body = read.State as OrganisationState.Registered ?? body;
        return (await SeenOrganisation.OfAsync(room, body, viewer, cancellation).ConfigureAwait(false)) with
        {
            Version = read.Version, HeadOffice = await room.HeadOfficeAsync(body.Id, body.HeadOffice?.Number, cancellation).ConfigureAwait(false),
        };
    }
}

/// <summary>An organisation, with what the viewer may do there: what they may not is not offered, and refused by the core in any case.</summary>
public sealed record SeenOrganisation(OrganisationState.Registered Body, ImmutableDictionary<string, string> Names, Viewer Viewer)
{
    public string Id => Body.Id;

    /// <summary>Of the organisation as it is here, to send back where it is changed; nought where the query does not tell it.</summary>
    public long Version { get; init; }

    /// <summary>Null where it was not told, or was erased; and where the query does not tell it.</summary>
    public PostalAddress? HeadOffice { get; init; }

    /// <summary>Otherwise the viewer, who administers the platform, sees who it is and not what it keeps.</summary>
    public bool SeesAll { get; init; } = true;

    public ImmutableArray<MemberRight> Mine => Viewer.Actor.PersonId is { } person ? Body.Members.GetValueOrDefault(person, []) : [];

    public bool IsRepresentative => Mine.Contains(MemberRight.LegalRepresentative);

    public string NameOf(string account) => Names.GetValueOrDefault(account, "Compte supprimé");

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, Body.Scope, Viewer.Account, id => id == Id ? Body : null) is null;

    internal static async ValueTask<SeenOrganisation> OfAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var account in body.Members.Keys)
            if (await room.PersonAsync(account, cancellation).ConfigureAwait(false) is { } person) names[account] = person.Name;
        var seesAll = Sight.OfOperations(viewer) is not null || await OrganisationSight.IsForAsync(Sought.Organisation, viewer, body, room, cancellation).ConfigureAwait(false);
        return new SeenOrganisation(body, names.ToImmutable(), viewer) { SeesAll = seesAll };
    }
}
