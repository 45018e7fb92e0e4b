using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Paying;

/// <summary>A programme's payments that are due and not over, whatever their pages, read from the store while they are written out.</summary>
public sealed record AllPaymentsDue(string? Programme, PaymentTab Tab) : PaymentsQuery<WholePayments>(Programme)
{
    private protected override async ValueTask<WholePayments?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation) => new WholePayments(
        seen.Programme, (await room.Reads.CountAsync(PaymentTabs.Asked(seen, Tab, null), [], cancellation).ConfigureAwait(false))[0].Rows, ReadAsync(room, seen, cancellation));

    private async IAsyncEnumerable<PaymentLine> ReadAsync(Room room, SeenPayments seen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new PaymentLines(room, seen);
        var asked = PaymentTabs.Asked(seen, Tab, null);
        do
        {
            var page = await room.Reads.QueryAsync<InstalmentRow>(asked, cancellation).ConfigureAwait(false);
            foreach (var line in await lines.OfAsync([.. page.Rows.Select(row => (row.Body.Application, row.Body.Instalment))], cancellation).ConfigureAwait(false)) yield return line;
            asked = asked with { After = page.Next };
        }
        while (asked.After is not null);
    }
}

/// <param name="Count">As the list itself says it.</param>
public sealed record WholePayments(PayingProgramme Programme, long Count, IAsyncEnumerable<PaymentLine> Lines);
