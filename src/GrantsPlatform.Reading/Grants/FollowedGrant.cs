using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Reading.Grants;

/// <summary>A grant as the people of its organisation follow it, from the day on which they were told of it.</summary>
/// <param name="Agreement">Null as long as no text was sent: a draft is the funder's own.</param>
/// <param name="Reports">What the agreement asks for and awaits, in the order of the days; activity notices among them.</param>
/// <param name="Claims">Those that the grantee has been told of.</param>
public sealed record FollowedGrant(
    string Id, ApplicationState.Known File, OrganisationState.Registered Applicant, ProgrammeDefinition Definition, string CallTitle, AgreementState.Known? Agreement,
    ImmutableArray<ReportState.Known> Reports, ImmutableArray<GrantPayment> Payments, ImmutableArray<GrantClaim> Claims)
{
    public string Number => File.CalledBy(Id);

    /// <summary>What the applicant calls the project; null: unknown.</summary>
    public string? Project { get; init; }

    /// <summary>The last text that was sent was refused by a partner, and no other has been.</summary>
    public bool IsStoppedByPartner { get; init; }

    /// <summary>Agreed, or as it will bind; before any text what was awarded.</summary>
    public Money Granted => (Agreement is null ? File.ToldGrant() : Agreement.Act is null && Agreement.Pending is { } pending ? pending.Text.Lines : Agreement.Lines).Sum(line => line.Amount);

    public Money Paid => Agreement?.Paid ?? Money.Zero;

    /// <summary>Whoever may sign for the organisation under this programme.</summary>
    public bool MaySign(string account) => MaySign(Applicant, Definition, account);

    /// <summary>Whether that way to sign is offered under this programme.</summary>
    public bool Takes(SignatureWay way) => Definition.Agreement?.Signature.Contains(way) == true;

    internal static bool MaySign(OrganisationState.Registered applicant, ProgrammeDefinition definition, string account) =>
        applicant.Has(account, MemberRight.LegalRepresentative) || (definition.Agreement is { DelegatedSignature: true } && applicant.Has(account, MemberRight.DelegatedSignatory));

    public bool SomebodySigns => Applicant.Members.Keys.Any(MaySign);

    /// <summary>The register is kept from the award on.</summary>
    public bool KeepsRegister => Definition.Register is not null && File.Phase is Phase.Decided { Outcome: Outcome.Awarded };
}

/// <summary>What a grantee is told of a payment: in which hand of the funder it lies is the funder's affair.</summary>
/// <param name="On">The day that is planned or on which it was paid.</param>
public sealed record GrantPayment(string Label, string Payee, Money Amount, GrantPaymentState State, DateOnly? On, string? Waits);

public enum GrantPaymentState
{
    /// <summary>In a text that is still to be signed.</summary>
    Foreseen,

    Planned,
    UnderWay,

    /// <summary>The accountant could not make it.</summary>
    Rejected,

    Paid,
}

/// <param name="PayeeName">Who was paid too much.</param>
/// <param name="Letter">Why it is claimed, as the letter says it.</param>
/// <param name="Replies">What was answered, in its order.</param>
public sealed record GrantClaim(string Payee, string PayeeName, RecoveryState.Known State, string Letter, ImmutableArray<string> Replies)
{
    public bool MayBeAnswered => State.Phase is RecoveryPhase.Adversarial or RecoveryPhase.Heard;
}
