using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>Costs that the service refuses, account by account and each with its reason: what is accepted is what they leave.</summary>
public static class RefusedCosts
{
    /// <summary>The reasons by account, as a content record of the report.</summary>
    public const string Record = "refused-costs";

    public static ImmutableSortedDictionary<string, string> ReasonsIn(Contents contents) =>
        contents.Json<ImmutableSortedDictionary<string, string>>(Record) ?? ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Every account that counts, with what is left of it.</summary>
    internal static (ImmutableArray<JudgedCost> Costs, Refusal? Refusal) Judge(StreamId self, ImmutableArray<RefusedCost> refused, Known known, Context context)
    {
        var declared = Declared(self, known, context);
        if (refused.GroupBy(one => one.Account).FirstOrDefault(same => same.Count() > 1) is { } twice) return ([], new CostRefusedTwice(twice.Key));
        foreach (var one in refused)
        {
            if (!declared.TryGetValue(one.Account, out var amount)) return ([], new AccountNotReported(one.Account));
            if (one.Amount <= Money.Zero || one.Amount > amount) return ([], new RefusedBeyondReported(one.Account, amount));
            if (one.Reason.IsMissing()) return ([], new ReasonMissing());
        }
        var less = refused.ToDictionary(one => one.Account, one => one.Amount);
        return ([.. declared.Select(one => new JudgedCost(one.Key, one.Value, one.Value - less.GetValueOrDefault(one.Key)))], null);
    }

    internal static ContentChange.Put Reasons(ImmutableArray<RefusedCost> refused) => ContentChange.Json(Record, refused.ToImmutableSorted(one => one.Account, one => one.Reason.Trim()));

    /// <summary>What was submitted on the accounts that the act counts.</summary>
    private static ImmutableSortedDictionary<string, Money> Declared(StreamId self, Known known, Context context)
    {
        var (definition, _) = ReportReading.RuleOf(known, context);
        return Declared(definition, Submitted(self, known, context));
    }

    internal static Answers Submitted(StreamId self, Known known, Context context) =>
        context.Facts.ContentsOf(self).Json<Answers>(ReportFields.SubmissionRecordOf(known.Submission.Required("the submission").Number)) ?? Answers.None;

    internal static ImmutableSortedDictionary<string, Money> Declared(ProgrammeDefinition definition, Answers words)
    {
        var lines = words.Find(ReportFields.Financial) is { } told && DossierReading.Read<Budget>(told) is { Lines.IsDefault: false } budget ? budget.Lines : [];
        return lines.Where(line => line.Side == BudgetSide.Expense && FinancialReport.Counts(line.Code, definition.Agreement))
            .GroupBy(line => line.Code).ToImmutableSorted(account => account.Key, account => account.Sum(line => line.Amount));
    }
}
