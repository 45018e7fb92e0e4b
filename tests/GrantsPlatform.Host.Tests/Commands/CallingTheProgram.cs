using System.Diagnostics;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;

namespace GrantsPlatform.Host.Tests.Commands;

public sealed class CallingTheProgram
{
    private const string Call = AStore.Call;

    [Fact]
    public async Task Verifies_a_store_against_a_published_head()
    {
        using var folder = await AStore.ReplayedAsync();
        Assert.Equal(0, (await folder.CallAsync("seal", "--store", "store", "--out", "head.json")).Code);
        var answer = await folder.CallAsync("verify", "--store", "store", "--against", "head.json");
        Assert.Equal(0, answer.Code);
        Assert.Contains("La chaîne est intacte et contient tout ce que l’empreinte publiée atteste.", answer.Text);
    }

    [Fact]
    public async Task Names_the_event_that_was_tampered_with()
    {
        using var folder = await AStore.ReplayedAsync();
        await AStore.ExecuteAsync(folder, "UPDATE events SET bytes = CAST(REPLACE(CAST(bytes AS TEXT), '\"amount\":16500', '\"amount\":26500') AS BLOB) WHERE CAST(bytes AS TEXT) LIKE '%awards.decision-taken%\"amount\":16500%'");
        var answer = await folder.CallAsync("verify", "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains($"La chaîne est rompue à l’objet awards/{Call}, événement", answer.Text);
        Assert.Contains("le contenu de l’événement a été modifié", answer.Text);
    }

    [Fact]
    public async Task Finds_truncation_with_a_published_head()
    {
        using var folder = await AStore.ReplayedAsync();
        await folder.CallAsync("seal", "--store", "store", "--out", "head.json");
        await AStore.ExecuteAsync(folder, "DELETE FROM heads; DELETE FROM events WHERE position = (SELECT MAX(position) FROM events)");
        var answer = await folder.CallAsync("verify", "--store", "store", "--against", "head.json");
        Assert.Equal(1, answer.Code);
        Assert.Contains("la base s’arrête avant ce que l’empreinte publiée atteste", answer.Text);
    }

    [Fact]
    public async Task Shows_an_objects_history_and_finds_it_by_its_bare_id()
    {
        using var folder = await AStore.ReplayedAsync();
        var answer = await folder.CallAsync("show", "cllaj-01", "--store", "store");
        Assert.Equal(0, answer.Code);
        Assert.Matches("^Dossier : .+ \\(application/cllaj-01\\) État : retenu, [0-9 ]+ € ", answer.Text);
        Assert.Contains("05/05/2025 10:00:00 Dossier déposé le 5 mai 2025 à 10 h 00 min 00 s", answer.Text);
        Assert.Contains("Et ensuite : ", answer.Text);
    }

    [Fact]
    public async Task Names_the_person_behind_what_the_platform_carries_on()
    {
        using var folder = await AStore.ReplayedAsync();
        var answer = await folder.CallAsync("show", "application/cllaj-01", "--store", "store");
        Assert.Contains("Décision de la commission du 20 juin 2025 : retenu", answer.Text);
        Assert.Contains("— sur décision de : Secrétariat de la commission", answer.Text);
        Assert.DoesNotContain("— la plateforme ", answer.Text);
    }

    [Fact]
    public async Task Shows_what_is_left_of_an_envelope()
    {
        using var folder = await AStore.ReplayedAsync();
        var answer = await folder.CallAsync("show", "awards/" + Call, "--store", "store");
        Assert.Contains("Volets Prévu Accordé Solde", answer.Text);
        Assert.Contains("voix pour", (await folder.CallAsync("show", "session/commission-2025-06-20", "--store", "store")).Text);
    }

    [Fact]
    public async Task Says_what_happens_next_and_when()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        var file = folder.At("scenarios", Call, "scenario.json");
        var scenario = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        scenario.Remove("until");
        // Without the files that hold further steps.
        scenario["include"] = new JsonArray("people.json", "organisations.json", "files.json", "expected.json", "../common/recipes.json");
        scenario["steps"] = new JsonArray([.. scenario["steps"]!.AsArray().Take(4).Select(step => step!.DeepClone())]);
        await File.WriteAllTextAsync(file, scenario.ToJsonString());
        Assert.Equal(1, (await folder.CallAsync("replay", Call, "--store", "store")).Code);
        var answer = await folder.CallAsync("show", "call/" + Call, "--store", "store");
        Assert.Contains("État : programmé", answer.Text);
        Assert.EndsWith("Et ensuite : 01/04/2025 00:00:00 Ouverture de l’appel à projets 10/05/2025 00:00:00 Clôture de l’appel à projets (heures de Paris)", answer.Text);
    }

