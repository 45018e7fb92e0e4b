using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>The amounts asked for: a row a strand and payee, a column a year of the call.</summary>
internal sealed class RequestEditor : FieldEditor
{
    public override ImmutableArray<FieldType> Types => [FieldType.Request];
    public override string View => "Fields/_Request";
    public override string Shown => "Fields/_RequestShown";

    public override Inputs Write(FieldPlace place, JsonElement answer, Inputs inputs)
    {
        var grid = RequestGrid.Of(place, answer);
        foreach (var row in grid.Rows)
            foreach (var line in grid.LinesOf(row))
            {
                inputs = inputs.With(grid.NameOf(row, line.Year), Typed.Text(line.Amount));
                if (line.Quantity is { } quantity) inputs = inputs.With(grid.QuantityName(row, line.Year), Typed.Text(quantity));
            }
        return inputs;
    }

    public override TypedAnswer Read(FieldPlace place, Inputs inputs)
    {
        var grid = RequestGrid.Of(place, place.Stored);
        var parts = new AnswerParts<AmountLine>(place, lines =>
            place.Stored is { } stored && grid.IsAsStored(lines) ? TypedAnswer.As(stored)
            : lines.Count == 0 ? TypedAnswer.Nothing
            : TypedAnswer.Of(lines));
        foreach (var row in grid.Rows)
            foreach (var year in grid.Years) Read(grid, row, year, inputs, parts);
        return parts.Read();
    }

    private static void Read(RequestGrid grid, RequestRow row, int year, Inputs inputs, AnswerParts<AmountLine> parts)
    {
        var (name, quantityName) = (grid.NameOf(row, year), grid.QuantityName(row, year));
        if (inputs.One(name) is not { Length: > 0 } text) return;
        var stored = grid.LinesOf(row).FirstOrDefault(line => line.Year == year);
        var quantity = row.Unit is null ? null : Typed.Number(inputs.One(quantityName));
        if (Typed.Amount(text) is not { } amount) parts.Refuse(Typed.NoAmount(text), name, stored);
        else if (amount < Money.Zero) parts.Refuse("Un montant demandé ne peut pas être négatif.", name, stored);
        else if (row.Unit is not null && quantity is not > 0)
            parts.Refuse(TypedNumber.Of(inputs.One(quantityName)).Why("Indiquez une quantité supérieure à zéro."), quantityName, stored);
        // Nothing asked for is no line.
        else if (amount > Money.Zero) parts.Take(grid.Line(row, year, amount, quantity), name, stored);
    }
}

/// <summary>What one payee may ask for in one strand, by whatever unit its lines have.</summary>
public sealed record RequestRow(Strand Strand, string Payee, string? Unit, string Key);

/// <summary>The table of a request: who may be paid, and for what.</summary>
public sealed class RequestGrid
{
    private readonly FieldPlace _place;
    private readonly ImmutableArray<AmountLine> _stored;

    private RequestGrid(FieldPlace place, ImmutableArray<AmountLine> stored)
    {
        (_place, _stored) = (place, stored);
        var draft = place.Draft;
        ImmutableArray<string> payees = [draft.Applicant.Id, .. draft.Definition.Partners(draft.Answers).Where(partner => partner.Paid).Select(partner => partner.Organisation)];
        // Somebody who is no partner any more still has the amounts that were written down, until they are taken away.
        Payees = [.. payees.Concat(stored.Select(line => line.Payee)).Distinct()];
        NotPayable = [.. Payees.Except(payees)];
        Rows = [.. draft.Definition.Strands.SelectMany(strand => Payees.SelectMany((payee, at) => UnitsOf(strand, payee).Select(unit => Row(strand, payee, at, unit))))];
    }

    public ImmutableArray<string> Payees { get; }

    /// <summary>Those who have amounts and may not be paid.</summary>
    public ImmutableHashSet<string> NotPayable { get; }

    public ImmutableArray<RequestRow> Rows { get; }

    public ImmutableArray<int> Years => _place.Draft.Definition.Years;

    public static RequestGrid Of(FieldPlace place, JsonElement? answer) => new(place, Stored.List<AmountLine>(answer));

    public string NameOf(RequestRow row, int year) => _place.Part(row.Key, year);

    public string QuantityName(RequestRow row, int year) => _place.Part(row.Key, year, "quantity");

    public AmountLine Line(RequestRow row, int year, Money amount, decimal? quantity) =>
        new(_place.Draft.Definition.Funder.Code, row.Strand.Code, year, row.Payee, amount, row.Unit, quantity);

    /// <summary>One line a year: what stands twice is added up.</summary>
    public IEnumerable<AmountLine> LinesOf(RequestRow row) =>
        _stored.Where(line => line.Strand == row.Strand.Code && line.Payee == row.Payee && line.Unit == row.Unit).GroupBy(line => line.Year)
            .Select(lines => lines.First() with { Amount = lines.Sum(line => line.Amount), Quantity = row.Unit is null ? null : lines.Sum(line => line.Quantity) });

    /// <summary>The same lines in another order are the same request, and somebody may have agreed to it as it is.</summary>
    public bool IsAsStored(IReadOnlyCollection<AmountLine> lines) =>
        Rows.SelectMany(LinesOf).Where(line => line.Amount > Money.Zero).ToHashSet().SetEquals(lines);

    private IEnumerable<string?> UnitsOf(Strand strand, string payee) =>
        _stored.Where(line => line.Strand == strand.Code && line.Payee == payee).Select(line => line.Unit).Append(null).Distinct().OrderBy(unit => unit, StringComparer.Ordinal);

    /// <summary>By SIRET, so that a partner taken away meanwhile moves nobody's amounts to somebody else.</summary>
    private RequestRow Row(Strand strand, string payee, int at, string? unit)
    {
        var who = _place.Draft.Bodies.TryGetValue(payee, out var body) ? body.Siret : $"x{at}";
        return new RequestRow(strand, payee, unit, unit is null ? $"{strand.Code}.{who}" : $"{strand.Code}.{who}.{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(unit))}");
    }
}
