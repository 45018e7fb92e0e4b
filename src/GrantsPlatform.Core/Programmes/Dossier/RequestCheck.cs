using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

internal static class RequestCheck
{
    /// <summary>The lines alone: the call's funder, strands and years.</summary>
    public static FieldProblem? Value(ProgrammeDefinition definition, Field field, JsonElement value)
    {
        var (lines, problem) = ValueCheck.ReadList<AmountLine>(field, value);
        return lines is null ? problem : lines.Select(line => Line(definition, field, line)).FirstOrDefault(found => found is not null);
    }

    /// <summary>What holds once the file is complete. <paramref name="payees"/>: who may be paid; null when that is not known here.</summary>
    public static IEnumerable<FieldProblem> Complete(
        ProgrammeDefinition definition, Field field, ImmutableArray<AmountLine> lines, Budget? budget, IReadOnlySet<string>? payees)
    {
        if (lines.Any(line => line.Amount <= Money.Zero))
            yield return ValueCheck.Problem(field, "form.amount-not-positive", "Chaque ligne de la demande porte un montant supérieur à zéro.");
        if (lines.DistinctBy(line => (line.Strand, line.Year, line.Payee, line.Unit)).Count() != lines.Length)
            yield return ValueCheck.Problem(field, "form.line-twice", "Deux lignes de la demande portent sur le même volet, la même année et le même bénéficiaire : réunissez-les.");
        if (payees is not null && !lines.All(line => payees.Contains(line.Payee)))
            yield return ValueCheck.Problem(field, "form.unknown-payee", "Chaque ligne est versée au porteur de projet ou à un partenaire déclaré comme rémunéré.");
        foreach (var ceiling in definition.Funding.Ceilings.Where(ceiling => Exceeds(lines, ceiling)))
            yield return ValueCheck.Problem(field, "form.ceiling-exceeded", ceiling.Message);
        if (definition.Funding.MaxRate is { } rate && budget is not null && lines.Sum(line => line.Amount) is var requested && requested > budget.Expenses.ShareRoundedDown(rate))
            yield return ValueCheck.Problem(field, "form.rate-exceeded",
                $"La demande ({French.Amount(requested)}) dépasse {French.Percent(rate)} des charges ({French.Amount(budget.Expenses)}).");
    }

    /// <summary>
    /// As far as one file can tell. A file is for one service, so that both are one basis here; what one payee asks for is the
    /// least that its SIREN asks for. What other files ask for is added where decisions are taken.
    /// </summary>
    private static bool Exceeds(ImmutableArray<AmountLine> lines, Ceiling ceiling) =>
        lines.GroupBy(line => (
                Year: ceiling.Period == CeilingPeriod.Year ? line.Year : 0,
                Payee: ceiling.Basis == CeilingBasis.Siren ? line.Payee : ""))
            .Any(group => group.Sum(line => line.Amount) > ceiling.Amount);

    private static FieldProblem? Line(ProgrammeDefinition definition, Field field, AmountLine line)
    {
        if (line.Funder != definition.Funder.Code)
            return ValueCheck.Problem(field, "form.wrong-funder", "La demande s’adresse au financeur de l’appel à projets.");
        if (definition.FindStrand(line.Strand) is null)
            return ValueCheck.Problem(field, "form.unknown-strand", "Choisissez un des volets de l’appel à projets.");
        if (!definition.Years.Contains(line.Year))
            return ValueCheck.Problem(field, "form.unknown-year", $"Choisissez une des années de l’appel à projets ({string.Join(", ", definition.Years.Select(FundedYears.Label))}).");
        if (line.Amount < Money.Zero)
            return ValueCheck.Problem(field, "form.too-small", "Un montant demandé ne peut pas être négatif.");
        if (!ValueCheck.IsLine(line.Payee)) return ValueCheck.Malformed(field);
        return line.Unit is null == line.Quantity is null && (line.Unit is null || ValueCheck.IsLine(line.Unit)) && line.Quantity is null or > 0
            ? null
            : ValueCheck.Problem(field, "form.unit-without-quantity", "Une unité va avec une quantité supérieure à zéro.");
    }
}
