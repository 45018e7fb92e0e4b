using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>A file in the list of one of its partners. <paramref name="Status"/>: as the applicant has been told; <paramref name="Zone"/>: by whose clocks, Paris where it is left out.</summary>
public sealed record PartnerFileRow(string Id, string Call, string Applicant, string Status, DateTimeOffset SubmittedAt, string? Zone = null);

/// <summary>The submitted files in which an organisation is a partner (partition: that organisation).</summary>
public sealed class PartnerFilesView : View<ApplicationState>
{
    public const string Name = "files-of-partner";

    public override string Kind => ApplicationState.Kind;

    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, [], ["submittedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, ApplicationState state) => state is ApplicationState.Known { Receipt: { } receipt, Erased: null } file
        ? receipt.Dossier.Partners.Select(partner => partner.Organisation).Distinct(StringComparer.Ordinal).Select(partner => new ViewRow(
            Name, partner, id.Key,
            new PartnerFileRow(id.Key, file.Call, file.Origin.ApplicantName, PhaseWords.Status(file.ToldPhase()), receipt.At, file.Origin.Zone),
            ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("submittedAt", SortKey.Of(receipt.At))))
        : [];
}
