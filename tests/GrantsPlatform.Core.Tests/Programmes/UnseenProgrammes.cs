using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>Six invented calls after kinds of real ones, which use the whole vocabulary; each with files and what must be found of them.</summary>
public sealed class UnseenProgrammes
{
    /// <param name="Problems">Null: the file is not complete, and only what rules say of it counts.</param>
    private sealed record Sample(string About, Applicant Applicant, Answers Answers, ImmutableSortedDictionary<string, string> Verdicts, ImmutableArray<string>? Problems = null);

    private sealed record Applicant(string Kind);

    private static string Folder => Repository.Path("tests", "GrantsPlatform.Core.Tests", "Programmes", "Unseen");
    private static string Json(string code) => File.ReadAllText(Path.Combine(Folder, code + ".json"));
    private static Sample[] Files(string code) => JsonSerializer.Deserialize<Sample[]>(File.ReadAllText(Path.Combine(Folder, code + ".files")), Wire.Options)!;

    public static TheoryData<string> Codes => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal))
                foreach (var sample in Files(Path.GetFileNameWithoutExtension(file))) data.Add(Path.GetFileNameWithoutExtension(file), sample.About);
            return data;
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Are_valid(string code) => Assert.Equal(code, ThirdProgramme.Published(Json(code)).Code);

    [Theory, MemberData(nameof(Samples))]
    public void Judge_their_files(string code, string about)
    {
        var definition = ThirdProgramme.Published(Json(code));
        var sample = Files(code).Single(file => file.About == about);
        var applicant = new ApplicantFacts(sample.Applicant.Kind, null, null, HasService: false, AttachedToOlderBody: false);
        var results = EligibilityCheck.Run(definition, new DossierEvidence(definition, sample.Answers, applicant));
        Assert.Equal(
            sample.Verdicts.Select(verdict => $"{verdict.Key} {verdict.Value}"),
            results.Select(result => $"{result.Rule} {result.Verdict}").Order(StringComparer.Ordinal));
        if (sample.Problems is { } problems)
            Assert.Equal(problems.Order(StringComparer.Ordinal),
                FormCheck.CheckComplete(definition, sample.Answers, "o-lead", applicant).Select(problem => $"{problem.Field} {problem.Code}").Order(StringComparer.Ordinal));
    }

    private static readonly string[] Junk =
    [
        "null", "0", "-1", "0.001", "1e28", "79228162514264337593543950335", "true", "\"\"", "\"x\"", "\"2031-01-01\"", "[]", "{}", "[{}]", "{\"all\":[]}", "{\"number\":0}",
        "{\"path\":\"request.total\"}", "{\"countRows\":{\"rows\":\"partners\"}}", "\"row.amount\"", "\"request.lines\"", "\"project\"", "\"answers.place\"", "{\"ratio\":{\"numerator\":{\"number\":1},\"denominator\":{\"path\":\"budget.total\"}}}",
    ];

    /// <summary>One or two data altered or dropped: refused with its place, or valid, and then every file can be judged.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void Never_break_however_they_are_altered(string code)
    {
        var json = Json(code);
        var files = Files(code);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(4).ToArbitrary(), dice =>
        {
            var root = JsonNode.Parse(json)!;
            for (var i = 0; i < dice.Length; i += 2) Alter(root, dice[i], dice[i + 1]);
            var (definition, errors) = ThirdProgramme.Read(root.ToJsonString());
            Assert.Equal(definition is null, errors.Length > 0);
            Assert.All(errors, error => Assert.True(error is { Line: > 0, Column: > 0, Reason.Length: > 0 }));
            if (definition is not null) foreach (var file in files) Judge(definition, file);
        }));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Say_one_thing_of_one_value_that_cannot_be_read(string code)
    {
        var json = Json(code);
        foreach (var path in ThirdProgramme.Paths(JsonNode.Parse(json)!).Skip(1))
            Assert.Equal("", string.Join('\n', ThirdProgramme.Read(ThirdProgramme.With(json, path, "[[]]")).Errors
                .Where(error => !error.Path.StartsWith(path, StringComparison.Ordinal)).Select(error => $"{path} → {error.Path}: {error.Reason}")));
    }

    private static void Judge(ProgrammeDefinition definition, Sample file)
    {
        var applicant = new ApplicantFacts(file.Applicant.Kind, null, null, HasService: false, AttachedToOlderBody: false);
        _ = EligibilityCheck.Run(definition, new DossierEvidence(definition, file.Answers, applicant));
        _ = FormCheck.CheckComplete(definition, file.Answers, "o-lead", applicant);
    }

    private static void Alter(JsonNode root, int where, int how)
    {
        var paths = ThirdProgramme.Paths(root).Skip(1).ToList();
        if (paths.Count == 0) return;
        var path = paths[where % paths.Count];
        var node = path[2..].Replace("[", ".[").Split('.').Aggregate(root, (at, step) => step[0] == '[' ? at[int.Parse(step[1..^1])]! : at[step]!);
        if (how % 4 == 0 && node.Parent is JsonObject owner) owner.Remove(node.GetPropertyName());
        else if (how % 4 == 1 && node.Parent is JsonArray list) list.Add(JsonNode.Parse(node.ToJsonString()));
        else if (Junk[how % Junk.Length] is var junk && junk == "null") node.ReplaceWith(JsonNode.Parse("[]"));
        else node.ReplaceWith(JsonNode.Parse(junk));
    }
}
