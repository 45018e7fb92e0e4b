using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Documents.Tests.Templates;

/// <summary>What a letter's record holds can be named by templates: nothing is listed twice, and nothing is forgotten.</summary>
public sealed class NamingFields
{
    /// <summary>Ids, clocks and codes, which say nothing to whoever reads a letter.</summary>
    private static readonly string[] LeftOut =
    [
        $"{nameof(CallFacts)}.{nameof(CallFacts.Id)}", $"{nameof(CallFacts)}.{nameof(CallFacts.Zone)}", $"{nameof(FileFacts)}.{nameof(FileFacts.Id)}", $"{nameof(FileFacts)}.{nameof(FileFacts.IsSubmitted)}",
        $"{nameof(FileFacts)}.{nameof(FileFacts.Zone)}", $"{nameof(Funder)}.{nameof(Funder.Code)}", $"{nameof(Funder)}.{nameof(Funder.Kind)}", $"{nameof(Funder)}.{nameof(Funder.Logo)}",
    ];

    [Fact]
    public void Leaves_out_nothing_that_a_reader_would_understand() => Assert.Equal(
        LeftOut,
        LetterKinds.All.SelectMany(kind => RecordsOf(kind.Letter)).Distinct()
            .SelectMany(record => LetterMembers.PropertiesOf(record).Where(property => FieldWords.Of(record, property.Name) is null).Select(property => $"{record.Name}.{property.Name}"))
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Gives_each_field_of_a_letter_a_name_of_its_own()
    {
        foreach (var kind in LetterKinds.All)
        {
            var names = LetterFields.Of(kind).Select(field => field.Name).ToList();
            Assert.Equal(names.Distinct(), names);
            Assert.All(names, name => Assert.True(name.Length <= 60 && name.All(c => char.IsAsciiLetterLower(c) || c is '.' or '_'), name));
            Assert.All(kind.Bound(), name => Assert.Contains(name, names));
        }
    }

    /// <summary>"neuf mille six cents euros" beside "9 600 €", and what the lines come to.</summary>
    [Fact]
    public async Task Writes_amounts_out_and_adds_them_up()
    {
        var world = new SampleWorld(Desk.Definition("cej-jr-occitanie-2022"));
        var facts = await FactsAsync(world, "instalment-paid");
        Assert.Equal(("9\u202F600\u202F€", "neuf mille six cents euros"), (facts.Texts["montant"], facts.Texts["montant.en_lettres"]));
        var award = await FactsAsync(world, "decision-awarded");
        Assert.Equal("vingt mille euros et cinquante centimes", award.Texts["montants.total.en_lettres"]);
        Assert.Equal(2, award.Rows["montants"].Length);
    }

    private static async Task<FactSet> FactsAsync(SampleWorld world, string code)
    {
        var letter = Assert.IsAssignableFrom<FileLetter>(await new Desk(world.Reads).ComposedAsync(SampleLetters.Of(world).First(sample => sample.Message.Code == code).Message));
        return LetterFacts.Of(letter, letter.Compose("", address: null), ["Association d’exemple"], new DateOnly(2025, 6, 9));
    }

    private static IEnumerable<Type> RecordsOf(Type record) =>
        [record, .. LetterMembers.PropertiesOf(record).Select(property => LetterMembers.EntryOf(property.PropertyType) ?? property.PropertyType).Where(LetterMembers.IsRecord).SelectMany(RecordsOf)];
}
