using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Tests.Replaying;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

/// <summary>Two real calls, stopped in the middle: what an operator reads of their lives.</summary>
public sealed class SayingWhereALifeStands
{
    private const string Regional = "cej-jr-occitanie-2022";
    private const string Departmental = "cllaj-pas-de-calais-2025";

    [Theory]
    [InlineData(
        Departmental, "2025-05-05T11:00:00+02:00", "call/cllaj-pas-de-calais-2025",
        "ouvert jusqu’au 9 mai 2025 inclus", "le dépôt des dossiers, par les porteurs de projet", "10 mai 2025 à 0 h 00 : Clôture de l’appel à projets")]
    [InlineData(
        Departmental, "2025-05-05T11:00:00+02:00", "application/cllaj-02",
        "en brouillon", "le dépôt du dossier, à valider ensuite par une autre personne, par le porteur du projet", "7 mai 2025 à 8 h 00 : Rappel : dossier non déposé")]
    [InlineData(
        Departmental, "2025-06-19T18:00:00+02:00", "session/commission-2025-06-20",
        "convoquée (20 juin 2025 à 9 h 30, Arras, salle de la commission)",
        "le relevé des présents et l’ouverture de la séance, par le secrétariat de la commission ou la personne désignée", null)]
    [InlineData(
        Departmental, "2025-07-03T12:00:00+02:00", "agreement/cllaj-01",
        "avance à la signature (Association Rencontres et Loisirs) à préparer",
        "le compte rendu « Bilan final », au plus tard le 30 novembre 2026, puis son acceptation, par le bénéficiaire, puis le service instructeur | la préparation du versement « Avance à la signature (Association Rencontres et Loisirs) » (16 000 €), par la personne chargée de préparer les paiements", null)]
    [InlineData(
        Departmental, "2025-07-07T08:00:00+02:00", "agreement/cllaj-01",
        "avance à la signature (Association Rencontres et Loisirs) à mettre en lot",
        "le compte rendu « Bilan final », au plus tard le 30 novembre 2026, puis son acceptation, par le bénéficiaire, puis le service instructeur | la mise en lot du versement « Avance à la signature (Association Rencontres et Loisirs) » (16 000 €), par la personne chargée de préparer les paiements", null)]
    [InlineData(Departmental, "2025-10-05T11:00:00+02:00", "agreement/cllaj-01", "en vigueur jusqu’au 31 août 2026", "le compte rendu « Bilan final », au plus tard le 30 novembre 2026, puis son acceptation, par le bénéficiaire, puis le service instructeur", null)]
    [InlineData(
        Regional, "2022-07-20T11:00:00+02:00", "application/cej-26",
        "en attente de compléments jusqu’au 22 juillet 2022 inclus", "la réponse à la demande de compléments (Comptes du dernier exercice clos), par le porteur du projet",
        "23 juillet 2022 à 0 h 10 : Reprise en l’état, le délai pour compléter le dossier finissant le 22 juillet 2022 à 24 h 00 (heure de Paris)")]
    public async Task Tells_the_stage_what_it_waits_for_and_until_when(string scenario, string instant, string stream, string stage, string awaits, string? next)
    {
        var standing = (await ReadAsync(scenario, DateTimeOffset.Parse(instant)))[stream];
        Assert.Equal([stage, awaits, next], new[] { standing.Stage, string.Join(" | ", standing.Awaits), standing.Next }.Select(Plain));
    }

    /// <summary>The engine keeps what it shows, and erases nothing.</summary>
    [Fact]
    public async Task Names_no_person()
    {
        var said = string.Join('\n', (await ReadAsync(Departmental, DateTimeOffset.Parse("2025-06-19T18:00:00+02:00"))).Values.Select(one => $"{one.Stage} {string.Join(' ', one.Awaits)} {one.Next}"));
        Assert.Contains("la personne désignée", said);
        Assert.DoesNotContain("p-presidence", said);
        Assert.DoesNotContain("Présidence de la commission", said);
    }

    private static string? Plain(string? text) => text?.Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private static async Task<Dictionary<string, Standing>> ReadAsync(string name, DateTimeOffset until)
    {
        var scenario = PrintedReplay.Read(name);
        await using var store = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = Platform.Over(store, Path.GetTempPath(), clock, oneByOne: true);
        Assert.Null((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { }, until)).Failed);
        var words = new LifeWords(platform.Queries, (what, fault) => Assert.Fail($"{what}: {fault}"));
        var standings = new Dictionary<string, Standing>();
        await foreach (var stream in store.ListStreamsAsync(null, CancellationToken.None))
            if (LifeTable.OrchestrationOf(stream.Kind) is not null) standings[stream.ToString()] = (await words.OfAsync(stream, CancellationToken.None))!;
        return standings;
    }
}
