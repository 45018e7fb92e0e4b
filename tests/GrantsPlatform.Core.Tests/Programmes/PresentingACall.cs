using System.Text.Json;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class PresentingACall
{
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><g fill='#123456'><path d='M0 0h8v8z'/></g></svg>";

    [Fact]
    public void May_be_left_out_or_say_its_purpose_in_paragraphs()
    {
        Assert.Null(ThirdProgramme.Read(ThirdProgramme.Json).Definition?.Presentation);
        var read = Read("""{ "purpose": "Un toit.\n\nPour tous.", "themes": ["toiture"], "preparation": { "duration": "Une heure.", "needed": ["Un devis."], "texts": [{ "label": "Le règlement", "address": "https://exemple.fr/r" }] } }""");
        Assert.Empty(read.Errors);
        Assert.Equal(["Un toit.", "Pour tous."], read.Definition!.Presentation!.Paragraphs);
    }

    [Theory]
    [InlineData("http://exemple.fr/r")]
    [InlineData("javascript:alert(1)")]
    [InlineData("reglement.pdf")]
    public void Is_refused_when_it_leads_elsewhere_than_over_https(string address) => Assert.Equal(
        "$.presentation.preparation.texts[0].address",
        Assert.Single(Read($$"""{ "purpose": "Un toit.", "preparation": { "duration": "Une heure.", "needed": [], "texts": [{ "label": "Le règlement", "address": "{{address}}" }] } }""").Errors).Path);

    [Fact]
    public void Takes_a_logo_made_of_shapes() => Assert.Empty(Logo(Drawing).Errors);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://exemple.fr/i.png'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path fill='url(https://exemple.fr/p)' d='M0 0'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path style='fill:red' d='M0 0'/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<g xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg/>")]
    [InlineData("<svg")]
    [InlineData("un logo")]
    public void Takes_nothing_else_in_a_logo(string drawing) => Assert.Equal("$.funder.logo", Assert.Single(Logo(drawing).Errors).Path);

    private static (ProgrammeDefinition? Definition, DefinitionError[] Errors) Logo(string drawing) => ThirdProgramme.Read(ThirdProgramme.With("$.funder.logo", JsonSerializer.Serialize(drawing)));

    private static (ProgrammeDefinition? Definition, DefinitionError[] Errors) Read(string presentation) => ThirdProgramme.Read(ThirdProgramme.With("$.presentation", presentation));
}
