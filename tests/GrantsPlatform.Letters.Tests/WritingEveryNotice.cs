using System.Text.RegularExpressions;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Tests;

public sealed class WritingEveryNotice
{
    /// <summary>Its delays are like no other programme’s, so that one which a letter writes out by itself is seen.</summary>
    private static readonly ProgrammeDefinition Unusual = Desk.Definition("cej-jr-occitanie-2022") with { Appeals = new AppealTerms(DelayMonths: 7, SilenceMonths: 5) };

    [Fact]
    public void Has_a_letter_for_each_and_a_notice_for_each_letter_of_the_book() =>
        Assert.Equal(Wire.NoticeTypes.Select(type => type.Name).Order(StringComparer.Ordinal), LetterDesk.Notices.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Uses_every_letter_that_is_written_down()
    {
        var written = (await LettersAsync()).Select(letter => letter.Letter.GetType()).ToHashSet();
        Assert.Empty(typeof(Letter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Letter)) && !type.IsAbstract).Except(written));
        Assert.Empty(Wire.NoticeTypes.Except(SampleLetters.Of(new SampleWorld(Unusual)).Select(sample => sample.Message.Notice.GetType())));
    }

    /// <summary>However it says them: what is kept of a letter holds none of the links and codes that were made for it.</summary>
    [Fact]
    public async Task Is_kept_without_what_opens_something()
    {
        var (world, masked) = (new SampleWorld(Unusual), 0);
        foreach (var sample in SampleLetters.Of(world))
        {
            if (await new Desk(world.Reads).WriteAsync(sample.Message) is not LetterAnswer.Ready ready) continue;
            var letter = ready.Write(new Address("p-9", "Zoé", "zoe@exemple.test"));
            var kept = Assert.IsType<KeptLetter>(letter.Kept);
            Assert.DoesNotContain("ABCD-EFGH", kept.Text + kept.Subject);
            Assert.DoesNotMatch("https://exemple.test/(ConfirmMail|ChangeMail|ResetPassword|AcceptInvitation|Consent|OutsideOpinion)/", kept.Text);
            if (kept.Text != letter.Text) masked++;
        }
        Assert.True(masked >= 8, $"{masked} letters were seen to hold something.");
    }

    /// <summary>A no-break space stands inside « », a narrow one before ; ! ? : € %; nobody is “invité(e)”.</summary>
    [Fact]
    public async Task Writes_french_as_it_is_set()
    {
        foreach (var (name, text) in await TextsAsync())
            Assert.False(Regex.IsMatch(text, @"'|«[^\u00A0]|[^\u00A0]»|[^\u202F][;!?€%]|[^\u202F]:|\.\.\.|\(e\)|\(s\)|«[^»]*«|\n\n\n|\{|\}"), $"{name}:\n{text}");
    }

    /// <summary>Times are data of the programme. A letter that writes one out is wrong for the next programme.</summary>
    [Fact]
    public async Task Writes_out_no_number_of_days_or_months()
    {
        foreach (var (name, text) in await TextsAsync())
            Assert.False(Regex.IsMatch(text, @"(?i)\b(\d+|un|deux|trois|quatre|six|huit|dix|quinze|trente)\W+(mois|jours|semaines)\b|\bdans le mois\b"), $"{name}:\n{text}");
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("decision-rejected")]
    [InlineData("decision-awarded.partielle")]
    [InlineData("entitlement-awarded.partielle")]
    [InlineData("entitlement-rejected")]
    [InlineData("found-ineligible")]
    public async Task Names_in_every_letter_that_opens_a_remedy_the_service_and_the_court(string code)
    {
        var (letter, text) = (await LettersAsync()).Where(one => one.Name == code).Select(one => (one.Letter, PlainText.Of(one.Letter.Compose("Zoé", null)))).Single();
        var funder = Unusual.Funder;
        Assert.All([funder.Name, funder.Tribunal, funder.ContactService, funder.ContactAddress, funder.ContactMail, funder.ContactPhone], part => Assert.Contains(part, text));
        Assert.Contains(letter.Compose("Zoé", null).Blocks, block => block is Block.Remedies);
    }

    [Fact]
    public async Task Says_that_something_cannot_be_found_where_the_file_is_not_there()
    {
        var nothing = new SampleWorld(Unusual).Reads;
        nothing.With(SampleWorld.AFile, new Core.Applications.ApplicationState.Absent());
        Assert.IsType<LetterAnswer.NotWritten>(await new Desk(nothing).WriteAsync(new Message(new Core.Applications.WithdrawnNotice(), SampleWorld.AFile, [new ToPerson("p-1")])));
        Assert.IsType<LetterAnswer.Nobody>(await new Desk(nothing).WriteAsync(new Message(new Core.Applications.WithdrawnNotice(), SampleWorld.AFile, [new ToPerson("p-2")])));
    }

    [Fact]
    public async Task Gives_a_letter_about_a_file_a_name_to_be_kept_under()
    {
        var names = (await LettersAsync()).ToDictionary(letter => letter.Name, letter => letter.Letter.Compose("Zoé", null).FileName);
        Assert.Equal(("votre-projet-est-retenu-aap25-0042", "vous-devez-reverser-2-798-40-aap25-0042", null), (names["decision-awarded"], names["recovery-order"], names["password-reset"]));
    }

    [Fact]
    public void Keeps_the_subject_on_one_line()
    {
        Assert.Equal("Votre accord est demandé\u202F: dossier de Association d’exemple", ConsentTo(AFile).Compose("", null).Subject);
    }

    /// <summary>A partner may have heard of the project, and not of the call; what is quoted inside a title keeps other marks.</summary>
    [Fact]
    public void Calls_the_project_by_its_title()
    {
        var said = PlainText.Of(ConsentTo(AFile with { Project = "Le «\u00A0Trait d’union\u00A0»" }).Compose("", null));
        Assert.Contains("prépare le projet «\u00A0Le “Trait d’union”\u00A0» pour l’appel à projets «\u00A0Appel\u00A0» et vous y nomme partenaire.", said);
        Assert.Contains("prépare un dossier pour l’appel à projets", PlainText.Of(ConsentTo(AFile).Compose("", null)));
        Assert.Equal("LOGE25-0007, «\u00A0Le “Trait d’union”\u00A0» (Les Toits)", new Block.Reference("LOGE25-0007", "Le «\u00A0Trait d’union\u00A0»", "Les Toits").InWords);
    }

    private static Reading.Letters.FileFacts AFile => new("f-1", "LOGE25-0007", "Association\r\nd’exemple", Zone.Paris, new("appel", "Appel", Zone.Paris, Unusual.Funder, RemedyDelays.Of(null)));

    private static Partners.PartnerConsentLetter ConsentTo(Reading.Letters.FileFacts file) => new(file, new("Partenaire", "Rôle", null, []), "https://exemple.test/");

    private static async Task<List<(string Name, Letter Letter)>> LettersAsync()
    {
        var world = new SampleWorld(Unusual);
        var letters = new List<(string, Letter)>();
        foreach (var sample in SampleLetters.Of(world)) letters.Add((sample.Name, await new Desk(world.Reads).ComposedAsync(sample.Message)));
        return letters;
    }

    /// <summary>Without links and hashes.</summary>
    private static async Task<IEnumerable<(string Name, string Text)>> TextsAsync() => (await LettersAsync())
        .Select(letter => (letter.Name, Composed: letter.Letter.Compose("Zoé", null)))
        .Select(letter => (letter.Name, Regex.Replace($"{letter.Composed.Subject}\n{PlainText.Of(letter.Composed)}", "https://[^\n]*|[0-9a-f]{64}", "…")));
}
