using System.Text;
using GrantsPlatform.Host.Tests.Commands;

namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class ReadingTheLetters
{
    /// <summary>Code des relations entre le public et l'administration, R112-5 and L112-6.</summary>
    [Fact]
    public async Task Tells_with_the_receipt_who_answers_until_when_and_what_can_be_done_then()
    {
        var receipt = (await LettersOfAsync("cllaj-pas-de-calais-2025")).First(letter => letter.Contains("Dossier : CLLAJ25-0003\n") && letter.Contains("Date de réception"));
        Assert.Contains("Date de réception : 9 mai 2025 à 23 h 59 min 59 s (heure de Paris)", receipt);
        Assert.Contains("Adresse postale : 1 place de l’Exemple, 62000 Arras", receipt);
        Assert.Contains("Courriel : cllaj@pas-de-calais.example", receipt);
        Assert.Contains("Téléphone : 03 53 01 00 01", receipt);
        Assert.Contains("Si vous n’avez pas reçu de réponse le 9 juillet 2025, votre demande sera considérée comme refusée", receipt);
        Assert.Contains("– soit en saisissant directement le tribunal administratif de Lille.", receipt);
        Assert.Contains("vous pourrez alors saisir le tribunal administratif de Lille dans un délai de deux mois.", receipt);
    }

    [Fact]
    public async Task Asks_for_the_validation_where_two_people_are_needed() =>
        Assert.Contains(await LettersOfAsync("cllaj-pas-de-calais-2025"), letter => letter.Contains("Votre dossier : CLLAJ25-0001") && letter.Contains("il reste à le valider"));

    [Fact]
    public async Task Gives_the_reason_of_a_late_reopening_and_acknowledges_complements_and_withdrawals()
    {
        var letters = await LettersOfAsync("cej-jr-occitanie-2022");
        Assert.Contains(letters, letter => letter.Contains("Votre dossier : CEJ22-0026") && letter.Contains("Motif : Panne du service de dépôt constatée"));
        Assert.Contains(letters, letter => letter.Contains("Votre dossier : CEJ22-0020") && letter.Contains("Si vous n’avez pas reçu de réponse le 15 septembre 2022"));
        Assert.Contains(letters, letter => letter.Contains("Votre dossier : CEJ22-0012") && letter.Contains("Date du retrait : 19 septembre 2022"));
        Assert.DoesNotContain(letters, letter => letter.Contains("Motif : \n"));
    }

    [Theory]
    [InlineData("extend-call", "{\"closesOn\": \"2025-05-16\"}", "est reportée.")]
    [InlineData("cancel-call", "{}", "est annulé.")]
    public async Task Gives_the_reason_for_which_a_call_is_extended_or_cancelled(string command, string data, string words)
    {
        var letters = await LettersOfAsync("cllaj-pas-de-calais-2025", folder => folder.Change(
            "scenarios/cllaj-pas-de-calais-2025/scenario.json", "  \"steps\": [\n",
            $$"""  "steps": [ {"at": "2025-04-30T09:00", "by": "p-responsable", "to": "call/$call", "command": "{{command}}", "data": {{data}}, "reason": "La délibération a été reportée."},""" + "\n"));
        Assert.Contains(letters, letter => letter.Contains(words) && letter.Contains("Motif : La délibération a été reportée."));
    }

    /// <summary>Each number another one, so that none can be taken for its neighbour.</summary>
    [Fact]
    public async Task Gives_the_delays_of_appeals_that_the_programme_sets()
    {
        var letters = await LettersOfAsync("cej-jr-occitanie-2022", folder => folder.Change(
            "programmes/cej-jr-occitanie-2022.json", "\"delayMonths\": 2, \"silenceMonths\": 2", "\"delayMonths\": 3, \"silenceMonths\": 1"));
        Assert.Contains(letters, letter => letter.Contains("n’a pas retenu le projet")
            && letter.Contains("Vous pouvez contester cette décision dans un délai de trois mois à compter de la réception de ce courrier :")
            && letter.Contains("s’il reste sans réponse pendant un mois, vous pourrez alors saisir le tribunal administratif de Toulouse dans un délai de trois mois."));
        Assert.Contains(letters, letter => letter.Contains("Date de réception") && letter.Contains("Vous pourrez contester ce refus dans un délai de trois mois :"));
        Assert.DoesNotContain(letters, letter => letter.Contains("deux mois"));
    }

    [Fact]
    public async Task Names_a_rejected_payment_as_people_do() =>
        Assert.Contains(await LettersOfAsync("cllaj-pas-de-calais-2025"), letter =>
            letter.Contains("Le versement « Avance à la signature, Communauté d’agglomération des Dunes » du dossier CLLAJ25-0003 "));

    /// <summary>The bodies, with plain spaces and line ends.</summary>
    private static async Task<List<string>> LettersOfAsync(string scenario, Action<WorkingFolder>? change = null)
    {
        using var folder = change is null ? await AStore.ReplayedAsync(scenario) : new WorkingFolder();
        if (change is not null)
        {
            folder.CopyScenarios();
            change(folder);
            await folder.CallAsync("replay", scenario, "--store", "store");
        }
        return [.. Directory.GetFiles(folder.At("store", "mail")).Select(file => WordsOf(File.ReadAllText(file)).Replace("\r\n", "\n").Replace('\u202F', ' ').Replace('\u00A0', ' '))];
    }

    /// <summary>Of a mail with files, its first part.</summary>
    private static string WordsOf(string mail)
    {
        var words = mail.Split("\r\n\r\n").SkipWhile(block => !block.Contains("base64", StringComparison.Ordinal)).ElementAt(1);
        return Encoding.UTF8.GetString(Convert.FromBase64String(words.Split("\r\n--")[0].Replace("\r\n", "")));
    }
}
