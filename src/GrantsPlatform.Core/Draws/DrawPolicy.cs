using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Core.Draws;

/// <summary>Each report of a draw hears what it brought.</summary>
public sealed class DrawPolicy : Policy<DrawState, DrawEvent>
{
    public override string Kind => DrawState.Kind;

    public override IEnumerable<Reaction> On(DrawEvent happened, DrawState after, EventPlace place) => happened switch
    {
        DrawMade e => e.Population.Select(report => new Reaction.Send(StreamId.Named(ReportState.Kind, report), new NoteDraw(e.Number, e.Drawn.Contains(report)))),
        DrawEntered => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
