namespace GrantsPlatform.Host.Tests.Scenarios;

/// <summary>Whatever a file holds, its author hears in French what is wrong, and the store stays as it was.</summary>
public sealed class ReadingAMalformedScenario
{
    private const string Name = "cllaj-pas-de-calais-2025";
    private const string File = $"scenarios/{Name}/scenario.json";
    private const string Includes = "\"include\": [";
    private const string Steps = "\"steps\": [";
    private const string Step = "{\"at\":\"2025-03-17T09:00\",\"by\":\"console\",\"to\":\"call/x\",\"command\":\"cancel-call\"";

    [Theory]
    [InlineData("\"title\":", "\"title\": \"a\", \"title\":", "n’est pas du JSON")]
    [InlineData("\"title\":", "\"title\"", "n’est pas du JSON (ligne 2, caractère")]
    [InlineData(Includes, Includes + "\"scenario.json\", ", "s’inclut lui-même")]
    [InlineData(Includes, Includes + "\"people.json\\u0000\", ", "include")]
    [InlineData(Includes, Includes + "null, ", "include")]
    [InlineData(Includes, Includes + "\".\", ", "n’existe pas")]
    [InlineData(Steps, Steps + "null, ", "steps[0] : une étape est un objet")]
    [InlineData(Steps, Steps + "{\"recipe\": 5}, ", "steps[0] : une valeur n’a pas la forme attendue")]
    [InlineData(Steps, Steps + Step + ",\"version\":\"x\"}, ", "steps[0] : une valeur n’a pas la forme attendue")]
    [InlineData(Steps, Steps + Step + ",\"data\":{\"a\":{\"$sum\":null}}}, ", "steps[0] : Une valeur nécessaire est nulle")]
    [InlineData(Steps, Steps + Step + ",\"data\":{\"a\":{\"$first\":null}}}, ", "steps[0] : Une valeur nécessaire est nulle")]
    [InlineData(Steps, Steps + Step + ",\"where\":{\"x\":{\"present\":null}}}, ", "steps[0] : « present » attend")]
    [InlineData(Steps, Steps + Step + ",\"data\":{\"a\":{\"$sum\":[79228162514264337593543950335,1]}}}, ", "steps[0] : une valeur n’a pas la forme attendue")]
    [InlineData("\"steps\":", "\"expected\": {\"call\":\"../x\",\"measure\":\"m\"}, \"steps\":", "« ../x » (expected.call) n’est pas un identifiant")]
    [InlineData("\"steps\":", "\"expected\": {\"call\":\"x\",\"measure\":\"m\",\"total\":{\"grants\":1,\"measure\":1,\"granted\":1.234}}, \"steps\":", "n’est pas un nombre entier de centimes")]
    [InlineData("\"steps\":", "\"expected\": {\"call\":\"x\",\"measure\":\"m\",\"awards\":[null]}, \"steps\":", "est nulle")]
    [InlineData("\"steps\":", "\"expected\": [], \"steps\":", "n’est pas lisible ($)")]
    public async Task Ends_in_one_sentence_that_says_where(string from, string to, string sentence)
    {
        using var folder = new WorkingFolder();
        folder.CopyScenarios();
        folder.Change(File, from, to);
        var answer = await folder.CallAsync("replay", $"scenarios/{Name}", "--store", "store");
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains(sentence, answer.ErrorText);
        Assert.False(Directory.Exists(folder.At("store")));
    }
}
