using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>One cause, one message: at its line, under the codes around it.</summary>
public sealed class NamingWhatIsWrong
{
    [Fact]
    public void Tells_an_unknown_strand_once_and_where_else_it_is_named()
    {
        var json = ThirdProgramme.With(ThirdProgramme.With("$.eligibility[0].evidence", "[\"request.strand.toit\"]"), "$.eligibility[0].check",
            """{ "all": [{ "atLeast": { "value": { "path": "request.strand.toit" }, "bound": { "number": 1 } } }, { "atMost": { "value": { "path": "request.strand.toit" }, "bound": { "number": 9 } } }] }""");
        var error = Assert.Single(ThirdProgramme.Read(json).Errors);
        Assert.Equal("$.eligibility[0].check.all[0].atLeast.value.path", error.Path);
        Assert.Equal(
            "Le chemin « request.strand.toit » n’est pas connu. Vouliez-vous dire « request.strand.toits » ? De même : $.eligibility[0].check.all[1].atMost.value.path, $.eligibility[0].evidence[0].",
            error.Reason.Replace(French.NarrowSpace, ' '));
    }

    [Fact]
    public void Tells_a_misspelt_member_once_with_what_was_meant()
    {
        var error = Assert.Single(ThirdProgramme.Read(ThirdProgramme.Json.Replace("\"strands\":", "\"starnds\":")).Errors);
        Assert.Equal("$.starnds", error.Path);
        Assert.Contains("Vouliez-vous dire « strands » ?", error.Reason.Replace(French.NarrowSpace, ' '));
    }

    [Theory]
    [InlineData("62", "Nord", "« Nord » est le nom du département 59 ; le département 62 s’appelle « Pas-de-Calais ».")]
    [InlineData("62", "NORD ", "« NORD  » est le nom du département 59 ; le département 62 s’appelle « Pas-de-Calais ».")]
    [InlineData("62", "pas de calais", null)]
    [InlineData("62", "Pas-de-Calais (littoral)", null)]
    public void Tells_a_departement_that_bears_the_name_of_another(string code, string name, string? said)
    {
        var json = ThirdProgramme.With("$.departements[0]", $$"""{ "code": "{{code}}", "name": "{{name}}" }""");
        var errors = ThirdProgramme.Read(json).Errors.Where(error => error.Path.StartsWith("$.departements[0]", StringComparison.Ordinal));
        Assert.Equal(said is null ? [] : [said], errors.Select(error => error.Reason));
    }

    [Theory]
    [InlineData("12", false)]
    [InlineData("le secrétariat", false)]
    [InlineData("03 21 00 00", false)]
    [InlineData("03 21 00 00 00", true)]
    [InlineData("+33 3 21 00 00 00", true)]
    [InlineData("3646", true)]
    public void Tells_a_telephone_that_nobody_can_call(string phone, bool right) =>
        Assert.Equal(right, ThirdProgramme.Read(ThirdProgramme.With("$.funder.contactPhone", $"\"{phone}\"")).Errors.Length == 0);

    [Fact]
    public void Gives_the_line_the_column_and_the_codes_around_it()
    {
        const string Wrong = "{ \"code\": \"sun\", \"label\": \"Soleil\", \"colour\": 1 }";
        var json = ThirdProgramme.Json.Replace("{ \"code\": \"sun\", \"label\": \"Soleil\" }", Wrong);
        var lines = json.Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains("colour", StringComparison.Ordinal));
        var error = Assert.Single(ThirdProgramme.Read(json).Errors);
        Assert.Equal((line + 1, lines[line].IndexOf("\"colour\"", StringComparison.Ordinal) + 1), (error.Line, error.Column));
        Assert.Equal(["refuge", "fuel", "sun"], error.Codes.AsEnumerable());
    }

    [Fact]
    public void Places_a_member_that_is_missing_where_it_should_be()
    {
        var error = Assert.Single(ThirdProgramme.Read("{\n  \"code\": \"é\",\n" + ThirdProgramme.With("$.funder.name", null)[1..].Replace("\"code\":\"refuges-2031\",", "").Replace("\"funder\"", "\n\"funder\"")).Errors,
            found => found.Path == "$.funder.name");
        Assert.Equal((4, 1), (error.Line, error.Column));
    }

    [Fact]
    public void Reads_a_file_that_begins_with_the_mark_of_its_encoding() =>
        Assert.Empty(DefinitionReader.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ThirdProgramme.Json)]).Errors);

    public static TheoryData<string> EveryValue() => [.. ThirdProgramme.Paths(JsonNode.Parse(ThirdProgramme.Json)!).Where(path => path != "$")];

    /// <summary>Without what stands in a list: taken away, it gives its place to the next.</summary>
    public static TheoryData<string> EveryMember() => [.. ThirdProgramme.Paths(JsonNode.Parse(ThirdProgramme.Json)!).Where(path => path != "$" && !path.EndsWith(']'))];

    /// <summary>Something of the wrong type anywhere is told once, there, and nothing else is said because of it.</summary>
    [Theory, MemberData(nameof(EveryValue))]
    public void Says_one_thing_of_one_value_that_cannot_be_read(string path)
    {
        foreach (var junk in new[] { "[[]]", "{ \"\": 0 }" })
        {
            var errors = ThirdProgramme.Read(ThirdProgramme.With(path, junk)).Errors;
            Assert.NotEmpty(errors);
            Assert.Empty(errors.Where(error => !error.Path.StartsWith(path, StringComparison.Ordinal)).Select(error => $"{error.Path}: {error.Reason}"));
        }
    }

    /// <summary>What may not be missing, or not be empty, is told once, there: what refers to something in it does not come into it.</summary>
    [Theory, MemberData(nameof(EveryMember))]
    public void Says_one_thing_of_what_is_missing_or_empty(string path)
    {
        foreach (var gone in new[] { null, "[]" })
        {
            var errors = ThirdProgramme.Read(ThirdProgramme.With(ThirdProgramme.With("$.invented[0]", $"\"{path}\""), path, gone)).Errors;
            if (errors.Any(error => error.Path == path))
                Assert.Empty(errors.Where(error => !error.Path.StartsWith(path, StringComparison.Ordinal)).Select(error => $"{gone}: {error.Path}: {error.Reason}"));
        }
    }

    /// <summary>What was published stays readable, whatever is asked of new definitions since.</summary>
    [Fact]
    public void Reads_again_what_was_published_before_more_was_asked()
    {
        var old = Encoding.UTF8.GetBytes(ThirdProgramme.With("$.reminders.draft[0]", "\"P300D\""));
        Assert.NotEmpty(DefinitionReader.Read(old).Errors);
        Assert.Equal("refuges-2031", DefinitionReader.ReadPublished(old).Definition!.Code);
        var state = new ProgrammeDecider().Evolve(new ProgrammeDecider().Empty, new DefinitionPublished(1, "x", Encoding.UTF8.GetString(old)));
        Assert.Equal(1, state.Latest);
    }
}
