using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Core.Draws;

/// <summary>A report that may be drawn enters the next draw of its call.</summary>
public sealed class DrawsAfterReports : Following<ReportEvent>
{
    public override string Kind => ReportState.Kind;

    public override IEnumerable<Reaction> On(ReportEvent happened, EventPlace place) => happened is ReportPutToLot put
        ? [new Reaction.Send(DrawState.IdOf(put.Call, put.Code), new EnterDraw(put.Call, put.Code, put.Programme, place.Stream.Key, put.Share, put.Months))]
        : [];
}