    [Fact]
    public async Task Asks_which_object_is_meant_and_says_when_there_is_none()
    {
        using var folder = await AStore.ReplayedAsync();
        var several = await folder.CallAsync("show", Call, "--store", "store");
        Assert.Equal(1, several.Code);
        Assert.Contains($"show awards/{Call}", several.ErrorText);
        var none = await folder.CallAsync("show", "application/inconnu", "--store", "store");
        Assert.Equal(1, none.Code);
        Assert.Contains("Aucun objet « application/inconnu »", none.ErrorText);
        Assert.Contains("application/… (dossier)", none.ErrorText);
    }

    [Fact]
    public async Task Reports_every_error_of_a_definition_with_its_path()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change($"programmes/{Call}.json", "\"quorum\": 3", "\"quorum\": -1");
        folder.Change($"programmes/{Call}.json", "\"territoryField\": \"departement\"", "\"territoryField\": \"nowhere\"");
        var answer = await folder.CallAsync("programmes", "check", $"programmes/{Call}.json");
        Assert.Equal(1, answer.Code);
        Assert.Contains("$.committee.quorum", answer.Text);
        var lines = File.ReadAllLines(folder.At("programmes", $"{Call}.json"));
        Assert.Contains($"ligne {Array.FindIndex(lines, line => line.Contains("\"quorum\"", StringComparison.Ordinal)) + 1}, colonne ", answer.Text);
        Assert.Contains("$.territoryField", answer.Text);
    }

    [Fact]
    public async Task Says_which_kinds_of_body_nobody_who_registers_can_be()
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        Assert.DoesNotContain("legalForms", (await folder.CallAsync("programmes", "check", $"programmes/{Call}.json")).Text);
        folder.Change($"programmes/{Call}.json", ", \"legalForms\": [\"7410\"]", "");
        var answer = await folder.CallAsync("programmes", "check", $"programmes/{Call}.json");
        Assert.Equal(0, answer.Code);
        Assert.Contains("Sans catégorie juridique (legalForms), donc fermé aux organismes qui s’inscrivent : Mission locale", answer.Text);
    }

    [Fact]
    public async Task Says_that_a_port_is_taken()
    {
        using var folder = new WorkingFolder();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var answer = await folder.CallAsync("serve", "--port", $"{port}", "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains($"Le port {port} est déjà pris sur cette machine", answer.ErrorText);
    }

    [Fact]
    public async Task Begins_no_platform_over_a_store_that_is_empty()
    {
        using var folder = new WorkingFolder();
        Directory.CreateDirectory(folder.At("store"));
        File.WriteAllText(folder.At("store", "grants.db"), "");
        foreach (var command in (string[][])[["serve", "--port", "0", "--store", "store"], ["verify", "--store", "store"], ["backup", "copy.db", "--store", "store"], ["effects", "resume", "--store", "store"]])
        {
            var answer = await folder.CallAsync(command);
            Assert.Equal(1, answer.Code);
            Assert.Contains("est vide : s’il contenait une base, elle est perdue", answer.ErrorText);
            Assert.DoesNotContain("administrateur", answer.Text);
        }
        Assert.Equal(0, new FileInfo(folder.At("store", "grants.db")).Length);
    }

    [Theory]
    [InlineData("La commande « bogus » n’existe pas.", "bogus")]
    [InlineData("L’option « --nope » n’existe pas pour la commande « verify ».", "verify", "--nope")]
    [InlineData("L’option --store attend une valeur", "verify", "--store")]
    [InlineData("Il manque <objet> après « show »", "show")]
    [InlineData("Le mot « b » est de trop.", "show", "a", "b")]
    [InlineData("Il manque l’option --store à la commande « restore »", "restore", "x.db")]
    [InlineData("Le mot « foo » n’est pas connu après « effects ».", "effects", "foo")]
    [InlineData("doit être suivie d’un de ces mots : check.", "programmes")]
    public async Task Says_which_word_is_wrong(string message, params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync(arguments);
        Assert.Equal(2, answer.Code);
        Assert.Contains(message, answer.ErrorText);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("show", "--help")]
    [InlineData("restore", "-h")]
    [InlineData("programmes", "check", "--help")]
    public async Task Explains_itself_in_french(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        var answer = await folder.CallAsync(arguments);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        Assert.Contains("Emploi :", answer.Text);
        Assert.Contains("Montre ce mode d’emploi.", answer.Text);
        Assert.DoesNotMatch("Usage|Description:|REQUIRED|Show |Commands|information", answer.Text);
    }

    [Fact]
    public async Task Takes_no_head_that_cannot_be_one()
    {
        using var folder = await AStore.ReplayedAsync();
        File.WriteAllText(folder.At("head.json"), """{"events":-3,"hash":"aa","sealedAt":"2025-01-01T00:00:00Z"}""");
        var answer = await folder.CallAsync("verify", "--store", "store", "--against", "head.json");
        Assert.Equal(1, answer.Code);
        Assert.Contains("n’est pas une empreinte", answer.ErrorText);
    }

    [Fact]
    public async Task Says_in_French_what_is_wrong_with_a_path()
    {
        using var folder = new WorkingFolder();
        File.WriteAllText(folder.At("file"), "");
        foreach (var store in new[] { "file", "file/below", new string('a', 300) })
        {
            var answer = await folder.CallAsync("replay", Call, "--store", store);
            Assert.Equal(1, answer.Code);
            Assert.StartsWith("Le chemin «", answer.ErrorText);
            Assert.DoesNotContain("path", answer.ErrorText);
        }
    }

    [Fact]
    public async Task Says_what_to_do_when_it_is_misused()
    {
        using var folder = new WorkingFolder();
        var scenarios = Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "scenarios")).Where(path => File.Exists(Path.Combine(path, "scenario.json"))).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Contains($"Choisissez l’un de ceux-ci : {string.Join(", ", scenarios)}, ou donnez", (await folder.CallAsync("replay", "inconnu")).ErrorText);
        Assert.Contains("est une copie et ne se rejoue pas seul. Rejouez « cej-jr-occitanie-2022 »", (await folder.CallAsync("replay", "cej-jr-occitanie-instruction")).ErrorText);
        Assert.Equal(2, (await folder.CallAsync()).Code);
        Assert.Equal(2, (await folder.CallAsync("verify", "--nope")).Code);
        Assert.Contains("Rejouez d’abord un scénario", (await folder.CallAsync("verify")).ErrorText);
        Assert.Contains("Il n’y a pas de base", (await folder.CallAsync("show", "x", "--store", "nowhere")).ErrorText);
    }

    [Fact]
    public async Task Tells_what_is_due_to_whoever_administers_the_platform_and_to_nobody_else()
    {
        using var folder = await AStore.ReplayedAsync();
        foreach (var command in (string[][])[["purge", "due"], ["purge", "try", Call, "refuses"], ["purge", "announce", Call, "refuses", "--reason", "Visa n° 12"]])
        {
            Assert.Contains("n’existe pas, ou n’administre pas", (await folder.CallAsync([.. command, "--by", "inconnu", "--store", "store"])).ErrorText);
            Assert.Equal(1, (await folder.CallAsync([.. command, "--by", "p-instruction", "--store", "store"])).Code);
        }
        Assert.Contains("Choisissez brouillons, refuses et retenus", (await folder.CallAsync("purge", "try", Call, "autres", "--by", "p-instruction", "--store", "store")).ErrorText);
    }

    [Fact]
    public async Task Redoes_a_draw_without_a_store_and_says_what_was_changed_in_it()
    {
        using var folder = new WorkingFolder();
        string[] population = ["f-1~final", "f-2~final", "f-3~final"];
        var head = new JournalHead(41, new string('9', 64), DateTimeOffset.Parse("2026-12-31T23:00:00Z"));
        var seed = Sampling.SeedOf(head.Hash, population);
        var csv = DrawFile.Write(new DrawMade(1, [.. population], head, Sampling.Algorithm, seed, 0.25m, Sampling.Draw(seed, 0.25m, population), head.SealedAt), "c-1", "final");
        File.WriteAllText(folder.At("tirage.csv"), csv);
        var sound = await folder.CallAsync("verify-draw", "tirage.csv");
        Assert.Equal((0, "Le tirage se refait à l’identique : 1 bilan tiré parmi 3."), (sound.Code, sound.Text));
        File.WriteAllText(folder.At("change.csv"), csv.Replace(";oui", ";non", StringComparison.Ordinal));
        var changed = await folder.CallAsync("verify-draw", "change.csv");
        Assert.Equal(1, changed.Code);
        Assert.Contains("tiré, donné comme ne l’étant pas", changed.Text);
        Assert.Equal(1, (await folder.CallAsync("verify-draw", "absent.csv")).Code);
    }

    [Fact]
    public async Task Works_as_a_process_of_its_own_from_any_folder()
    {
        using var folder = new WorkingFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GrantsPlatform.Host.dll"), "replay", Call])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", await error);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("les chiffres de la base sont ceux que le scénario attend", await output);
        Assert.Single(Directory.GetDirectories(folder.At("data")));
        Assert.Equal(0, (await folder.CallAsync("verify")).Code);
    }
}
