using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What binds both sides before any payment.</summary>
public enum LegalAct
{
    /// <summary>Always an agreement that both sides sign.</summary>
    Agreement,

    /// <summary>The funder's decision alone, as long as the year's total for the body does not exceed the threshold.</summary>
    DecisionBelowThreshold,
}

/// <summary>How a grantee may sign.</summary>
public enum SignatureWay
{
    /// <summary>On the platform, with a code from one's own mailbox: a simple signature.</summary>
    Code,

    /// <summary>On paper, of which a copy is handed in and read beside the text by the funder.</summary>
    Copy,
}

/// <param name="From">First day of the funded period; left out: that of the operation in the calendar.</param>
/// <param name="To">Last day, included.</param>
/// <param name="ActThreshold">Above this total a year, funder and body, an agreement is mandatory.</param>
/// <param name="DelegatedSignature">Whether a signatory by delegation may sign for the grantee, beside the legal representative.</param>
/// <param name="EligibleAccounts">Accounts of the budget whose costs count.</param>
/// <param name="SignatureReminders">How long after sending the grantee is reminded.</param>
/// <param name="YearCeiling">Most that one body may be granted by this funder in a year, over all calls.</param>
/// <param name="Signature">How the grantee may sign; left out: in either way.</param>
/// <param name="PartnerSignature">Whether each partner that is paid signs for its own lines.</param>
public sealed record AgreementRules(
    LegalAct Act,
    Money ActThreshold,
    bool DelegatedSignature,
    ImmutableArray<string> EligibleAccounts,
    [Description("How long after sending the grantee is reminded to sign.")] ImmutableArray<Lead> SignatureReminders,
    DateOnly? From = null,
    DateOnly? To = null,
    [Description("Most that one body (SIREN) may be granted by this funder in a year, over all calls.")] Money? YearCeiling = null,
    [Description("How the grantee may sign: with a mailed code, or by a copy signed on paper that the funder reads beside the text; left out: in either way.")] ImmutableArray<SignatureWay> Signature = default,
    [Description("Whether each partner that is paid signs for its own lines, beside the grantee; left out: the grantee signs for all.")] bool PartnerSignature = false)
{
    public ImmutableArray<SignatureWay> Signature { get; init; } = Signature.IsDefault ? [SignatureWay.Code, SignatureWay.Copy] : Signature;
}

public enum InstalmentKind { Advance, Interim, Balance }

/// <summary>What makes an instalment due.</summary>
public enum InstalmentTrigger { Countersigned, Date, ReportAccepted, Settled }

/// <summary>What a share is taken of, where several are paid.</summary>
public enum ShareBasis
{
    /// <summary>Of what each payee is granted, rounded down to the cent.</summary>
    EachPayee,

    /// <summary>Of the whole grant, rounded down to the cent; its cents go to the payees by what they are granted, and none is lost.</summary>
    Whole,
}

/// <summary>One part of the payment. The balance has neither share nor amount: it is what the others leave.</summary>
/// <param name="Share">Of what is granted, see <see cref="ShareBasis"/>.</param>
/// <param name="Amount">For the whole file, spread over the payees by what they are granted.</param>
/// <param name="On">The day, where a date triggers it.</param>
/// <param name="Report">The report's code, where its acceptance triggers it.</param>
/// <param name="Evidence">What the preparer certifies to have checked.</param>
public sealed record InstalmentRule(
    string Code, string Label, InstalmentKind Kind, InstalmentTrigger Trigger,
    [Description("Of what is granted, such as 0.8; rounded down to the cent.")] decimal? Share = null,
    Money? Amount = null, DateOnly? On = null, string? Report = null, ImmutableArray<string> Evidence = default,
    [Description("Whether the share is of what each payee is granted, or of the whole, whose cents are then distributed; left out: of each payee.")] ShareBasis? ShareOf = null,
    [Description("Where a date triggers it and no day is given: from which event it counts.")] DueRule? Due = null)
{
    public ImmutableArray<string> Evidence { get; init; } = Evidence.OrEmpty();
}

public enum PaymentChannel { BankFile, LocalAccountant, StateRequests }

/// <param name="Account">The funder's budget account that the payments are charged to.</param>
/// <param name="SecondApprovalAbove">Above this amount two persons approve; left out: never.</param>
/// <param name="Debtor">The bank account that an order to a bank is drawn on.</param>
public sealed record PaymentRules(
    PaymentChannel Channel, string Account, Money? SecondApprovalAbove = null,
    [Description("The bank account that payments leave from; left out: no order to a bank is made.")] DebtorAccount? Debtor = null)
{
    public int ApprovalsFor(Money amount) => SecondApprovalAbove is { } most && amount > most ? 2 : 1;
}

/// <param name="Bic">Null: the bank is known by the account.</param>
public sealed record DebtorAccount([Description("Capitals and digits, without spaces.")] string Iban, string? Bic = null);
