using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>What the record tells of a report as it was submitted, under the paths of <see cref="ReportPaths"/>.</summary>
internal sealed class RiskEvidence(ReportSubmitted submitted, ProgrammeDefinition definition, Known known, Context context) : IEvidence
{
    private readonly OrganisationFacts? _body = context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(known.Origin.Organisation));

    private readonly PastOfBody _past = EntriesOfBody.PastOf(known.Origin.Organisation, context.Facts);

    public EvidenceValue? Find(string path) => path switch
    {
        ReportPaths.Granted => context.Facts.Published<AgreementFacts>(AgreementState.IdOf(known.Origin.Application)) is { } agreement ? Number(agreement.Granted.Cents / 100m) : null,
        ReportPaths.Spent => submitted.Financial is { } totals ? Number(totals.Expenses.Cents / 100m) : null,
        ReportPaths.Deviation => submitted.Financial is { Forecast.Cents: > 0 } totals ? Number(Math.Abs(totals.Expenses.Cents - totals.Forecast.Cents) / (decimal)totals.Forecast.Cents) : null,
        ReportPaths.DaysLate => known.RegularDueOn is { } due ? Number(Math.Max(0, ParisTime.DayOf(context.At).DayNumber - due.DayNumber)) : null,
        ReportPaths.Returns => Number(known.LastReturn?.Number ?? 0),
        ReportPaths.FiguresByHand => Number(submitted.Indicators.Count(indicator => indicator.NeedsWord)),
        ReportPaths.SubmittedOn => new EvidenceValue.Day(ParisTime.DayOf(context.At)),
        EvidencePaths.ApplicantKind => Text(_body is null ? null : definition.Applicants.KindOf(_body.LegalKind)?.Code ?? _body.LegalKind),
        EvidencePaths.ApplicantDepartement => Text(_body?.Departement),
        ReportPaths.ApplicantCreatedOn => _body is null ? null : new EvidenceValue.Day(_body.CreatedOn),
        ReportPaths.ApplicantAttached => YesNo(_body?.AttachedToOlderBody),
        ReportPaths.ApplicantNumbered => YesNo(_body is null ? null : _body.Siren is not null),
        ReportPaths.ApplicantPayable => YesNo(_body is null ? null : _body.PayableBankHash is not null),
        ReportPaths.ApplicantFirstGrant => YesNo(!_past.HasEarlierGrant(known.Origin.Application)),
        ReportPaths.ApplicantPaidBack => YesNo(_past.HasEarlierClaim(known.Origin.Application)),
        _ => null,
    };

    public LookupTable? Table(string code) => definition.FindTable(code);

    private static EvidenceValue.Number Number(decimal value) => new(value);

    private static EvidenceValue.Text? Text(string? text) => text is null ? null : new EvidenceValue.Text(text);

    private static EvidenceValue.YesNo? YesNo(bool? value) => value is { } known ? new EvidenceValue.YesNo(known) : null;
}
