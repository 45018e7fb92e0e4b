using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Documents.Acts;

/// <summary>Everything that an agreement says, fact by fact: what its document is written from, and what templates name.</summary>
/// <param name="Registration">" (SIRET …)", or nothing.</param>
/// <param name="Seat">", dont le siège est situé …", or nothing.</param>
/// <param name="Project">" « Permanences rurales »", or nothing.</param>
/// <param name="Signatory">"le préfet", within a sentence.</param>
/// <param name="Accounts">Null: any.</param>
/// <param name="Rate">"80 %"; null: the sum does not depend on costs.</param>
/// <param name="Retention">"5 ans".</param>
/// <param name="ReplyTime">", après que le bénéficiaire a eu …", or nothing.</param>
public sealed record ActSaid(
    string Title, string Number, string Applicant, string Registration, string Seat, string Project, string Call, Funder Funder, string Signatory, string Basis,
    DateOnly From, DateOnly To, ActNumbers Articles, ImmutableArray<ActAmount> Amounts, ImmutableArray<SaidPayment> Payments, ImmutableArray<SaidTarget> Targets,
    string? Accounts, string? Rate, ImmutableArray<string> Reports, string Retention, string ReplyTime, ActAnnexed Annexed, string Hash);

/// <summary>What an amendment says: what it changes, and the amounts with it.</summary>
/// <param name="Rank">1 for the first.</param>
/// <param name="SignedOn">The day on which the agreement came into force.</param>
public sealed record AmendmentSaid(ActSaid Act, string Rank, DateOnly SignedOn, ImmutableArray<ActChange> Changes);

public sealed record SaidPayment(string Label, string Trigger, Money Amount);

public sealed record SaidTarget(string Indicator, string Goal);

/// <summary>What the annexes hold; in the place of what there is none of, a sentence that says so.</summary>
public sealed record ActAnnexed(
    ImmutableArray<ActAnswer> Action, ImmutableArray<BudgetRow> Expenses, ImmutableArray<BudgetRow> Incomes, ImmutableArray<BudgetRow> InKindExpenses, ImmutableArray<BudgetRow> InKindIncomes,
    ImmutableArray<ActShare> Shares, string? NoAction, string? NoBudget, string? NoTargets, string? NoPayments);

/// <param name="Account">"62 Autres services extérieurs".</param>
public sealed record BudgetRow(string Account, Money Amount);

/// <param name="Role">"Bénéficiaire", or what a partner does.</param>
public sealed record ActShare(string Body, string Role, Money Amount);

/// <summary>The number of each article, as they come: those that the programme has no rule for are not counted.</summary>
public sealed record ActNumbers(
    string Purpose, string Period, string Costs, string Amount, string Payment, string Evidence, string Undertakings, string Sanctions, string Evaluation, string Control, string Surplus,
    string Amendment, string Termination, string Disputes, string Annexes)
{
    internal static ActNumbers Of(bool pays, bool reports, bool aims)
    {
        var number = 0;
        string Next(bool there = true) => there ? $"{++number}" : "";
        return new ActNumbers(Next(), Next(), Next(), Next(), Next(pays), Next(reports), Next(), Next(), Next(aims), Next(), Next(), Next(), Next(), Next(), Next());
    }
}
