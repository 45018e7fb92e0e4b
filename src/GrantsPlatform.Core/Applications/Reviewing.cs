using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class Reviewing
{
    public static Response DeclareConflict(DeclareConflict conflict, Known known, Context context) =>
        known.Recused.Contains(conflict.Person) ? Response.Nothing
        : context.Reason.IsMissing() ? new ReasonMissing()
        : new PersonRecused(conflict.Person);

    public static Response Begin(BeginReview begin, Known known) => known.Phase switch
    {
        Phase.Eligible or Phase.AwaitingComplement { ResumesAs: Phase.Eligible } => Response.Accept([new ReviewBegun(begin.Level), .. Charged(begin, known)]),
        Phase.UnderReview or Phase.Ready or Phase.AwaitingComplement => Response.Accept([.. Charged(begin, known)]),
        _ => new ApplicationInWrongPhase(PhaseWords.Of(known.Phase)),
    };

    private static IEnumerable<Event> Charged(BeginReview begin, Known known) =>
        begin.Person is { } person && known.Instructors.GetValueOrDefault(begin.Level) != person ? [new InstructorNoted(begin.Level, person)] : [];

    public static Response Record(RecordOpinion record, Known known, Context context)
    {
        var definition = FileReading.DefinitionOf(known, context);
        if (definition.FindLevel(record.Level) is null) return new LevelUnknown(record.Level);
        if (known.Opinions.TryGetValue(record.Level, out var already) && Wire.Same(already, record.Opinion)) return Response.Nothing;
        if (known.Phase is not (Phase.UnderReview or Phase.AwaitingComplement { ResumesAs: Phase.UnderReview }))
            return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        var after = known with { Opinions = known.Opinions.SetItem(record.Level, record.Opinion) };
        return Response.Accept([new OpinionRecorded(record.Level, record.Opinion), .. ReadyAfter(after, known.Phase, definition, context)]);
    }

    /// <summary>A file under review is ready as soon as every level whose opinion is required has given it; one that changes while ready says so again.</summary>
    public static IEnumerable<Event> ReadyAfter(Known known, Phase phase, ProgrammeDefinition definition, Context context) =>
        phase is Phase.UnderReview or Phase.Ready && definition.Levels.Where(level => level.OpinionRequired).All(level => known.Opinions.ContainsKey(level.Code))
            ? [new ReadyForCommittee(context.At)]
            : [];
}
