using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Letters.Model;

/// <summary>A letter as the text of a mail: blocks apart by an empty line, lists and sums with dashes.</summary>
public static class PlainText
{
    public static string Of(LetterText letter) => string.Join("\n\n", letter.Blocks.Select(Of).Where(text => text.Length > 0)) + "\n";

    private static string Of(Block block) => block switch
    {
        Block.Greeting { Name: "" } => "Bonjour,",
        Block.Greeting greeting => $"Bonjour {greeting.Name},",
        Block.Paragraph paragraph => Lines(paragraph.Lines),
        Block.Mention mention => Lines(mention.Lines),
        Block.Heading heading => heading.Text,
        Block.Together together => Lines(together.Blocks.Select(Of)),
        Block.Items items => Lines(items.Entries.Select(Dashed)),
        Block.Fields fields => Lines(fields.All.Select(field => Labelled(field.Label, field.Value))),
        Block.Sum sum => Lines([sum.Announced, .. sum.Lines.Select(line => Dashed(Of(line)))]),
        Block.Quoted quoted when quoted.Words.IsMissing() => "",
        Block.Quoted quoted => Labelled(quoted.Label, quoted.Words),
        Block.Remedies remedies => Lines([remedies.Headed ? "Voies et délais de recours" : null, remedies.Lead, .. remedies.Ways.Select(Dashed), remedies.After]),
        Block.Link link => link.Address,
        Block.Service { Funder: var funder } => Lines(
            [funder.ContactService, Labelled("Adresse postale", funder.ContactAddress), Labelled("Courriel", funder.ContactMail), Labelled("Téléphone", funder.ContactPhone)]),
        Block.Reference reference => $"{Labelled("Votre dossier", reference.InWords)}.",
        Block.Questions { ByPhone: true, Funder: var funder } => $"{Labelled("Pour toute question", funder.ContactService)}, {funder.ContactMail}, {funder.ContactPhone}.",
        Block.Questions { Funder: var funder } => $"{Labelled("Pour toute question, écrivez à", funder.ContactService)}, {funder.ContactMail}.",
        Block.Signature signature => signature.Name,
        _ => throw new InvalidOperationException($"{block} cannot be written as text."),
    };

    /// <summary>"Montant dû : 72 000 € (80 000 € × 0,9)".</summary>
    private static string Of(SumLine line) => Labelled(line.Label, (line.Amount, line.Number) switch
    {
        ({ } amount, _) => French.Amount(amount),
        (null, { } number) => French.Exact(number),
        _ => "non renseigné",
    }) + (line.Explanation is null ? "" : $" ({line.Explanation})");

    private static string Labelled(string label, string value) => $"{label}\u202F: {value}";

    private static string Dashed(string entry) => $"– {entry}";

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
}
