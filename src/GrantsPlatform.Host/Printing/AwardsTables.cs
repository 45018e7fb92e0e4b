using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Host.Printing;

/// <summary>The balance of each strand, and the waiting list in its order.</summary>
internal static class AwardsTables
{
    public static IEnumerable<Table> Of(AwardsState.Known awards, INames names)
    {
        yield return Balance(awards, names);
        if (awards.WaitingList.Any()) yield return Waiting(awards, names);
    }

    private static Table Balance(AwardsState.Known awards, INames names)
    {
        var table = new Table(new Column("Volets"), new Column("Prévu", true), new Column("Accordé", true), new Column("Solde", true));
        foreach (var (strand, envelope) in awards.Strands)
        {
            var granted = awards.Granted.GetValueOrDefault(strand);
            table.Add(names.Strand(strand), French.Amount(envelope), French.Amount(granted), French.Amount(envelope - granted));
        }
        return table.AddRule().Add("Total de l’appel", French.Amount(awards.Total), French.Amount(awards.TotalGranted), French.Amount(awards.Total - awards.TotalGranted));
    }

    private static Table Waiting(AwardsState.Known awards, INames names)
    {
        var table = new Table(new Column("Rang", true), new Column("Liste complémentaire"), new Column("Demandé", true));
        foreach (var file in awards.WaitingList)
            table.Add(
                file.Decision!.Rank is { } rank ? French.Number(rank) : "–", names.File(file.Candidate.Application),
                French.Amount(file.Candidate.Requested.Sum(line => line.Amount)));
        return table;
    }
}
