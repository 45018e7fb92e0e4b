using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>An entry of a body that may be merged into another, with what would come over.</summary>
/// <param name="Into">Null as long as nobody has chosen the one that stays.</param>
public sealed record MergeToPreview(string Organisation, string? Into) : AdministratorQuery<PreviewedMerge>
{
    private protected override async ValueTask<PreviewedMerge?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.BodyAsync(Organisation, cancellation).ConfigureAwait(false) is not { } body) return null;
        var twins = await TwinsToLookAt.FindAsync(room, cancellation).ConfigureAwait(false);
        var others = twins.Where(group => group.Bodies.Any(one => one.Id == Organisation)).SelectMany(group => group.Bodies).Where(one => one.Id != Organisation).DistinctBy(one => one.Id);
        var into = Into is null || Into == Organisation ? null : await room.BodyAsync(Into, cancellation).ConfigureAwait(false);
        var names = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var account in body.Members.Keys.Concat(into?.Members.Keys ?? []).Distinct())
            names[account] = (await room.PersonAsync(account, cancellation).ConfigureAwait(false))?.Name ?? account;
        return new PreviewedMerge(body, into, [.. others], names.ToImmutable(), await FilesAsync(room, Organisation, cancellation).ConfigureAwait(false))
        {
            OtherFiles = into is null ? [] : await FilesAsync(room, into.Id, cancellation).ConfigureAwait(false),
            Documents = (await room.Reads.ReadAsync<VaultState>(VaultState.IdOf(Organisation), cancellation).ConfigureAwait(false) as VaultState.Known)?.Documents.Count ?? 0,
        };
    }

    private static async ValueTask<ImmutableArray<MovingFile>> FilesAsync(Room room, string organisation, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<MovingFile>();
        await foreach (var row in room.Reads.EveryRowAsync<OwnFileRow>(ApplicationsView.Own, organisation, "startedAt", cancellation, descending: true).ConfigureAwait(false))
        {
            var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Id), cancellation).ConfigureAwait(false) as AgreementState.Known;
            files.Add(new MovingFile(row.Body.Id, row.Body.CalledBy, row.Body.Status, agreement is not null, agreement?.Paid ?? Money.Zero));
        }
        return files.ToImmutable();
    }
}

/// <param name="Into">The one that would stay.</param>
/// <param name="Others">Those that it may be one with.</param>
/// <param name="Names">Of the people of both, by account.</param>
public sealed record PreviewedMerge(
    OrganisationState.Registered Body, OrganisationState.Registered? Into, ImmutableArray<OrganisationRow> Others, ImmutableDictionary<string, string> Names, ImmutableArray<MovingFile> Files)
{
    public ImmutableArray<MovingFile> OtherFiles { get; init; } = [];

    /// <summary>In its vault.</summary>
    public int Documents { get; init; }

    public int Agreements => Files.Count(file => file.HasAgreement);

    public Money Paid => Files.Sum(file => file.Paid);

    public MergeOrganisation Command => new(Into?.Id ?? "", [.. Files.Concat(OtherFiles).Select(file => file.Id)]);

    /// <summary>Of all that is shown: another one is to be looked at anew.</summary>
    public string Seal => Digest.Of(Wire.ToBytes(new { Body = Body.Id, Body.LegalName, Body.Members, Into = Into?.Id, Others = Into?.Members, Files, OtherFiles, Documents }));
}

/// <param name="CalledBy">Its number, or its id where it has none.</param>
public sealed record MovingFile(string Id, string CalledBy, string Status, bool HasAgreement, Money Paid);
