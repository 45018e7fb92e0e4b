using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>What somebody means who looks for mails: an object by its number or id, an organisation by its name, number or id, people by the ids under which they may be written to.</summary>
/// <param name="People">Accounts, or keys of addresses: those to whom nothing was written are left out.</param>
public sealed record MailsMeant(string? Object, string? Organisation, ImmutableArray<string> People) : OversightQuery<MeantMails>
{
    private const int MostBodies = 20;

    private protected override async ValueTask<MeantMails?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var people = ImmutableArray.CreateBuilder<string>();
        foreach (var person in People)
            if ((await room.Reads.QueryAsync<MailRow>(new ViewQuery(MailsView.OfPerson, person, "at", true, ImmutableDictionary<string, string>.Empty, 1), cancellation).ConfigureAwait(false)).Rows.Count > 0) people.Add(person);
        return new MeantMails(
            Object is null ? null : await ObjectAsync(room, Object, cancellation).ConfigureAwait(false),
            Organisation is null ? [] : await BodiesAsync(room, Organisation, cancellation).ConfigureAwait(false), people.ToImmutable());
    }

    private static async ValueTask<string?> ObjectAsync(Room room, string typed, CancellationToken cancellation) =>
        await TrailToSearch.FindAsync(room, typed, cancellation).ConfigureAwait(false) is { } found ? await ObjectOfAsync(room, found, cancellation).ConfigureAwait(false) : null;

    /// <summary>As mails are found by it: a part of a file leads to the file.</summary>
    internal static async ValueTask<string> ObjectOfAsync(Room room, StreamId found, CancellationToken cancellation)
    {
        var file = found.Kind is ApplicationState.Kind or AgreementState.Kind ? found.Key : await FileOfLetter.IdAsync(found, room, cancellation).ConfigureAwait(false);
        return file ?? found.ToString();
    }

    private static async ValueTask<ImmutableArray<MeantBody>> BodiesAsync(Room room, string typed, CancellationToken cancellation)
    {
        if (StreamId.IsKey(typed) && await room.BodyAsync(typed, cancellation).ConfigureAwait(false) is { } body) return [new MeantBody(body.Id, body.LegalName)];
        var query = new ViewQuery(OrganisationsView.Name, OrganisationsView.Partition, "name", false, ImmutableDictionary<string, string>.Empty, MostBodies) { Words = typed };
        return [.. (await room.Reads.QueryAsync<OrganisationRow>(query, cancellation).ConfigureAwait(false)).Rows.Select(row => new MeantBody(row.Body.Id, row.Body.LegalName))];
    }
}

/// <param name="Object">As mails are found by it; null where there is none.</param>
public sealed record MeantMails(string? Object, ImmutableArray<MeantBody> Bodies, ImmutableArray<string> People);

public sealed record MeantBody(string Id, string LegalName);
