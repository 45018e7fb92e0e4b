using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Appeals.AppealState.Known;

namespace GrantsPlatform.Core.Appeals;

/// <summary>An appeal to the authority that decided. Whoever says nothing in time has refused it.</summary>
public sealed class AppealDecider : Decider<AppealState, AppealCommand, AppealEvent>
{
    public override string Kind => AppealState.Kind;
    public override AppealState Empty => new AppealState.Absent();

    /// <summary>The record that holds what the applicant wrote.</summary>
    public static string GroundsRecordOf(int number) => $"grounds/{number}";

    /// <summary>The record that holds the reasons of the answer.</summary>
    public static string AnswerRecordOf(int number) => $"answer/{number}";

    public override IEnumerable<Need> Needs(StreamId self, AppealCommand? command, AppealState state, Facts facts)
    {
        if (command is not ReceiveAppeal receive) return [];
        var file = ApplicationState.IdOf(receive.Application);
        return [new Need.State(file), .. facts.FindPublished<ApplicationFacts>(file) is { } known ? DefinitionFacts.NeedOf(known.Origin.Programme) : []];
    }

    public override Response Decide(StreamId self, AppealCommand command, AppealState state, Context context) => (command, state) switch
    {
        (ReceiveAppeal receive, _) => Receiving.Receive(self, receive, state, context),
        (_, AppealState.Absent) => new AppealUnknown(),
        (ExamineAppeal, Known known) => known.Phase switch
        {
            AppealPhase.Received => new AppealExamined(context.At, context.Actor),
            AppealPhase.UnderExamination => Response.Nothing,
            _ => new AppealInWrongPhase(AppealWords.Of(known.Phase)),
        },
        // The authority may think better of its silence.
        (UpholdAppeal, Known known) => Answer(known, AppealPhase.Upheld, known.IsOpen || known.Phase is AppealPhase.RefusedBySilence, new AppealUpheld(context.At, context.Actor), context),
        (RefuseAppeal, Known known) => Answer(known, AppealPhase.Refused, known.IsOpen, new AppealRefused(context.At, context.Actor), context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, AppealState state, Context context) =>
        state is Known { IsOpen: true } known && ParisTime.EndOf(known.Appeal.SilentUntil) <= context.At
            ? new AppealRefusedBySilence(known.Appeal.SilentUntil)
            : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(AppealState state) => state is Known { IsOpen: true } known
        ? [new Upcoming(ParisTime.EndOf(known.Appeal.SilentUntil), "Rejet du recours par le silence gardé")]
        : [];

    public override AppealState Evolve(AppealState state, AppealEvent happened) => (happened, state) switch
    {
        (AppealReceived e, _) => new Known(e, AppealPhase.Received),
        (AppealExamined, Known known) => known with { Phase = AppealPhase.UnderExamination },
        (AppealUpheld, Known known) => known with { Phase = AppealPhase.Upheld },
        (AppealRefused, Known known) => known with { Phase = AppealPhase.Refused },
        (AppealRefusedBySilence, Known known) => known with { Phase = AppealPhase.RefusedBySilence },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Answer(Known known, AppealPhase phase, bool possible, AppealEvent answer, Context context) =>
        known.Phase == phase ? Response.Nothing
        : !possible ? new AppealInWrongPhase(AppealWords.Of(known.Phase))
        : context.Reason.IsMissing() ? new ReasonMissing()
        : Response.Accept(answer).With(ContentChange.Text(AnswerRecordOf(known.Appeal.Number), context.Reason));
}
