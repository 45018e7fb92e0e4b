using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Assessments.AssessmentState.Known;

namespace GrantsPlatform.Core.Assessments;

public sealed class AssessmentDecider : Decider<AssessmentState, AssessmentCommand, AssessmentEvent>
{
    public override string Kind => AssessmentState.Kind;
    public override AssessmentState Empty => new AssessmentState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, AssessmentCommand? command, AssessmentState state, Facts facts) => (command, state) switch
    {
        (AssignInstructor assign, _) =>
        [
            new Need.State(ApplicationState.IdOf(assign.Application)),
            new Need.State(AccountState.IdOf(assign.Person)),
            .. facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(assign.Application)) is { } file ? DefinitionFacts.NeedOf(file.Origin.Programme) : [],
        ],
        (HandOverAssessment hand, Known known) =>
        [
            new Need.State(ApplicationState.IdOf(known.Assignment.Application)), new Need.State(AccountState.IdOf(hand.Person)), .. DefinitionFacts.NeedOf(known.Assignment.Programme),
        ],
        (SaveAssessment or GiveOpinion, Known known) =>
            [new Need.State(ApplicationState.IdOf(known.Assignment.Application)), .. DefinitionFacts.NeedOf(known.Assignment.Programme)],
        _ => [],
    };

    public override Response Decide(StreamId self, AssessmentCommand command, AssessmentState state, Context context) => (command, state) switch
    {
        (AssignInstructor assign, _) => Assign(self, assign, state as Known, context),
        (_, AssessmentState.Absent) => new AssessmentUnknown(),
        (SaveAssessment save, Known known) => Working(known, context) is { } refusal ? refusal : Save(save, known, context),
        (GiveOpinion give, Known known) => Give(give, known, context),
        (HandOverAssessment hand, Known known) => HandOver(hand, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override AssessmentState Evolve(AssessmentState state, AssessmentEvent happened) => (happened, state) switch
    {
        (InstructorAssigned e, Known known) => known with { Assignment = e, WasHandedOver = true },
        (InstructorAssigned e, _) => new Known(e, AssessmentWork.None, null),
        (AssessmentSaved e, Known known) => known with { Work = new AssessmentWork(e.Scores, e.Justified, e.Proposed, e.Hash) },
        (OpinionGiven e, Known known) => known with { Given = e },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Assign(StreamId self, AssignInstructor assign, Known? known, Context context)
    {
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(assign.Application)) is not { } file)
            return new ApplicationUnknown();
        if (context.Actor.PersonId is { } actor && !file.MayBeSeenBy(actor)) return new ActorRecused();
        if (self != AssessmentState.IdOf(assign.Application, assign.Level)) return new LevelUnknown(assign.Level);
        if (known?.Assignment.Person == assign.Person) return Response.Nothing;
        if (known?.Given is not null) return new OpinionAlreadyGiven();
        if (file.Phase is not (Phase.Eligible or Phase.UnderReview or Phase.AwaitingComplement { ResumesAs: Phase.Eligible or Phase.UnderReview }))
            return new ApplicationNotInReview(PhaseWords.Of(file.Phase));

        var definition = context.Facts.DefinitionUnder(file.Origin.Programme, file.Origin.Revision);
        if (definition.FindLevel(assign.Level) is not { } level) return new LevelUnknown(assign.Level);
        if (Unable(assign.Person, level, file, context) is { } unable) return unable;
        return new InstructorAssigned(
            assign.Application, file.Call, definition.Code, file.Origin.Revision, assign.Level, file.Scope.Departement, file.Origin.Organisation, assign.Person, context.At);
    }

    private static Response HandOver(HandOverAssessment hand, Known known, Context context)
    {
        if (known.Assignment.Person == hand.Person) return Response.Nothing;
        if (Working(known, context) is { } refusal) return refusal;
        var level = DefinitionOf(known, context).FindLevel(known.Assignment.Level).Required("the level");
        if (Unable(hand.Person, level, FileOf(known, context), context) is { } unable) return unable;
        return context.Reason.IsMissing() ? new ReasonMissing() : known.Assignment with { Person = hand.Person, At = context.At };
    }

    /// <summary>Who cannot instruct the file at the level.</summary>
    private static Refusal? Unable(string person, ReviewLevel level, ApplicationFacts file, Context context) =>
        !file.MayBeSeenBy(person) ? new InstructorRecused()
        : context.Facts.Published<AccountFacts>(AccountState.IdOf(person)) is not { IsOpen: true } account || !account.Grants.Any(grant => grant.Role == level.Role && grant.Covers(file.Scope))
            ? new InstructorLacksRole(level.Label)
            : null;

    /// <summary>Only the instructor in charge writes, and only while the file is open to review.</summary>
    private static Refusal? Working(Known known, Context context)
    {
        if (known.Given is not null) return new OpinionAlreadyGiven();
        var file = FileOf(known, context);
        if (context.Actor.PersonId is not { } person || person != known.Assignment.Person) return new NotTheInstructor();
        if (!file.MayBeSeenBy(person)) return new InstructorRecused();
        return file.Phase is Phase.UnderReview or Phase.AwaitingComplement { ResumesAs: Phase.UnderReview }
            ? null
            : new ApplicationNotInReview(PhaseWords.Of(file.Phase));
    }

    private static Response Save(SaveAssessment save, Known known, Context context)
    {
        if (save.Proposed.IsDefault) save = save with { Proposed = [] };
        var grid = DefinitionOf(known, context).Scoring;
        foreach (var (code, score) in save.Scores)
        {
            if (grid.Criteria.FirstOrDefault(criterion => criterion.Code == code) is not { } criterion) return new CriterionUnknown(code);
            if (score < 0 || score > criterion.Scale) return new ScoreOutOfScale(criterion.Label, criterion.Scale);
        }
        if (FileOf(known, context).Receipt.Required("the receipt").Dossier.Requested.FirstExceeding(save.Proposed) is { } line) return new ProposedAboveRequested(line.Strand, line.Year);

        var words = new AssessmentWords(save.Justifications, save.Strengths, save.Weaknesses);
        var hash = Digest.Of(Wire.ToBytes(words));
        ImmutableSortedSet<string> justified = [.. save.Justifications.Where(text => !text.Value.IsMissing()).Select(text => text.Key)];
        var saved = new AssessmentSaved(save.Scores, justified, save.Proposed, hash);
        return Wire.Same(new AssessmentWork(saved.Scores, saved.Justified, saved.Proposed, saved.Hash), known.Work)
            ? Response.Nothing
            : Response.Accept(saved).With(ContentChange.Json(AssessmentWords.Record, words));
    }

    private static Response Give(GiveOpinion give, Known known, Context context)
    {
        if (known.Given is { } given && given.Opinion.Opinion == give.Opinion && given.By == context.Actor && given.Opinion.Hash == Digest.Of(context.Reason ?? ""))
            return Response.Nothing;
        if (Working(known, context) is { } refusal) return refusal;
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var grid = DefinitionOf(known, context).Scoring;
        ImmutableArray<string> missing =
        [
            .. grid.Criteria.Where(criterion => !known.Work.Scores.ContainsKey(criterion.Code) || !known.Work.Justified.Contains(criterion.Code))
                .Select(criterion => criterion.Label),
        ];
        if (!missing.IsEmpty) return new AssessmentIncomplete(missing);
        var score = grid.Score(known.Work.Scores);
        if (give.Opinion == Opinion.Favourable && grid.Threshold is { } threshold && score < threshold) return new FavourableBelowThreshold(score, threshold);
        var opinion = new LevelOpinion(give.Opinion, score, known.Work.Proposed, Digest.Of(context.Reason));
        return Response.Accept(new OpinionGiven(opinion, context.At, context.Actor)).With(ContentChange.Text(AssessmentWords.OpinionRecord, context.Reason));
    }

    private static ApplicationFacts FileOf(Known known, Context context) =>
        context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(known.Assignment.Application)).Required("the file");

    private static ProgrammeDefinition DefinitionOf(Known known, Context context) =>
        context.Facts.DefinitionUnder(known.Assignment.Programme, known.Assignment.Revision);
}
