using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Papers;

/// <summary>A letter as a paper: what a mail says line by line stands in tables and frames, under the funder's head.</summary>
public static class LetterPaper
{
    /// <param name="to">Name, organisation and address of the recipient, as on an envelope.</param>
    /// <param name="reference">Number of the file; null where the letter is about none.</param>
    public static Paper Of(LetterText letter, Funder funder, ImmutableArray<string> to, DateOnly day, string? reference) =>
        new(letter.Subject, Head(funder), [.. letter.Blocks.SelectMany(PartsOf)])
        {
            To = new AddressBlock(to, $"Le {French.Date(day)}", letter.Subject),
            Reference = reference is null ? null : $"Dossier {reference}",
        };

    /// <summary>What a letter on paper ends with, and a mail does not.</summary>
    private const string Closing = "Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.";

    public static Letterhead Head(Funder funder) => new(funder.Name, [funder.ContactService, funder.ContactAddress, $"{funder.ContactPhone} – {funder.ContactMail}"]);

    internal static IEnumerable<Part> PartsOf(Block block) => block switch
    {
        Block.Greeting => [new Part.Paragraph("Madame, Monsieur,")],
        Block.Paragraph paragraph => [new Part.Paragraph(paragraph.Lines)],
        Block.Mention mention => [new Part.Framed(null, mention.Lines, [])],
        Block.Heading heading => [new Part.Heading(2, heading.Text)],
        Block.Together together => together.Blocks.SelectMany(PartsOf),
        Block.Items items => [new Part.Items(items.Entries)],
        Block.Fields fields => [new Part.Fields([.. fields.All.Select(field => new Labelled(field.Label, field.Value))])],
        Block.Sum sum => [Grid(sum)],
        Block.Quoted quoted when quoted.Words.IsMissing() => [],
        Block.Quoted quoted => [new Part.Quoted(quoted.Label, quoted.Words)],
        Block.Remedies remedies => [new Part.Framed("Voies et délais de recours", remedies.Lead is { } lead ? [lead] : [], remedies.Ways, remedies.After)],
        Block.Link => [],
        Block.Service service => [new Part.Fields(
            [
                new("Service", service.Funder.ContactService), new("Adresse postale", service.Funder.ContactAddress),
                new("Courriel", service.Funder.ContactMail), new("Téléphone", service.Funder.ContactPhone),
            ])],
        Block.Reference reference => [new Part.Fields([new("Votre dossier", reference.InWords)])],
        Block.Questions questions => [new Part.Paragraph(
            $"Pour toute question\u202F: {questions.Funder.ContactService}, {questions.Funder.ContactMail}{(questions.ByPhone ? $", {Unbroken(questions.Funder.ContactPhone)}" : "")}.")],
        Block.Signature signature => [new Part.Paragraph(Closing), new Part.Signatures([new Signatory("Pour le financeur", signature.Name, "")])],
        _ => throw new InvalidOperationException($"{block} has no place on paper."),
    };

    /// <summary>A telephone number stays on its line.</summary>
    private static string Unbroken(string number) => number.Replace(' ', '\u00A0');

    private static Part.Grid Grid(Block.Sum sum)
    {
        var explained = sum.Lines.Any(line => line.Explanation is not null);
        ImmutableArray<ColumnHead> columns = explained
            ? [new("Ligne", 5), new("Calcul", 4), new("Valeur", 2, IsFigure: true)]
            : [new("Ligne", 8), new("Montant", 3, IsFigure: true)];
        return new Part.Grid(sum.Announced.TrimEnd(' ', '\u202F', ':'), columns, [.. sum.Lines.Select(line => Row(line, explained))], Adds(sum) ? Total(sum, explained) : null);
    }

    /// <summary>An account is explained line by line: not every sum is the sum of its lines.</summary>
    private static bool Adds(Block.Sum sum) => sum.Lines.Length > 1 && sum.Lines.All(line => line.Amount is not null) && sum.Lines.Sum(line => line.Amount ?? Money.Zero) == sum.Total;

    private static ImmutableArray<string> Total(Block.Sum sum, bool explained) => explained ? ["Total", "", French.Amount(sum.Total)] : ["Total", French.Amount(sum.Total)];

    private static ImmutableArray<string> Row(SumLine line, bool explained) =>
        explained ? [line.Label, line.Explanation ?? "", Value(line)] : [line.Label, Value(line)];

    private static string Value(SumLine line) => line.Amount is { } amount ? French.Amount(amount) : line.Number is { } number ? French.Exact(number) : "non renseigné";
}
