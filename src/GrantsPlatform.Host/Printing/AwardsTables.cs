using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Operations;

namespace GrantsPlatform.Host.Printing;

/// <summary>The balance of each strand, and the waiting list in its order.</summary>
internal static class AwardsTables
{
    public static IEnumerable<Table> Of(ShownEnvelope envelope)
    {
        yield return Balance(envelope);
        if (!envelope.Waiting.IsEmpty) yield return Waiting(envelope);
    }

    private static Table Balance(ShownEnvelope envelope)
    {
        var table = new Table(new Column("Volets"), new Column("Prévu", true), new Column("Accordé", true), new Column("Solde", true));
        foreach (var strand in envelope.Strands)
            table.Add(strand.Strand, French.Amount(strand.Envelope), French.Amount(strand.Granted), French.Amount(strand.Envelope - strand.Granted));
        return table.AddRule().Add("Total de l’appel", French.Amount(envelope.Total), French.Amount(envelope.Granted), French.Amount(envelope.Total - envelope.Granted));
    }

    private static Table Waiting(ShownEnvelope envelope)
    {
        var table = new Table(new Column("Rang", true), new Column("Liste complémentaire"), new Column("Demandé", true));
        foreach (var file in envelope.Waiting) table.Add(file.Rank is { } rank ? French.Number(rank) : "–", file.File, French.Amount(file.Requested));
        return table;
    }
}
