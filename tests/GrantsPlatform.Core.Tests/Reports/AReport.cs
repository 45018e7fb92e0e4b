using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Reports;

using Scene = Scenario<ReportState, ReportCommand, ReportEvent>;

/// <summary>The final report of file f-1 for September 2025 to August 2026, due on 30 November 2026; an interim one and notices beside it.</summary>
internal static class AReport
{
    public const string Autumn = "2025-09-01T08:00:00Z";
    public const string October = "2026-10-15T08:00:00Z";
    public const string November = "2026-11-20T08:00:00Z";
    public const string DueAt = "2026-11-30T23:00:00Z";
    public static readonly DateOnly DueOn = new(2026, 11, 30);

    public static readonly ProgrammeDefinition Definition = Sample.Definition with
    {
        Form = new Form([.. Sample.Definition.Form.Sections, new Section("money", "Budget", [new Field("budget", "Budget", FieldType.Budget, Required: false)])]),
        Indicators = [new Indicator("young", "Jeunes accompagnés", "person"), new Indicator("housed", "Jeunes logés", "person", Optional: true)],
        Reports =
        [
            new ReportRule("review", "Point d’étape", ReportKind.Interim, new DueRule.OnDay(new DateOnly(2026, 1, 31)), Indicators: ["young", "housed"], Tolerance: 1),
            new ReportRule("final", "Bilan final", ReportKind.Final, new DueRule.MonthsAfterPeriod(3),
                [new ReportSection("actions", "Actions menées", Required: true, MaxLength: 100), new ReportSection("next", "Suites", Required: false)],
                ["young", "housed"], Tolerance: 0.1m, FinancialReport: true),
            new ReportRule("news", "Avis d’activité", ReportKind.Activity,
                Activities: [new ActivityKind("session", "Ouverture d’une permanence")],
                Services: [new InformedService("Service local", Role.DepartmentalInstructor), new InformedService("Service central", Role.ProgrammeManager)]),
        ],
        Balance = new BalanceTerms(0.8m),
        Recovery = new RecoveryTerms(15),
        Appeals = new AppealTerms(2, 2),
    };

    public static readonly ImmutableSortedDictionary<string, decimal> Targets = new[] { ("young", 40m), ("housed", 12m) }.ToImmutableSorted(t => t.Item1, t => t.Item2);

    public static readonly Budget Spent = new(
    [
        new(BudgetSide.Expense, "60", Sample.Euros(8_000)), new(BudgetSide.Expense, "64", Sample.Euros(17_000)),
        new(BudgetSide.Income, "74", Sample.Euros(20_000), "requested"), new(BudgetSide.Income, "70", Sample.Euros(5_000)),
    ]);

    public static readonly Budget Forecast = new(
    [
        new(BudgetSide.Expense, "60", Sample.Euros(9_000)), new(BudgetSide.Expense, "64", Sample.Euros(15_000)), new(BudgetSide.Expense, "61", Sample.Euros(1_000)),
        new(BudgetSide.Income, "74", Sample.Euros(20_000), "requested"), new(BudgetSide.Income, "70", Sample.Euros(5_000)),
    ]);

    public static ExpectReport Expect(string code) => new(
        "f-1", code, "c-1", Sample.Programme, 1, Sample.Body, "01", new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), Targets);

    public static SaveReport Words(params (string Field, object? Value)[] values) =>
        new(values.ToImmutableSorted(value => value.Field, value => JsonSerializer.SerializeToElement(value.Value, Wire.Options)));

    public static readonly SaveReport Filled = Words(("text.actions", "Douze permanences"), ("financial", Spent));

    public static StreamId Id(string code = "final") => ReportState.IdOf("f-1", code);

    public static Scene New(string code = "final", ProgrammeDefinition? definition = null) => new Scene(new ReportDecider(), Id(code)).By("editor")
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition ?? Definition))
        .Knowing(AFile.Id, AFile.Submitted().State)
        .Knowing(AFile.Id, World.Changed(Contents.None, [ContentChange.Json("submission/1", Answers.None.With("budget", Forecast))]));

    public static Scene Expected(string code = "final", ProgrammeDefinition? definition = null) => New(code, definition).When(Expect(code), Autumn);
    public static Scene Drafted() => Expected().When(Filled, October);
    public static Scene Submitted() => Drafted().Submit(October);
    public static Scene Returned(params string[] fields) => Submitted().Because("À préciser").When(new ReturnReport([.. fields], new DateOnly(2026, 12, 10)), November).Because(null);
    public static Scene Accepted() => Submitted().When(new AcceptReport(), November);

    public static string Hash(this Scene scene) => scene.State is ReportState.Known known ? known.ContentHash : "";
    public static Scene Submit(this Scene scene, string at, decimal? young = 40, decimal? housed = 12) => scene.When(new SubmitReport(scene.Hash(), true, Values(young, housed)), at);

    public static ImmutableSortedDictionary<string, decimal?> Values(decimal? young, decimal? housed) =>
        new[] { ("young", young), ("housed", housed) }.ToImmutableSorted(value => value.Item1, value => value.Item2);
}
