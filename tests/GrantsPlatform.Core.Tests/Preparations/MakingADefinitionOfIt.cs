using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Programmes;

namespace GrantsPlatform.Core.Tests.Preparations;

/// <summary>The programme is open from 1 March to 25 October 2031, with strands of 100 000,50 € and 50 000 € and top-ups of 10,25 €.</summary>
public sealed class MakingADefinitionOfIt
{
    private static readonly ProgrammeRevision Basis = new(1, new string('0', 64), ThirdProgramme.Json, Read(ThirdProgramme.Json));

    private static ProgrammeDefinition Read(string json) => DefinitionReader.Read(Encoding.UTF8.GetBytes(json)).Definition.Required("the definition");

    private static PreparedDefinition Prepared(params (string Path, string Text)[] typed) =>
        PreparedDefinition.Of(Basis, new TypedCall(typed.ToImmutableSorted(one => one.Path, one => one.Text)));

    private static ProgrammeDefinition Made(params (string Path, string Text)[] typed)
    {
        var prepared = Prepared(typed);
        Assert.Empty(prepared.Problems);
        return prepared.Definition.Required("the definition");
    }

    [Fact]
    public void Is_that_of_the_programme_without_what_was_added_to_another_call()
    {
        var made = Made();
        Assert.Equal((Basis.Definition.Title, Basis.Definition.Calendar), (made.Title, made.Calendar));
        Assert.Equal(Money.FromEuros(150_000.50m), made.Strands.Sum(strand => strand.Total));
    }

    [Fact]
    public void Bears_what_was_typed_in_its_places()
    {
        var made = Made(
            (CallPlaces.Title, " Refuges de montagne 2032 "), (CallPlaces.OpensOn, "2032-03-01"), (CallPlaces.ClosesOn, "2032-10-29"), (CallPlaces.ClosingTime, "12:00"), (CallPlaces.ReportDay(0), "2033-06-30"),
            (CallPlaces.Years, "2032, 2033 2034"), (CallPlaces.Envelope(0), "80000.50"), (CallPlaces.Total, "140000"), ("$.funder.contactMail", "refuges@parc.example"),
            (CallPlaces.Purpose, "Des toits qui tiennent."), (CallPlaces.Duration, "Deux heures."), (CallPlaces.Needed, "Un plan\n\n Un devis "),
            (CallPlaces.TextLabel(1), "Le cahier des charges"), (CallPlaces.TextAddress(1), "https://parc.example/cahier.pdf"), (CallPlaces.TextLabel(0), " "), (CallPlaces.TextAddress(0), ""));
        Assert.Equal("Refuges de montagne 2032", made.Title);
        Assert.Equal((new DateOnly(2032, 3, 1), new DateOnly(2032, 10, 29), new TimeOnly(12, 0)), (made.Calendar.OpensOn, made.Calendar.ClosesOn, made.Calendar.ClosingTime));
        Assert.Equal([2032, 2033, 2034], made.Years.AsEnumerable());
        Assert.Equal((Money.FromEuros(80_000.50m), Money.FromEuros(140_000)), (made.Strands[0].Envelope, made.TotalEnvelope));
        Assert.Equal("refuges@parc.example", made.Funder.ContactMail);
        var preparation = made.Presentation?.Preparation.Required("the preparation");
        Assert.Equal(["Un plan", "Un devis"], preparation?.Needed.AsEnumerable());
        Assert.Equal([new TextToRead("Le cahier des charges", "https://parc.example/cahier.pdf")], preparation?.Texts.AsEnumerable());
    }

    [Fact]
    public void Says_what_is_wrong_at_the_place_where_it_is_mended()
    {
        Assert.Equal(CallPlaces.ClosesOn, Assert.Single(Prepared((CallPlaces.ClosesOn, "2031-02-01")).Problems).Place);
        Assert.Equal(CallPlaces.OpensOn, Assert.Single(Prepared((CallPlaces.OpensOn, "bientôt")).Problems).Place);
        Assert.Equal(CallPlaces.OpensOn, Assert.Single(Prepared((CallPlaces.OpensOn, "")).Problems).Place);
        Assert.Equal(CallPlaces.Total, Assert.Single(Prepared((CallPlaces.Total, "1000")).Problems).Place);
        Assert.Equal(CallPlaces.Envelope(1), Assert.Single(Prepared((CallPlaces.Envelope(1), "beaucoup")).Problems).Place);
        Assert.Equal(CallPlaces.Years, Assert.Single(Prepared((CallPlaces.Years, "2031 2030")).Problems).Place);
        Assert.Null(Prepared((CallPlaces.Total, "1000")).Definition);
    }

