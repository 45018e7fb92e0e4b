using GrantsPlatform.Core.Reports;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Host.Tests.Commands;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class ReplayingTheRegionalCall
{
    private const string Name = "cej-jr-occitanie-2022";

    [Fact]
    public async Task Ends_with_the_figures_of_the_source()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Total 26 18 4 3 1", answer.Text);
        Assert.Contains("Total 17 1 310 1 121 350 €", answer.Text);
        Assert.Contains("Logement et hébergement 1 121 345 € 1 121 350 € – 5 €", answer.Text);
        Assert.Contains("dépasse son enveloppe de 5 €. Motif consigné : Écart d’arrondi de 5 €", answer.Text);
        Assert.Contains("9 septembre 2022 19 19 signé 26 septembre 2022 6 6 signé", answer.Text);
        Assert.Contains("Groupements parmi les dossiers retenus : 9", answer.Text);
        Assert.Contains("Dans l’enveloppe 18 7 345 807 € 77 557 € oui", answer.Text);
        Assert.Contains("30 Gard 1 159 240 € 1 122 350,50 € – – –", answer.Text);
        Assert.Contains("81 Tarn 268 000 € 214 400 € – 13 400 € 13 400 €", answer.Text);
        Assert.Contains("Total 7 423 250 € 7 273 755,50 € – 13 400 € 13 400 €", answer.Text);
        // The first grant of the source: 80 % of 93 498 € at signature, the rest by difference.
        Assert.Contains("cej-01 Groupe SOS Solidarités Aude 93 498 74 798,40 18 699,60 – –", answer.Text);
        Assert.Contains("cej-18 Association Passerelles du Tarn 268 000 214 400 – 13 400 67 000", answer.Text);
        Assert.Contains("Accordé = versé − reversé + non dépensé − abandonné, au centime : 18 sur 18 dossiers", answer.Text);
        Assert.Contains("les chiffres de la base sont ceux que le scénario attend", answer.Text);
        Assert.Contains("Inventé (absent de la source) : La date de clôture", answer.Text);
    }

    [Fact]
    public async Task Shows_labels_and_seconds_only_where_they_count()
    {
        using var folder = await AStore.ReplayedAsync(Name);
        Assert.Contains(
            "renvoyé pour correction (Écarts et freins rencontrés ; Jeunes ayant accédé à un logement ou à un hébergement)",
            (await folder.CallAsync("show", "report/cej-03~final", "--store", "store")).Text);
        Assert.Contains(
            "(du 30 avril 2022 à 0 h 00 au 30 juin 2022 à 24 h 00 (heure de Paris))",
            (await folder.CallAsync("show", "call/cej-jr-occitanie-2022", "--store", "store")).Text);
        Assert.Contains("Dossier déposé le 6 juin 2022 à 10 h 01 min 00 s", (await folder.CallAsync("show", "cej-01", "--store", "store")).Text);
    }

    /// <summary>Nobody typed them in: 7 young people, 7 contracts, 3 housed, 4 exits, certified out of rows, then reported.</summary>
    [Fact]
    public async Task Reports_for_one_grantee_what_the_rows_of_its_register_give()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync("indicators", Name, "--store", "store", "--rows", "young_housed");
        Assert.Equal(0, answer.Code);
        Assert.Contains("Jeunes accompagnés personne 7 7 7 10 –", answer.Text);
        Assert.Contains("Jeunes entrés en contrat d’engagement personne 7 7 7 7 –", answer.Text);
        Assert.Contains("hébergement : 3 lignes", answer.Text);
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder.At("store")), new SimulatedClock(DateTimeOffset.Parse("2025-01-11T00:00:00Z")), oneByOne: true);
        foreach (var (report, values) in new[]
        {
            ("point-2022", "young_supported 1, young_signed 1, young_housed 1, positive_exits non renseigné"),
            ("point-2023", "young_supported 7, young_signed 6, young_housed 2, positive_exits 4"),
            ("final", "young_supported 7, young_signed 7, young_housed 3, positive_exits 4"),
        })
        {
            var known = (ReportState.Known)await platform.Runtime.Reads.ReadAsync<ReportState>(ReportState.IdOf("cej-04", report), default);
            Assert.Equal(values, string.Join(", ", known.Submission!.Indicators.Select(one => $"{one.Code} {one.Actual?.ToString() ?? "non renseigné"}")));
        }
    }

    [Theory]
    [InlineData("application.deadline-passed")]
    [InlineData("input.changed-meanwhile")]
    [InlineData("application.already-submitted")]
    [InlineData("application.actor-recused")]
    [InlineData("assessment.instructor-recused")]
    [InlineData("awards.scenario-exceeds-total")]
    [InlineData("awards.total-exceeded")]
    [InlineData("awards.strand-exceeded")]
    [InlineData("access.unknown-object")]
    [InlineData("agreement.not-signed-yet")]
    [InlineData("instalment.bank-details-not-verified")]
    [InlineData("batch.instalment-not-payable")]
    [InlineData("batch.return-contradicts")]
    [InlineData("appeal.too-late")]
    [InlineData("report.field-not-reopened")]
    [InlineData("recovery.reply-period-still-open")]
    [InlineData("instalment.evidence-missing")]
    [InlineData("recovery.receipt-above-owed")]
    public void Shows_attempts_that_are_refused(string code) =>
        Assert.Contains(ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", Name)).Plan, step => step.Refused == code);

    [Fact]
    public async Task Fails_the_check_when_one_amount_is_changed()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/files.json", "\"granted\": 93498", "\"granted\": 93398");
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("11 Groupe SOS Solidarités Aude 93 498 € 93 398 €", answer.Text);
        Assert.Contains("Total : accordé 1 121 350 € 1 121 250 €", answer.Text);
        Assert.Contains("Dépassement du volet « Logement et hébergement » 5 € 0 €", answer.Text);
        Assert.Contains("Le refus attendu n’est pas venu : awards.strand-exceeded", answer.ErrorText);
    }

    [Fact]
    public async Task Fails_the_check_when_other_costs_make_another_balance()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        // 80 % of 690 100 €: 80 € more.
        folder.Change($"scenarios/{Name}/agreements.json", "\"costs\": 690000, \"others\": 89112", "\"costs\": 690100, \"others\": 89212");
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Hérault : versé 1 560 810 € 1 560 890 €", answer.Text);
        Assert.Contains("Total : versé 7 273 755,50 € 7 273 835,50 €", answer.Text);
    }

    [Fact]
    public async Task Changes_nothing_when_it_is_run_again_into_the_same_store()
    {
        using var folder = await AStore.ReplayedAsync(Name);
        var before = await folder.CallAsync("verify", "--store", "store");
        var mails = Directory.GetFiles(folder.At("store", "mail")).Length;
        var again = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(0, again.Code);
        Assert.Contains("étaient déjà dans la base", again.Text);
        Assert.Equal(before.Text, (await folder.CallAsync("verify", "--store", "store")).Text);
        Assert.Equal(mails, Directory.GetFiles(folder.At("store", "mail")).Length);
    }

    [Fact]
    public async Task Stops_with_the_step_and_the_refusal_when_a_step_is_refused()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/files.json", "\"strand\": \"logement\"", "\"strand\": \"inconnu\"");
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("save-answers sur application/cej-01", answer.ErrorText);
        Assert.Contains("application.answers-malformed", answer.ErrorText);
        Assert.DoesNotContain("   at ", answer.Error);
    }

    [Fact]
    public async Task Fails_when_an_expected_refusal_does_not_come()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/scenario.json", "\"at\": \"2022-07-01T00:00:00\"", "\"at\": \"2022-06-30T23:59:59\"");
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Le refus attendu n’est pas venu : application.deadline-passed", answer.ErrorText);
    }
}
