using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Runtime.Tests.Messages;

public sealed class FillingATemplate
{
    private static readonly MessageTemplates Templates = new([new MessageTemplate("t", "Dossier {title}", "Bonjour {recipient},\n{title} : {what}")]);

    private static RenderedMessage Render(string title, string what = "x") =>
        Templates.Render("t", new Dictionary<string, string> { ["title"] = title, ["what"] = what }, "Zoé");

    [Fact]
    public void Puts_the_values_in_their_places() =>
        Assert.Equal(new RenderedMessage.Ready("Dossier A", "Bonjour Zoé,\nA : x"), Render("A"));

    [Fact]
    public void Leaves_braces_in_values_alone() =>
        Assert.Equal(new RenderedMessage.Ready("Dossier {what}", "Bonjour Zoé,\n{what} : {recipient}"), Render("{what}", "{recipient}"));

    [Fact]
    public void Keeps_the_subject_on_one_line() =>
        Assert.Equal(new RenderedMessage.Ready("Dossier A B", "Bonjour Zoé,\nA\r\nB : x"), Render("A\r\nB"));

    [Fact]
    public void Says_what_is_missing()
    {
        Assert.IsType<RenderedMessage.TemplateMissing>(Templates.Render("u", new Dictionary<string, string>(), "Zoé"));
        Assert.Equal(new RenderedMessage.PlaceMissing("what"), Templates.Render("t", new Dictionary<string, string> { ["title"] = "A" }, "Zoé"));
    }

    [Fact]
    public void Reads_files_of_subject_and_body()
    {
        Assert.Equal(new MessageTemplate("c", "Sujet", "Un\n\nDeux\n"), MessageTemplates.Parse("c", "Sujet\r\n\r\nUn\r\n\r\nDeux\r\n"));
        Assert.Throws<FormatException>(() => MessageTemplates.Parse("c", "Sujet\nUn"));
        Assert.All(MessageTemplates.Embedded.All, template => Assert.NotEmpty(template.Subject));
    }

    public static TheoryData<string> Codes => [.. MessageTemplates.Embedded.All.Select(template => template.Code)];

    /// <summary>A no-break space stands inside « », a narrow one before ; ! ? : € %; nobody is “invité(e)”.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void Writes_french_as_it_is_set(string code)
    {
        var template = MessageTemplates.Embedded.All.Single(one => one.Code == code);
        Assert.DoesNotMatch(@"'|«[^\u00A0\u202F]|[^\u00A0\u202F]»|[^\u202F][;!?€%]|[^\u202F]:|\.\.\.|\(e\)|\(s\)|«[^»]*«", template.Subject + "\n" + template.Body);
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("decision-rejected")]
    [InlineData("found-ineligible")]
    public void Names_in_every_letter_that_opens_a_remedy_the_service_and_the_court(string code) =>
        Assert.Superset(
            new HashSet<string> { "contactService", "contactAddress", "contactMail", "contactPhone", "funder", "tribunal" },
            MessageTemplates.PlacesOf(MessageTemplates.Embedded.All.Single(template => template.Code == code)).ToHashSet());

    /// <summary>Times are data of the programme. A letter that writes one out is wrong for the next programme.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void Writes_out_no_number_of_days_or_months(string code)
    {
        var template = MessageTemplates.Embedded.All.Single(one => one.Code == code);
        Assert.DoesNotMatch(@"(?i)\b(\d+|un|deux|trois|quatre|six|huit|dix|quinze|trente)\W+(mois|jours|semaines)\b|\bdans le mois\b", template.Subject + "\n" + template.Body);
    }
}
