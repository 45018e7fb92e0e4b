using System.Collections.Immutable;
using System.Text.Json;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class CompletingAFile
{
    private static readonly ProgrammeDefinition Call = ThirdProgramme.Definition;

    private static AmountLine Ask(decimal euros, string strand = "toits", int year = 2031, string payee = "o-lead") =>
        new("parc", strand, year, payee, Money.FromEuros(euros));

    private static Budget Budget(decimal expenses, decimal requested, decimal others) => new(
    [
        new BudgetLine(BudgetSide.Expense, "60", Money.FromEuros(expenses)),
        new BudgetLine(BudgetSide.Income, "74", Money.FromEuros(requested), "requested"),
        new BudgetLine(BudgetSide.Income, "74", Money.FromEuros(others), "region"),
        new BudgetLine(BudgetSide.InKindExpense, "864", Money.FromEuros(500)),
        new BudgetLine(BudgetSide.InKindIncome, "870", Money.FromEuros(500)),
    ]);

    private static readonly Answers Whole = Answers.None
        .With("name", "Refuge A").With("where", "2A").With("beds", 24).With("request", new[] { Ask(8000) })
        .With("budget", Budget(10000, 8000, 2000)).With("targets", new Dictionary<string, decimal?> { ["nights"] = 900, ["rescues"] = null }).With("oath", true);

    private static void Finds(Answers answers, params string[] problems) =>
        Assert.Equal(problems.Order(), FormCheck.CheckComplete(Call, answers, "o-lead").Select(problem => $"{problem.Field} {problem.Code}").Order());

    [Fact]
    public void Finds_nothing_when_all_is_there() => Finds(Whole);

    [Fact]
    public void Names_every_field_that_is_missing() => Finds(Answers.None,
        "name form.required", "where form.required", "beds form.required", "request form.required", "budget form.required", "targets form.required", "oath form.required");

    [Fact]
    public void Takes_an_empty_value_for_none() => Finds(Whole.With("name", " ").With("request", Array.Empty<AmountLine>()).With("budget", new Budget([])),
        "name form.required", "request form.required", "budget form.required");

    [Fact]
    public void Asks_only_for_fields_that_are_shown()
    {
        Finds(Whole.With("heated", false));
        Finds(Whole.With("heated", true), "fuel form.required");
        Finds(Whole.With("heated", true).With("fuel", "wood"), "stove form.required");
        Finds(Whole.With("heated", true).With("fuel", "sun"));
    }

    /// <summary>What is shown is the same for every field: a form of ten times the fields costs ten times as much, and not a hundred times.</summary>
    [Fact]
    public void Costs_as_much_more_as_the_form_has_more_fields() => Assert.InRange(CostOfCompleting(400) / CostOfCompleting(40), 1, 20);

    /// <summary>In bytes. Half of the fields are hidden, and all have an answer.</summary>
    private static double CostOfCompleting(int fields)
    {
        var (heated, stove) = (Call.Form.Fields.Single(field => field.Code == "heated"), Call.Form.Fields.Single(field => field.Code == "stove"));
        var form = new Form([new Section("large", "Grande", [heated, .. Enumerable.Range(0, fields).Select(number => stove with { Code = $"f{number}", ShownWhen = number % 2 == 0 ? null : stove.ShownWhen })])]);
        var answers = Enumerable.Range(0, fields).Aggregate(Answers.None, (all, number) => all.With($"f{number}", "oui"));
        var definition = Call with { Form = form };
        FormCheck.CheckComplete(definition, answers);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(FormCheck.CheckComplete(definition, answers));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Ignores_what_a_hidden_field_still_holds()
    {
        var hidden = Whole.With("heated", false).With("fuel", "wood").With("stove", new string('x', 600));
        Finds(hidden);
        Assert.Equal(["beds", "budget", "heated", "name", "oath", "request", "targets", "where"], FormCheck.OnlyShown(Call, hidden).Values.Keys);
    }

    [Fact]
    public void Refuses_a_field_that_the_form_does_not_have() => Finds(Whole.With("colour", "red"), "colour form.unknown-field");

    [Fact]
    public void Wants_dates_in_order()
    {
        Finds(Whole.With("from", "2031-06-02").With("to", "2031-06-02"));
        Finds(Whole.With("from", "2031-06-02").With("to", "2031-06-01"), "to form.rule");
        Finds(Whole.With("to", "2031-06-01"));
    }

    [Fact]
    public void Wants_a_declaration_to_be_made() => Finds(Whole.With("oath", false), "oath form.not-declared");

    [Fact]
    public void Wants_a_target_for_each_indicator_that_is_not_optional() =>
        Finds(Whole.With("targets", new Dictionary<string, decimal?> { ["nights"] = null, ["rescues"] = 0 }), "targets form.target-missing");

    [Fact]
    public void Wants_positive_lines_for_known_payees()
    {
        Finds(Whole.With("request", new[] { Ask(8000), Ask(0, year: 2032) }), "request form.amount-not-positive");
        Finds(Whole.With("request", new[] { Ask(4000), Ask(4000) }), "request form.line-twice");
        Finds(Whole.With("request", new[] { Ask(4000), Ask(4000, payee: "o-2") }), "request form.unknown-payee");
    }

    [Fact]
    public void Pays_partners_only_who_are_paid()
    {
        var shared = Whole.With("request", new[] { Ask(4000), Ask(4000, payee: "o-2") });
        Finds(shared.With("partners", new[] { new Partner("o-2", "Charpente", Paid: true) }));
        Finds(shared.With("partners", new[] { new Partner("o-2", "Conseil", Paid: false) }), "request form.unknown-payee");
        Finds(shared.With("partners", new[] { new Partner("o-2", "", Paid: true) }), "partners form.partner-role-missing");
    }

    [Fact]
    public void Holds_every_ceiling_to_the_cent()
    {
        Answers Asking(params AmountLine[] lines)
        {
            var total = lines.Sum(line => line.Amount).Euros;
            return Whole.With("partners", new[] { new Partner("o-2", "a", true), new Partner("o-3", "b", true) })
                .With("request", lines).With("budget", Budget(total * 2, total, total));
        }

        Finds(Asking(Ask(15000)));
        Finds(Asking(Ask(15000.01m)), "request form.ceiling-exceeded");
        Finds(Asking(Ask(10000), Ask(10000, payee: "o-2")));
        Finds(Asking(Ask(10000), Ask(10000.01m, payee: "o-2")), "request form.ceiling-exceeded");
        Finds(Asking(Ask(10000), Ask(10000, payee: "o-2"), Ask(10000, year: 2032, payee: "o-3")));
        Finds(Asking(Ask(10000), Ask(10000, payee: "o-2"), Ask(10000.01m, year: 2032, payee: "o-3")), "request form.ceiling-exceeded");
    }

    [Fact]
    public void Counts_a_ceiling_of_a_service_by_file_and_year()
    {
        var call = ThirdProgramme.Published(ThirdProgramme.Json
            .Replace("\"perService\": false", "\"perService\": true, \"serviceKind\": \"refuge\"")
            .Replace("\"basis\": \"file\", \"period\": \"year\"", "\"basis\": \"service\", \"period\": \"year\"")
            .Replace("\"amount\": 15000, ", "\"amount\": 50000, "));
        ImmutableArray<FieldProblem> Asking(decimal euros) => FormCheck.CheckComplete(
            call, Whole.With("request", new[] { Ask(euros), Ask(euros / 2, strand: "nuits", year: 2032) }).With("budget", Budget(60000, euros * 1.5m, 60000 - euros * 1.5m)), "o-lead");

        Assert.Empty(Asking(20000));
        var problem = Assert.Single(Asking(20000.02m), problem => problem.Message == "Plus de 20 000 € pour une année.");
        Assert.Equal("form.ceiling-exceeded", problem.Code);
    }

    [Fact]
    public void Holds_the_rate_to_the_cent()
    {
        Finds(Whole.With("request", new[] { Ask(8000.01m) }).With("budget", Budget(10000, 8000.01m, 1999.99m)), "request form.rate-exceeded");
        Finds(Whole.With("request", new[] { Ask(8000) }).With("budget", Budget(9999.99m, 8000, 1999.99m)), "request form.rate-exceeded");
    }

    [Fact]
    public void Wants_the_budget_balanced_to_the_cent()
    {
        Finds(Whole.With("budget", Budget(10000.01m, 8000, 2000)), "budget form.budget-unbalanced");
        Finds(Whole.With("budget", Budget(10000, 7999.99m, 2000.01m)), "budget form.budget-request-differs");
        Finds(Whole.With("budget", new Budget(Budget(10000, 8000, 2000).Lines.Add(new BudgetLine(BudgetSide.InKindIncome, "875", new Money(1))))), "budget form.budget-unbalanced-in-kind");
    }

    [Fact]
    public void Tells_a_balanced_budget_from_any_other() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<uint[], int>((cents, off) =>
    {
        ImmutableArray<BudgetLine> lines =
        [
            .. cents.SelectMany(c => new[] { new BudgetLine(BudgetSide.Expense, "60", new Money(c)), new BudgetLine(BudgetSide.Income, "70", new Money(c)) }),
            new BudgetLine(BudgetSide.Expense, "61", new Money(Math.Abs((long)off))),
        ];
        var budget = new Budget(lines);
        Assert.Equal(off == 0, budget.IsBalanced);
        Assert.Equal(Math.Abs((long)off), (budget.Expenses - budget.Incomes).Cents);
    }));

    [Fact]
    public void Reads_what_was_answered()
    {
        Assert.Equal("2A", Call.Territory(Whole));
        Assert.Equal(24, Call.MeasuresOf(Whole)["beds"]);
        Assert.Equal(new Money(8000_00), Call.RequestTotal(Whole));
        Assert.Equal(new Money(10500_00), Call.Budget(Whole)!.Expenses + Call.Budget(Whole)!.InKindExpenses);
        Assert.Null(Call.Targets(Whole)["rescues"]);
        Assert.Null(Call.Territory(Answers.None.With("where", "62")));
    }

    [Fact]
    public void Is_written_alike_for_one_content()
    {
        var one = JsonSerializer.Deserialize<Answers>("""{"beds":24.0,"request":[{"year":2031,"amount":8000.00}],"name":"Refuge é"}""", Wire.Options)!;
        var other = JsonSerializer.Deserialize<Answers>("""{ "name": "Refuge \u00e9", "request": [ {"amount":8000, "year":2031} ], "beds":24 }""", Wire.Options)!;
        Assert.Equal(one.ToCanonicalBytes(), other.ToCanonicalBytes());
        Assert.Equal(one, other);
        Assert.NotEqual(one.ToCanonicalBytes(), one.With("beds", 25).ToCanonicalBytes());
        Assert.Equal("""{"beds":24,"name":"Refuge é","request":[{"amount":8000,"year":2031}]}""", System.Text.Encoding.UTF8.GetString(Wire.ToBytes(one)));
    }
}
