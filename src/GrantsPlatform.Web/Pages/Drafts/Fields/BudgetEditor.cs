using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>The forecast budget, one input an account of the common form, and one a kind of funder under account 74.</summary>
internal sealed class BudgetEditor : FieldEditor
{
    private const string Take = "take";

    public override ImmutableArray<FieldType> Types => [FieldType.Budget];
    public override string View => "Fields/_Budget";
    public override string Shown => "Fields/_BudgetShown";

    public static string NameOf(FieldPlace place, BudgetPlace line) => place.Part(line.Key);

    public static string TakeName(FieldPlace place) => place.Part(Take);

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs) =>
        BudgetPlace.Summed(Stored.Read<Budget>(answer)).Aggregate(
            inputs, (written, line) => written.With(NameOf(place, BudgetPlace.Of(line)), Typed.Text(line.Amount)));

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var stored = BudgetPlace.Summed(Stored.Read<Budget>(place.Stored));
        var parts = new AnswerParts<BudgetLine>(place, lines =>
            lines.Count == 0 ? TypedAnswer.Nothing
            : place.Stored is { } same && stored.SequenceEqual(lines) ? TypedAnswer.As(same)
            : TypedAnswer.Of(new Budget([.. lines])));
        foreach (var line in BudgetPlace.All)
        {
            var name = NameOf(place, line);
            if (inputs.One(name) is not { Length: > 0 } text) continue;
            var before = stored.FirstOrDefault(line.Stands);
            if (Typed.Amount(text) is not { } amount) parts.Refuse(Typed.NoAmount(text), name, before, line.Title);
            else if (amount < Money.Zero) parts.Refuse("Un montant du budget ne peut pas être négatif.", name, before, line.Title);
            else parts.Take(line.With(amount), name, before, line.Title);
        }
        return parts.Read();
    }

    public override Inputs? Pressed(FieldPlace place, Inputs inputs) =>
        inputs.Has(TakeName(place)) ? inputs.Without(TakeName(place)).With(NameOf(place, BudgetPlace.Requested), Typed.Text(RequestedIn(place.Draft))) : null;

    /// <summary>What the file asks for, so that nobody copies it by hand; the input of a budget that was never saved has it already.</summary>
    public static Money RequestedIn(Draft draft) => draft.Definition.RequestTotal(draft.Answers);

    /// <summary>
    /// The budget with the grant that is now asked for, where it has none or the one asked for before; null: it stays as it is. Another
    /// amount was typed on purpose, and its difference is told.
    /// </summary>
    public static (Field Budget, JsonElement Answer)? Following(ProgrammeDefinition definition, Answers before, Answers after)
    {
        if (definition.Form.Only(FieldType.Budget) is not { } field || definition.Budget(after) is not { Lines.IsEmpty: false } budget) return null;
        var (was, now) = (definition.RequestTotal(before), definition.RequestTotal(after));
        if (budget.Requested == now || (budget.Requested != Money.Zero && budget.Requested != was)) return null;
        var others = budget.Lines.RemoveAll(line => line.Funder == BudgetPlan.Requested);
        var lines = now > Money.Zero ? others.Add(BudgetPlace.Requested.With(now)) : others;
        return (field, TypedAnswer.Of(new Budget(lines)).Answer);
    }
}

/// <summary>A place of the plan where an amount may stand.</summary>
public sealed record BudgetPlace(BudgetSide Side, string Code, string? Funder, string Label)
{
    /// <summary>In the order of the form.</summary>
    public static ImmutableArray<BudgetPlace> All { get; } =
    [
        .. BudgetPlan.Accounts.SelectMany(account => account is { Side: BudgetSide.Income, Code: BudgetPlan.SubsidyAccount }
            ? BudgetPlan.Subsidies.Select(source => new BudgetPlace(account.Side, account.Code, source.Code, source.Label))
            : [new BudgetPlace(account.Side, account.Code, null, account.Label)]),
    ];

    public static BudgetPlace Requested { get; } = All.First(place => place.Funder == BudgetPlan.Requested);

    public string Key => string.Join('-', new[] { Wire.NameOf(Side), Code, Funder }.OfType<string>());

    /// <summary>The two digits under which the account stands; an account of another kind stands by itself.</summary>
    public string Group => Side is BudgetSide.Expense or BudgetSide.Income && char.IsAsciiDigit(Code[0]) ? Code[..2] : Code;

    /// <summary>The account as the form prints it: "613 Locations".</summary>
    public string Title => char.IsAsciiDigit(Code[0]) && Funder is null ? $"{Code} {Label}" : Label;

    public static BudgetPlace Of(BudgetLine line) => All.First(place => place.Stands(line));

    /// <summary>The lines in the order of the form, one a place; lines that stand nowhere in it are left out.</summary>
    public static IReadOnlyList<BudgetLine> Summed(Budget? budget) => budget is not { Lines.IsDefault: false } known ? [] :
    [
        .. All.Select(place => (place, lines: known.Lines.Where(line => line is not null && place.Stands(line)).ToList()))
            .Where(one => one.lines.Count > 0).Select(one => one.place.With(one.lines.Sum(line => line.Amount))),
    ];

    public BudgetLine With(Money amount) => new(Side, Code, amount, Funder);

    public bool Stands(BudgetLine line) => line.Side == Side && line.Code == Code && line.Funder == Funder;
}
