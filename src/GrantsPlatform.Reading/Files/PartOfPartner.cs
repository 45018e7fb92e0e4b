using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>
/// What an organisation is to do and to have in another's file: from amounts and ids, and of the applicant's answers the project's title alone, so that no
/// other can slip in.
/// </summary>
public sealed record PartOfPartner(string Application, string Organisation) : PartnerQuery<PartnerPart>(Application, Organisation)
{
    private protected override async ValueTask<PartnerPart?> AnswerAsync(Room room, ApplicationState.Known file, OrganisationState.Registered body, CancellationToken cancellation)
    {
        if (file.Receipt is not { } receipt) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(file.Origin.Revision);
        return new PartnerPart(
            file, file.CalledBy(Application), await OwnFiles.CallTitleAsync(room, file.Call, cancellation).ConfigureAwait(false), body.LegalName,
            receipt.Dossier.Partners.First(partner => partner.Organisation == Organisation), definition,
            [.. receipt.Dossier.Requested.Where(line => line.Payee == Organisation)], [.. file.ToldGrant().Where(line => line.Payee == Organisation)])
        {
            DeclinedAt = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(Application), cancellation).ConfigureAwait(false) is AgreementState.Known { Declined: { } declined } && declined.Partner == Organisation
                ? declined.At : null,
            ProjectTitle = await room.SentTitleAsync(Application, file, cancellation).ConfigureAwait(false),
        };
    }
}

/// <param name="Number">What people call the file by.</param>
/// <param name="Granted">Only what the applicant has been told.</param>
public sealed record PartnerPart(
    ApplicationState.Known File, string Number, string CallTitle, string Body, Partner Partner, ProgrammeDefinition Definition, ImmutableArray<AmountLine> Requested, ImmutableArray<AmountLine> Granted)
{
    /// <summary>When it refused to sign the last text that was sent; null: it did not.</summary>
    public DateTimeOffset? DeclinedAt { get; init; }

    /// <summary>As it was sent; null: unknown.</summary>
    public string? ProjectTitle { get; init; }
}
