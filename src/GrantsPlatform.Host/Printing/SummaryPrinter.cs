using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Words;

namespace GrantsPlatform.Host.Printing;

/// <summary>What a replay ends with.</summary>
internal static class SummaryPrinter
{
    public static void Print(Terminal terminal, CallSummary summary, Expected about)
    {
        terminal.Line();
        terminal.Wrapped(summary.Definition.Title.ToUpperInvariant());
        terminal.Line();
        Files(terminal, summary);
        terminal.Line();
        Grants(terminal, summary, about);
        terminal.Line();
        MoneyTable.Print(terminal, summary.Money, departement => Place(summary, departement));
        AccountsTable.Print(terminal, summary.Accounts);
        Envelopes(terminal, summary);
        Overruns(terminal, summary);
        Sessions(terminal, summary);
        if (summary.Awards.Scenarios.Count > 0) Scenarios(terminal, summary.Awards);
    }

    public static void Verdict(Terminal terminal, ImmutableArray<Difference> differences, Expected about)
    {
        terminal.Line();
        if (differences.IsEmpty)
        {
            terminal.Wrapped("Contrôle\u202F: les chiffres de la base sont ceux que le scénario attend." + (about.Source is null ? "" : $" Source\u202F: {about.Source}"));
            return;
        }
        terminal.Wrapped($"Contrôle\u202F: {French.Count(differences.Length, "écart")} entre la base et les chiffres attendus.");
        terminal.Line();
        var table = new Table(new Column("Quoi"), new Column("Attendu", true), new Column("Obtenu", true));
        foreach (var difference in differences) table.Add(difference.What, difference.Expected, difference.Found);
        table.WriteTo(terminal);
    }

    /// <summary>What of these figures comes from no source.</summary>
    public static void Invented(Terminal terminal, ImmutableArray<string> invented)
    {
        if (invented.IsEmpty) return;
        terminal.Line();
        terminal.Wrapped($"Inventé (absent de la source)\u202F: {string.Join("\u202F; ", invented)}.");
    }

    private static void Files(Terminal terminal, CallSummary summary)
    {
        string[] statuses = [.. StatusesOf(summary)];
        var table = new Table([new Column("Dossiers"), new Column("Reçus", true), .. statuses.Select(status => new Column(Capital(FileStatusWords.Plural(status)), true))]);
        foreach (var place in summary.Places)
            table.Add([Place(summary, place.Departement), French.Number(place.Files), .. statuses.Select(status => Count(place.Outcomes.GetValueOrDefault(status)))]);
        table.AddRule().Add(["Total", French.Number(summary.Files), .. statuses.Select(status => Count(summary.WithStatus(status)))]).WriteTo(terminal);
    }

    /// <summary>While files are under way, only the statuses that some file has, so that a screen holds them all.</summary>
    private static IEnumerable<string> StatusesOf(CallSummary summary)
    {
        var met = summary.Places.SelectMany(place => place.Outcomes.Where(outcome => outcome.Value > 0).Select(outcome => outcome.Key)).ToHashSet();
        return met.IsSubsetOf(FileStatusWords.Usual) ? FileStatusWords.Usual : FileStatusWords.Usual.Union(met.Order(StringComparer.Ordinal)).Where(met.Contains);
    }

    private static void Grants(Terminal terminal, CallSummary summary, Expected about)
    {
        var strand = about.Strand is { } code ? $"Aides, volet {(summary.Definition.FindStrand(code)?.Label ?? code).ToLowerInvariant()}" : "Aides";
        var table = new Table(new Column(strand), new Column("Nombre", true), new Column(summary.MeasureLabel ?? about.Measure, true), new Column("Accordé", true));
        foreach (var place in summary.Places.Where(place => place.Granted.Grants > 0))
            table.Add(Place(summary, place.Departement), French.Number(place.Granted.Grants), French.Number(place.Granted.Measure), French.Amount(place.Granted.Amount));
        var total = summary.Total;
        table.AddRule().Add("Total", French.Number(total.Grants), French.Number(total.Measure), French.Amount(total.Amount)).WriteTo(terminal);
        terminal.Line($"Groupements parmi les dossiers retenus\u202F: {French.Number(summary.Consortia)}");
    }

    private static void Envelopes(Terminal terminal, CallSummary summary)
    {
        var table = new Table(new Column("Enveloppes"), new Column("Prévu", true), new Column("Accordé", true), new Column("Reste", true), new Column("Dépassement", true));
        foreach (var strand in summary.Definition.Strands)
            Add(table, strand.Label, summary.Awards.Strands[strand.Code], summary.Awards.Granted.GetValueOrDefault(strand.Code));
        Add(table.AddRule(), "Total de l’appel", summary.Awards.Total, summary.Awards.TotalGranted);
        table.WriteTo(terminal);
    }

    private static void Add(Table table, string label, Money envelope, Money granted) => table.Add(
        label, French.Amount(envelope), French.Amount(granted),
        granted > envelope ? "–" : French.Amount(envelope - granted), granted > envelope ? French.Amount(granted - envelope) : "–");

    private static void Overruns(Terminal terminal, CallSummary summary)
    {
        foreach (var (strand, by) in summary.Overruns)
            terminal.Wrapped(
                $"Le volet {(summary.Definition.FindStrand(strand)?.Label ?? strand).ToLowerInvariant()} dépasse son enveloppe de {French.Amount(by)}. " +
                $"Motif consigné\u202F: {summary.OverrunReasons.GetValueOrDefault(strand, "aucun")}");
    }

    private static void Sessions(Terminal terminal, CallSummary summary)
    {
        if (summary.Sessions.IsEmpty) return;
        terminal.Line();
        var table = new Table(new Column("Commissions"), new Column("Inscrits", true), new Column("Décisions", true), new Column("Procès-verbal", true));
        foreach (var session in summary.Sessions)
            table.Add(
                French.Date(ParisTime.DayOf(session.StartsAt)), French.Number(session.Files), French.Number(session.Decided),
                session.Phase == SessionPhase.Signed ? "signé" : "en attente");
        table.WriteTo(terminal);
    }

    private static void Scenarios(Terminal terminal, AwardsState.Known awards)
    {
        terminal.Line();
        var table = new Table(new Column("Scénarios d’attribution"), new Column("Dossiers", true), new Column("Montant", true), new Column("Reste", true), new Column("Choisi", true));
        foreach (var name in awards.Scenarios.Keys)
        {
            var compared = awards.Compare(name);
            table.Add(name, French.Number(compared.Files), French.Amount(compared.Amount), French.Amount(compared.Left), awards.Chosen == name ? "oui" : "");
        }
        table.WriteTo(terminal);
    }

    private static string Place(CallSummary summary, string departement) =>
        $"{departement} {summary.Definition.FindDepartement(departement)?.Name}".Trim();

    private static string Count(int count) => count == 0 ? "–" : French.Number(count);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
