using System.Globalization;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The payments of a batch as the accountant's spreadsheet opens them: semicolons, decimal commas, a line each.</summary>
/// <param name="Text">As it is sent.</param>
public sealed record OrdersFile(string Text)
{
    private const int AmountAt = 6;

    private static readonly string[] Columns = ["Référence", "Bénéficiaire", "SIRET", "Titulaire du compte", "IBAN", "BIC", "Montant", "Objet", "Dossier", "Financeur"];

    /// <summary>Null where an account is not known, or is no longer the one that was verified.</summary>
    public static OrdersFile? Of(PaymentOrders orders)
    {
        if (!orders.IsWhole) return null;
        var text = new StringBuilder(Line(Columns));
        foreach (var order in orders.Orders)
            text.Append(Line([
                order.Line.Line, order.Payee, order.Siret ?? "", order.Details?.WrittenHolder ?? "", order.Details?.Iban ?? "", order.Details?.Bic ?? "",
                order.Line.Amount.Euros.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','), order.Words, order.Number, orders.Funder,
            ]));
        return new OrdersFile(text.ToString());
    }

    /// <summary>Read from the text itself, as whoever receives it counts.</summary>
    public int Count => Records.Count;

    /// <summary>As <see cref="Count"/>.</summary>
    public Money Total => Records.Sum(record => Money.FromEuros(decimal.Parse(record.Cells[AmountAt].Replace(',', '.'), CultureInfo.InvariantCulture)));

    private List<CsvRecord> Records => [.. CsvText.Read(Text).Records.Skip(1)];

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(CsvCell.Of)) + "\r\n";
}
