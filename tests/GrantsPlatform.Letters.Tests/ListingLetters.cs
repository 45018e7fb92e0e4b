using System.Text;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Letters.Tests;

/// <summary>docs/letters.md, renewed with GRANTS_UPDATE=1.</summary>
public sealed class ListingLetters
{
    [Fact]
    public async Task Says_what_the_platform_writes_and_to_whom()
    {
        var path = Repository.Path("docs", "letters.md");
        var wanted = await ContentAsync();
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1") File.WriteAllText(path, wanted);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == wanted, "docs/letters.md is stale. Run the tests with GRANTS_UPDATE=1.");
    }

    private static async Task<string> ContentAsync()
    {
        var text = new StringBuilder("# Letters\n\nWhat the platform writes to people, by code. Each as a text: `tests/GrantsPlatform.Letters.Tests/Golden/letters`. Made by `ListingLetters`.\n\n");
        text.Append("| code | to | may be muted with | subject |\n| --- | --- | --- | --- |\n");
        foreach (var sample in SampleLetters.Of(new SampleWorld(Desk.Definition("cej-jr-occitanie-2022"))).Where(sample => sample.Variant is null).OrderBy(sample => sample.Name, StringComparer.Ordinal))
        {
            var letter = await ComposedAsync(sample);
            text.Append($"| `{sample.Name}` | {Of(letter.Audience)} | {(Topics.MayBeMuted(letter.Topic) ? Wire.NameOf(letter.Topic) : "–")} | {letter.Compose("", null).Subject} |\n");
        }
        return text.ToString();
    }

    private static Task<Letter> ComposedAsync(SampleMessage sample) => new Desk(new SampleWorld(Desk.Definition("cej-jr-occitanie-2022")).Reads).ComposedAsync(sample.Message);

    private static string Of(Audience audience) => audience switch
    {
        Audience.Person => "the account’s holder",
        Audience.Organisation => "the organisation’s people",
        Audience.Partner => "the partner’s contact",
        Audience.Outsider => "whoever is asked for an opinion from outside",
        Audience.Committee => "members of the committee",
        Audience.Service => "the service",
        _ => throw new InvalidOperationException($"{audience} has no words."),
    };
}
