using GrantsPlatform.Letters.Tests.Runs;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Letters.Tests;

/// <summary>
/// Every letter of both programmes as a text that a person can read (Golden/letters): the first that a replay sends, or one from the sample world where
/// no replay sends any. A missing one is written with GRANTS_UPDATE=1; one that is there is changed by nobody but who reads it: delete it, and look
/// at the difference.
/// </summary>
public sealed class KeepingEveryLetter
{
    public static TheoryData<string> Programmes => ["cej-jr-occitanie-2022", "cllaj-pas-de-calais-2025"];

    [Theory, MemberData(nameof(Programmes))]
    public async Task Finds_each_as_it_was_read(string programme)
    {
        var letters = await LettersAsync(programme);
        var folder = Repository.Path("tests", "GrantsPlatform.Letters.Tests", "Golden", "letters", programme);
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in letters)
                if (Path.Combine(folder, $"{name}.txt") is var file && !File.Exists(file)) File.WriteAllText(file, text);
        }
        var kept = Directory.EnumerateFiles(folder, "*.txt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        Assert.Empty(letters.Where(letter => kept.GetValueOrDefault(letter.Key) != letter.Value).Select(letter => $"{letter.Key}:\n{letter.Value}"));
        Assert.Empty(kept.Keys.Except(letters.Keys));
    }

    private static async Task<SortedDictionary<string, string>> LettersAsync(string programme)
    {
        var letters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var mail in (await Replayed.RunAsync(programme)).FirstOfEach) letters.TryAdd(mail.Letter, Shown($"Tiré du scénario {programme}", mail.To, new WrittenLetter(mail.Subject, mail.Text)));
        var world = new SampleWorld(Desk.Definition(programme));
        foreach (var sample in SampleLetters.Of(world))
        {
            var ready = Assert.IsType<LetterAnswer.Ready>(await new Desk(world.Reads).WriteAsync(sample.Message));
            letters.TryAdd(sample.Name, Shown("Exemple construit", Assert.Single(ready.To), ready.Write(ready.To[0])));
        }
        return letters;
    }

    private static string Shown(string from, Address to, WrittenLetter letter) => $"[{from}]\nÀ : {to.Name} <{to.Mail}>\nObjet : {letter.Subject}\n\n{letter.Text}";
}
