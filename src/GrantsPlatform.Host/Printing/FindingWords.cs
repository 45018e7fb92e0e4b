using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Printing;

/// <summary>What a comparison of lists and totals found, in words for an operator.</summary>
internal static class FindingWords
{
    public static string Of(ViewDifference difference) => difference.Reason switch
    {
        ViewDifferenceReason.RowMissing => $"liste {Place(difference)}\u202F: il manque une ligne",
        ViewDifferenceReason.RowDiffers => $"liste {Place(difference)}\u202F: la ligne dit autre chose",
        ViewDifferenceReason.RowUnfounded => $"liste {Place(difference)}\u202F: aucun événement ne donne cette ligne",
        ViewDifferenceReason.ContributionDiffers => $"total {Place(difference)}\u202F: la part comptée est autre",
        ViewDifferenceReason.SumDiffers => $"total {Place(difference)}\u202F: la somme n’est pas celle des parts",
        ViewDifferenceReason.DeadlineDiffers => "échéance\u202F: la date à laquelle il faut y revenir est autre, ou manque",
        _ => throw new InvalidOperationException($"{difference.Reason} has no words."),
    } + (difference.Stream is { } stream ? $" (objet {stream})." : ".");

    private static string Place(ViewDifference difference) => $"{difference.Name}/{difference.Partition}/{difference.Row}";
}
