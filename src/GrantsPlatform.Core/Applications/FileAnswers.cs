using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>What has been typed into a file, and what is known of who applies: what decisions judge, and what screens show.</summary>
public static class FileAnswers
{
    private const string Prefix = "answer/";

    /// <summary>The content record of one field's answer.</summary>
    public static string RecordOf(string field) => Prefix + field;

    /// <summary>Whether a content record is the whole of what was sent once.</summary>
    public static bool IsSubmission(string record) => record.StartsWith(FileReading.SubmissionRecords, StringComparison.Ordinal);

    /// <summary>Every answer saved so far, those of fields that are not shown included.</summary>
    public static Answers Saved(Known file, Contents contents)
    {
        var answers = Answers.None;
        foreach (var field in file.Marks.Keys)
            if (contents.Records.TryGetValue(RecordOf(field), out var bytes))
                answers = answers.With(field, JsonSerializer.Deserialize<JsonElement>(bytes.AsSpan()));
        return answers;
    }

    /// <summary>The answers as they were last submitted; null for a file that never was, or whose words are erased.</summary>
    public static Answers? Submitted(Known file, Contents contents) =>
        file.Receipt is { } receipt ? contents.Json<Answers>(FileReading.SubmissionRecordOf(receipt.Submission)) : null;

    /// <summary>The answers as they were sent by the submission (1), or in answer to a complement request; null where their words are erased.</summary>
    public static Answers? SentAs(int submission, Contents contents) => contents.Json<Answers>(FileReading.SubmissionRecordOf(submission));

    public static ApplicantFacts Applicant(DraftStarted file, OrganisationFacts body) => new(
        body.LegalKind, body.CreatedOn, DepartementOf(file, body), HasService: !body.Services.IsEmpty, body.AttachedToOlderBody);

    /// <summary>Where files are per service, the place that counts is the service's.</summary>
    private static string DepartementOf(DraftStarted file, OrganisationFacts body) =>
        file.Service is { } service && body.Services.TryGetValue(service, out var carried) ? carried.Departement : body.Departement;
}
