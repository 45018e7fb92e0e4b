using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>What a decision reads of a file: its definition, its answers as far as the form asks for them, its applicant.</summary>
internal sealed record FileReading(ProgrammeDefinition Definition, Answers Answers, ApplicantFacts? Applicant)
{
    public static string RecordOf(string field) => FileAnswers.RecordOf(field);

    public const string SubmissionRecords = "submission/";

    public static string SubmissionRecordOf(int number) => $"{SubmissionRecords}{number}";

    public static ProgrammeDefinition DefinitionOf(Known known, Context context) =>
        context.Facts.DefinitionUnder(known.Origin.Programme, known.Origin.Revision);

    /// <summary>The file as it was last sent: what was saved afterwards and never sent is not part of it.</summary>
    public static FileReading OfSubmission(StreamId self, ApplicationFacts file, Context context) => new(
        context.Facts.DefinitionUnder(file.Origin.Programme, file.Origin.Revision),
        context.Facts.ContentsOf(self).Json<Answers>(SubmissionRecordOf(file.Receipt.Required("the receipt").Submission)) ?? Answers.None,
        ApplicantOf(file.Origin, context));

    /// <summary>Only what the form shows counts: an amount or a partner behind a "no" is not asked for.</summary>
    public static FileReading Of(StreamId self, Known known, Context context)
    {
        var answers = FileAnswers.Saved(known, context.Facts.ContentsOf(self));
        var (definition, applicant) = (DefinitionOf(known, context), ApplicantOf(known.Origin, context));
        return new FileReading(definition, FormCheck.OnlyShown(definition, answers, applicant), applicant);
    }

    public Dossier Dossier(string hash) => new(
        hash,
        Definition.Request(Answers),
        Definition.Partners(Answers),
        Definition.MeasuresOf(Answers),
        Definition.Targets(Answers).Given(),
        Definition.Territory(Answers));

    private static ApplicantFacts? ApplicantOf(DraftStarted file, Context context) =>
        context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(file.Organisation)) is { } body
            ? FileAnswers.Applicant(file, body)
            : null;
}
