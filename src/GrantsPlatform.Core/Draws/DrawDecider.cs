using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Draws.DrawState.Known;

namespace GrantsPlatform.Core.Draws;

/// <summary>Draws by lot which reports get a full check. The moment follows from the calendar, the seed from the journal: nobody has a say in either.</summary>
public sealed class DrawDecider : Decider<DrawState, DrawCommand, DrawEvent>
{
    public override string Kind => DrawState.Kind;
    public override DrawState Empty => new DrawState.Absent();

    /// <summary>A head is sealed for a draw and for nothing else.</summary>
    public override IEnumerable<Need> Needs(StreamId self, DrawCommand? command, DrawState state, Facts facts) =>
        command is null && state is Known { Waiting.IsEmpty: false } ? [new Need.Head(self)] : [];

    public override Response Decide(StreamId self, DrawCommand command, DrawState state, Context context) => command switch
    {
        EnterDraw enter => Enter(self, enter, state as Known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, DrawState state, Context context) =>
        state is Known { Waiting.IsEmpty: false } known && known.First.DrawAt <= context.At ? Draw(known, context) : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(DrawState state) =>
        state is Known { Waiting: { IsEmpty: false } waiting, First: { } first } ? [new Upcoming(first.DrawAt, () => $"Tirage au sort parmi {French.Count(waiting.Count, "bilan")}")] : [];

    public override DrawState Evolve(DrawState state, DrawEvent happened) => (happened, state) switch
    {
        (DrawEntered e, Known known) => known with { Waiting = known.Waiting.Add(e.Report), First = known.Waiting.IsEmpty ? e : known.First },
        (DrawEntered e, _) => new Known(e) is var begun ? begun with { Waiting = begun.Waiting.Add(e.Report) } : state,
        (DrawMade e, Known known) => known with { Made = known.Made.Add(e), Waiting = known.Waiting.Except(e.Population) },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Enter(StreamId self, EnterDraw enter, Known? known, Context context)
    {
        if (DrawState.IdOf(enter.Call, enter.Code) != self || (known is not null && known.Origin.Programme != enter.Programme) || !StreamId.IsKey(enter.Report)) return new DrawOfAnother();
        if (enter.Share is not (> 0 and <= 1) || enter.Months is not (1 or 2 or 3 or 4 or 6 or 12)) return new DrawImplausible();
        if (known?.Has(enter.Report) == true) return Response.Nothing;
        // Whoever comes while others wait is drawn with them, whatever the definition says by now.
        var drawAt = known is { Waiting.IsEmpty: false } && known.First.DrawAt > context.At
            ? known.First.DrawAt
            : ParisTime.StartOf(SampleRule.FirstDayAfter(ParisTime.DayOf(context.At), enter.Months));
        return new DrawEntered(enter.Call, enter.Code, enter.Programme, enter.Report, enter.Share, drawAt, context.At);
    }

    private static DrawMade Draw(Known known, Context context)
    {
        var head = context.Facts.Head;
        var seed = Sampling.SeedOf(head.Hash, known.Waiting);
        return new DrawMade(
            known.Made.Length + 1, [.. known.Waiting], head, Sampling.Algorithm, seed, known.First.Share, Sampling.Draw(seed, known.First.Share, known.Waiting), context.At);
    }
}
