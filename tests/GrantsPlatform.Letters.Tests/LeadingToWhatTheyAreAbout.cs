using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Letters.Tests.Samples;

namespace GrantsPlatform.Letters.Tests;

public sealed class LeadingToWhatTheyAreAbout
{
    private static readonly SampleWorld World = new(Desk.Definition("cej-jr-occitanie-2022"));

    [Fact]
    public async Task Holds_one_link_in_each_letter_and_no_second()
    {
        var wrong = new List<string>();
        foreach (var sample in SampleLetters.Of(World))
        {
            var letter = await new Desk(World.Reads).ComposedAsync(sample.Message);
            var links = LinksOf(letter.Compose("Zoé", letter.LeadsTo is { } page ? new NamingLinks().To(page) : null).Blocks).Count();
            if (links != 1) wrong.Add($"{sample.Name}: {links}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("receipt", LetterPage.Receipt, "dossier-1")]
    [InlineData("deposit-to-validate", LetterPage.Check, "dossier-1")]
    [InlineData("submission-reminder", LetterPage.File, "dossier-1")]
    [InlineData("complement-requested", LetterPage.Complement, "dossier-2")]
    [InlineData("decision-awarded", LetterPage.Decision, "dossier-1")]
    [InlineData("message-from-service", LetterPage.Messages, "dossier-1")]
    [InlineData("representation-accepted", LetterPage.Organisation, "o-1")]
    [InlineData("document-expiring", LetterPage.Vault, "o-1")]
    [InlineData("session-convened", LetterPage.Session, "commission-1")]
    [InlineData("representation-asked", LetterPage.RepresentationRequests, "")]
    [InlineData("representation-ended", LetterPage.Organisation, "o-1")]
    [InlineData("password-changed", LetterPage.ForgottenPassword, "")]
    [InlineData("totp-changed", LetterPage.Password, "")]
    [InlineData("mail-change-asked", LetterPage.Account, "")]
    [InlineData("complement-answered", LetterPage.Instruction, "dossier-2")]
    // A draft has no page for the service.
    [InlineData("message-from-applicant", LetterPage.Home, "")]
    // Whoever pays has no page of the file.
    [InlineData("instalment-rejected", LetterPage.Home, "")]
    public async Task Is_the_page_of_that_very_thing(string code, LetterPage page, string subject) =>
        Assert.Equal(new Destination(page, subject), (await new Desk(World.Reads).ComposedAsync(SampleLetters.Of(World).Single(one => one.Name == code).Message)).LeadsTo);

    [Fact]
    public void Says_nothing_of_pages_where_there_are_none() => Assert.Null(new NoPages().To(new Destination(LetterPage.File, "dossier-1")));

    private static IEnumerable<Block.Link> LinksOf(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Block.Link link => [link],
        Block.Together together => LinksOf(together.Blocks),
        _ => Array.Empty<Block.Link>(),
    });
}
