namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>The published figures of a year, out of rows that went through the register's commands into a store.</summary>
public sealed class ComputingIndicatorsOfAYear
{
    private const string Name = "cllaj-henin-carvin-2022";

    [Fact]
    public async Task Gives_the_figures_of_the_report()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync("indicators", Name, "--store", "store", "--rows", "ase");
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        foreach (var line in new[]
        {
            "Demandes contact 580 580 550 580 –", "dossier est suivi personne 268 268 260 268 –", "Personnes sans dossier personne 185 185", "Situations situation 218 218",
            "Entretiens contact 260 260 – 218", "situation 171 171", "situation 47 47", "Ateliers collectifs atelier 9 9 10 9", "Participants aux ateliers personne 51 51",
            "personne 18 18", "personne 68 68", "personne 86 86", "personne 97 97 – 97 123", "personne 35 35", "personne 21 21", "situation 22 22", "situation 25 25", "situation 6 6", "situation 24 24",
            "Rendez-vous en permanence contact 82 82 – 8 2", "personne n.r. n.r.", "parcours à l’ASE : 21 lignes", "J-241 person 2022-06-07",
            "les 31 valeurs calculées à partir des lignes sont celles qui sont attendues",
        }) Assert.Contains(line, answer.Text);
    }

    [Fact]
    public async Task Fails_when_one_row_is_another()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/rows-events.json", "\"participants\": 8", "\"participants\": 7");
        var answer = await folder.CallAsync("indicators", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Écart sur workshop_participants : 51 attendu, 50 calculé.", answer.ErrorText);
    }

    [Fact]
    public async Task Fails_when_an_indicator_that_nobody_keeps_is_expected_to_be_zero()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"scenarios/{Name}/expected.json", "\"in_work\": null", "\"in_work\": 0");
        var answer = await folder.CallAsync("indicators", Name, "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Écart sur in_work : 0 attendu, n.r. calculé.", answer.ErrorText);
    }

    [Fact]
    public async Task Changes_nothing_when_it_is_run_again_and_leaves_no_row_in_the_events()
    {
        using var folder = new WorkingFolder();
        await folder.CallAsync("indicators", Name, "--store", "store");
        var before = await folder.CallAsync("verify", "--store", "store");
        var again = await folder.CallAsync("indicators", Name, "--store", "store");
        Assert.Equal(0, again.Code);
        Assert.Equal(before.Text, (await folder.CallAsync("verify", "--store", "store")).Text);
        var history = await folder.CallAsync("show", "register/henin-carvin", "--store", "store");
        Assert.Contains("Import : 453 lignes ajoutées", history.Text);
        Assert.DoesNotContain("J-001", history.Text);
    }

    [Fact]
    public async Task Says_what_is_missing_where_a_scenario_has_no_register()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync("indicators", Path.Combine(AppContext.BaseDirectory, "Data", "pistes-cyclables-2031"), "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("n’a pas de tableau de suivi", answer.ErrorText);
    }
}
