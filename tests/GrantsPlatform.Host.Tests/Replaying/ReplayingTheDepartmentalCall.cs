using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Host.Tests.Commands;

namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class ReplayingTheDepartmentalCall
{
    private const string Name = "cllaj-pas-de-calais-2025";

    [Fact]
    public async Task Ends_as_expected()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Total 7 6 – 1 –", answer.Text);
        Assert.Contains("bancaires de l’organisme « Communauté d’agglomération des Dunes » ne sont pas vérifiées", answer.Text);
        Assert.Contains("Total 6 360 94 500 €", answer.Text);
        Assert.Contains("Total 94 500 € 90 600 € – 2 200 € 1 000 €", answer.Text);
        Assert.Contains("cllaj-04 Un toit en Ternois 16 500 13 200 – 1 000 5 500 1 200", answer.Text);
        Assert.Contains("cllaj-05 Habitat Jeunes de la Côte 12 000 9 600 1 800 – 600 –", answer.Text);
        Assert.Contains("Accordé = versé − reversé + non dépensé − abandonné, au centime : 6 sur 6 dossiers", answer.Text);
    }

    [Fact]
    public async Task Keeps_what_one_grantee_has_not_written_down_apart_from_zero()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync("indicators", Name, "--store", "store");
        Assert.Equal(0, answer.Code);
        // Against the target of the agreement, not the one that was announced.
        Assert.Contains("contact 24 24 25 24 –", answer.Text);
        Assert.Contains("personne n.r. n.r. 5 0 11", answer.Text);
    }

    /// <summary>Women 1 and 4, men 2 and 4: all below five, and the totals of 3 and 8 fall with them.</summary>
    [Fact]
    public async Task Prints_breakdowns_by_one_column_and_by_two_without_small_numbers()
    {
        using var folder = new WorkingFolder();
        var text = (await folder.CallAsync("indicators", Name, "--store", "store")).Text;
        Assert.Contains("Genre déclaré \\ Quartier prioritaire (QPV) oui non non renseigné Total", text);
        Assert.Contains("Femme masqué masqué 0 5 Homme masqué masqué 0 6 Autre 0 0 0 0 non renseigné 0 0 0 0", text);
        Assert.Contains("Total masqué masqué 0 11", text);
        Assert.Contains("Genre déclaré Nombre ───────────── ────── Femme 5 Homme 6", text);
        Assert.DoesNotContain("person.", text);
    }

    [Fact]
    public async Task Says_which_amount_differs()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/expected.json", "\"recovered\": 1000, \"writtenOff\": 1200 },", "\"recovered\": 1001, \"writtenOff\": 1199.5 },");
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Pas-de-Calais : recouvré 1 001 € 1 000 €", answer.Text);
        Assert.Contains("Pas-de-Calais : abandonné 1 199,50 € 1 200 €", answer.Text);
    }

    [Fact]
    public async Task Seals_the_same_head_each_time()
    {
        using var folder = new WorkingFolder();
        string Sealed(Answer answer) => answer.Output.Split('\n').Single(line => line.StartsWith("Scellé", StringComparison.Ordinal));
        Assert.Equal(
            Sealed(await folder.CallAsync("replay", Name, "--store", "one")),
            Sealed(await folder.CallAsync("replay", Name, "--store", "another")));
    }

    [Fact]
    public async Task Takes_the_file_whose_last_byte_came_in_the_last_second_and_not_the_next()
    {
        using var folder = await AStore.ReplayedAsync(Name);
        Assert.Contains("Dossier déposé le 9 mai 2025 à 23 h 59 min 59 s (heure de Paris)", (await folder.CallAsync("show", "cllaj-03", "--store", "store")).Text);
        // The one that came in a second later was not submitted; a year on, and warned of, it is erased like any draft.
        var late = (await folder.CallAsync("show", "cllaj-08", "--store", "store")).Text;
        Assert.Contains("Clôture sans dépôt", late);
        Assert.Contains("État : effacé le 11 mai 2026, au terme de sa conservation", late);
    }

    [Fact]
    public async Task Lets_a_rejected_payment_leave_again_and_gives_up_with_a_reason_what_cannot_be_recovered()
    {
        using var folder = await AStore.ReplayedAsync(Name);
        var agreement = (await folder.CallAsync("show", "agreement/cllaj-03", "--store", "store")).Text;
        Assert.Contains("rejeté", agreement);
        Assert.Contains("VIR-lot-2025-2-01", agreement);
        var claim = (await folder.CallAsync("show", "recovery/cllaj-04~un-toit-en-ternois", "--store", "store")).Text;
        Assert.Contains("Motif : L’association a été placée en liquidation judiciaire", claim);
        Assert.Contains("1 200 €", claim);
    }

    [Theory]
    [InlineData("$hash:agreement/cllaj-07")]
    [InlineData("$hash:register/cllaj-01")]
    [InlineData("$hash:register/cllaj-01/2025")]
    [InlineData("$seal:register/cllaj-07")]
    [InlineData("$seal:application/cllaj-01")]
    public async Task Says_which_word_stands_for_nothing_that_can_be_seen(string word)
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/agreements.json", "\"hash\": \"$hash:agreement/cllaj-01\"", $"\"hash\": \"{word}\"");
        var answer = await folder.CallAsync("replay", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains(word, answer.ErrorText);
    }

    [Theory]
    [InlineData("application.deadline-passed")]
    [InlineData("application.late-reopening-impossible")]
    [InlineData("application.incomplete")]
    [InlineData("application.answers-malformed")]
    [InlineData("application.validated-by-depositor")]
    [InlineData("call.condition-not-satisfied")]
    [InlineData("awards.ceiling-exceeded")]
    [InlineData("agreement.not-signed-yet")]
    [InlineData("instalment.bank-details-not-verified")]
    [InlineData("instalment.approved-by-preparer")]
    [InlineData("batch.return-contradicts")]
    [InlineData("report.not-certified")]
    [InlineData("report.field-not-reopened")]
    [InlineData("instalment.evidence-missing")]
    [InlineData("recovery.reply-period-still-open")]
    [InlineData("recovery.receipt-above-owed")]
    [InlineData("recovery.write-off-not-proposed")]
    public void Shows_attempts_that_are_refused(string code) =>
        Assert.Contains(ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", Name)).Plan, step => step.Refused == code);
}