    /// <summary>The second line typed is the first that is left.</summary>
    [Fact]
    public void Finds_the_line_of_a_text_again_although_lines_before_it_are_empty() => Assert.Equal(
        CallPlaces.TextAddress(1),
        Assert.Single(Prepared(
            (CallPlaces.Purpose, "Des toits."), (CallPlaces.Duration, "Deux heures."), (CallPlaces.Needed, "Un plan"),
            (CallPlaces.TextLabel(1), "Le cahier"), (CallPlaces.TextAddress(1), "ftp://parc.example/cahier.pdf")).Problems).Place);

    [Fact]
    public void Has_no_presentation_where_all_of_it_was_left_empty() => Assert.Null(Made(
        (CallPlaces.Purpose, ""), (CallPlaces.Duration, " "), (CallPlaces.Needed, ""), (CallPlaces.TextLabel(0), ""), (CallPlaces.TextAddress(2), "")).Presentation);

    /// <summary>What is published of it may be prepared again.</summary>
    [Fact]
    public void Stands_in_its_places_as_it_was_typed()
    {
        var standing = PreparedDefinition.Standing(Basis);
        Assert.Equal(("Refuges de montagne 2031", "2031-03-01", "2031, 2032, 2033", "100000.50", ""),
            (standing[CallPlaces.Title], standing[CallPlaces.OpensOn], standing[CallPlaces.Years], standing[CallPlaces.Envelope(0)], standing[CallPlaces.ClosingTime]));
        Assert.Empty(PreparedDefinition.Of(Basis, new TypedCall(standing)).Problems);
    }

    /// <summary>What somebody has laid down for this call is no longer an invention.</summary>
    [Fact]
    public void Forgets_that_a_value_was_invented_once_it_is_typed_anew()
    {
        var json = ThirdProgramme.Json.Replace("[\"$.strands[0].topUps[1].amount\", \"$\"]", "[\"$.calendar.closesOn\", \"$.legalBasis\", \"$.strands[0].topUps\"]", StringComparison.Ordinal);
        var basis = new ProgrammeRevision(1, new string('0', 64), json, Read(json));
        var typed = PreparedDefinition.Standing(basis).SetItem(CallPlaces.ClosesOn, "2031-10-26");
        Assert.Equal(["$.legalBasis"], PreparedDefinition.Of(basis, new TypedCall(typed)).Definition.Required("the definition").Invented.AsEnumerable());
    }

    /// <summary>A rule that counts what is asked for in a year counts the year that has taken its place.</summary>
    [Fact]
    public void Moves_what_is_asked_for_by_year_with_the_years()
    {
        var json = ThirdProgramme.Json.Replace("\"totalEnvelope\": 200000", "\"totalEnvelope\": 200000, \"legalBasis\": \"x\"", StringComparison.Ordinal)
            .Replace("\"legalBasis\": \"Délibération 2030-17.\",", "", StringComparison.Ordinal)
            .Replace("\"eligibility\": [", "\"eligibility\": [{ \"code\": \"cap\", \"label\": \"Plafond de 2032\", \"message\": \"Trop en 2032.\", \"evidence\": [\"request.year.2032\"], \"check\": { \"atMost\": { \"value\": { \"path\": \"request.year.2032\" }, \"bound\": { \"amount\": 20000 } } } },", StringComparison.Ordinal);
        var basis = new ProgrammeRevision(1, new string('0', 64), json, Read(json));
        var label = CallPlaces.Of(basis).Single(place => place.Path == "$.eligibility[0].label");
        Assert.Equal((PlaceKind.Line, ""), (label.Kind, label.About));
        Assert.Equal("Plafond de 2032", CallPlaces.Of(basis).Single(place => place.Path == "$.eligibility[0].message").About);
        Assert.DoesNotContain(CallPlaces.Of(basis), place => place.Path.Contains("evidence", StringComparison.Ordinal) || place.Path.Contains(".code", StringComparison.Ordinal));

        var made = PreparedDefinition.Of(basis, new TypedCall(ImmutableSortedDictionary<string, string>.Empty
            .Add(CallPlaces.OpensOn, "2041-03-01").Add(CallPlaces.ClosesOn, "2041-10-25").Add(CallPlaces.ReportDay(0), "2041-10-31").Add(CallPlaces.Years, "2041, 2042, 2043").Add("$.eligibility[0].label", "Plafond de 2042")));
        Assert.Empty(made.Problems);
        var rule = made.Definition.Required("the definition").Eligibility[0];
        Assert.Equal(("Plafond de 2042", "Trop en 2032."), (rule.Label, rule.Message));
        Assert.Equal(["request.year.2042"], rule.Evidence.AsEnumerable());
    }
}
