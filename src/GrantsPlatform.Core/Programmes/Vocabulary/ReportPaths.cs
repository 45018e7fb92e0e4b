using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What the criteria of a report's risk may name: facts that the record holds when the report is submitted.</summary>
public static class ReportPaths
{
    public const string Prefix = "report.";

    /// <summary>Euros granted by the act in force.</summary>
    public const string Granted = Prefix + "granted";

    /// <summary>Euros of expenses in the financial report.</summary>
    public const string Spent = Prefix + "spent";

    /// <summary>By how much expenses differ from the forecast, as a share of it: 0.2 of a fifth, above or below.</summary>
    public const string Deviation = Prefix + "deviation";

    /// <summary>Days after the due day; 0 when in time.</summary>
    public const string DaysLate = Prefix + "daysLate";

    /// <summary>How often it was sent back.</summary>
    public const string Returns = Prefix + "returns";

    /// <summary>Figures that no row of the register speaks for.</summary>
    public const string FiguresByHand = Prefix + "figuresByHand";

    public const string SubmittedOn = Prefix + "submittedOn";

    public const string ApplicantCreatedOn = "applicant.createdOn";
    public const string ApplicantAttached = "applicant.attachedToOlderBody";

    /// <summary>Whether the body has a SIRET.</summary>
    public const string ApplicantNumbered = "applicant.numbered";

    /// <summary>Whether its bank details are verified.</summary>
    public const string ApplicantPayable = "applicant.payable";

    /// <summary>No grant of the same funder was in force for it before this one; a body that was entered twice is one body.</summary>
    public const string ApplicantFirstGrant = "applicant.firstGrant";

    /// <summary>The same funder ordered money back from it on another file.</summary>
    public const string ApplicantPaidBack = "applicant.orderedToPayBack";

    public static ImmutableDictionary<string, EvidencePath> Of(ProgrammeDefinition definition) => new Dictionary<string, EvidencePath>(StringComparer.Ordinal)
    {
        [Granted] = new(EvidenceKind.Number), [Spent] = new(EvidenceKind.Number), [Deviation] = new(EvidenceKind.Number), [DaysLate] = new(EvidenceKind.Number),
        [Returns] = new(EvidenceKind.Number), [FiguresByHand] = new(EvidenceKind.Number), [SubmittedOn] = new(EvidenceKind.Day),
        [EvidencePaths.ApplicantKind] = new(EvidenceKind.Text, Options: [.. definition.Applicants.Kinds.Select(kind => kind.Code)]),
        [EvidencePaths.ApplicantDepartement] = new(EvidenceKind.Text), [ApplicantCreatedOn] = new(EvidenceKind.Day), [ApplicantAttached] = new(EvidenceKind.YesNo),
        [ApplicantNumbered] = new(EvidenceKind.YesNo), [ApplicantPayable] = new(EvidenceKind.YesNo),
        [ApplicantFirstGrant] = new(EvidenceKind.YesNo), [ApplicantPaidBack] = new(EvidenceKind.YesNo),
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
