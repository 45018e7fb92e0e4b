using System.Collections.Immutable;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Paying;

/// <summary>Payments that somebody has chosen, as they stand now, in the order of the choice; what the reader does not see is left out.</summary>
/// <param name="Keys">See <see cref="PaymentLine.Key"/>.</param>
public sealed record PaymentsToDecide(string? Programme, ImmutableArray<string> Keys) : PaymentsQuery<ChosenPayments>(Programme)
{
    /// <summary>More than a page shows at once.</summary>
    public const int Most = 200;

    private protected override async ValueTask<ChosenPayments?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        var chosen = Keys.OfType<string>().Distinct().Take(Most).Select(key => key.Split('/')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1])).ToList();
        return new ChosenPayments(seen.Programme, await new PaymentLines(room, seen).OfAsync(chosen, cancellation).ConfigureAwait(false));
    }
}

public sealed record ChosenPayments(PayingProgramme Programme, ImmutableArray<PaymentLine> Lines);
