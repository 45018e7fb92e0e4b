using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>The pieces of a full check: asked for by the service, sent by the grantee.</summary>
internal static class CheckingPieces
{
    private const int MostFiles = 20;

    public static Response Ask(AskCheckPieces ask, Known known, Context context)
    {
        if (known is not { Check: { Closed: null } check, Phase: ReportPhase.Submitted }) return new NoCheckOpen();
        if (check.Asked is { } standing && standing.DueOn == ask.DueOn && standing.Pieces.SequenceEqual(ask.Pieces)) return Response.Nothing;
        var rule = ReportReading.RuleOf(known, context).Rule.Check.Required("the check");
        if (ask.Pieces.IsDefaultOrEmpty) return new NoCheckPiece();
        if (ask.Pieces.FirstOrDefault(piece => rule.FindPiece(piece) is null) is { } unknown) return new CheckPieceUnknown(unknown);
        if (ParisTime.EndOf(ask.DueOn) <= context.At) return new ReturnDayNotAhead(ask.DueOn);
        if (DaysAhead.IsTooFar(ask.DueOn, context.At)) return new DayTooFarAhead(ask.DueOn);
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var number = (check.Asked?.Number ?? 0) + 1;
        return Response.Accept(new CheckPiecesAsked(number, [.. ask.Pieces.Distinct()], ask.DueOn, context.At, context.Actor))
            .With(ContentChange.Text(ReportCheck.RequestRecordOf(number), context.Reason));
    }

    /// <summary>As long as the check is open, even while the report itself has been sent back; late pieces are taken too.</summary>
    public static Response Send(SendCheckPiece send, Known known, Context context)
    {
        if (known.Check is not { Closed: null } check) return new NoCheckOpen();
        if (check.Asked?.Pieces.Contains(send.Piece) != true) return new CheckPieceUnknown(send.Piece);
        if (send.Files.IsDefaultOrEmpty || send.Files.Length > MostFiles || !send.Files.All(ValueCheck.IsFile)) return new CheckFilesUnfit();
        var record = ContentChange.Json(ReportCheck.PieceRecordOf(send.Piece), send.Files);
        var hash = Digest.Of(record.Bytes.AsSpan());
        return check.Sent.TryGetValue(send.Piece, out var before) && before.Hash == hash
            ? Response.Nothing
            : Response.Accept(new CheckPieceSent(send.Piece, send.Files.Length, hash, context.At, context.Actor)).With(record);
    }

    public static IEnumerable<Event> Tick(Known known, Context context) =>
        Awaited(known) is { } dueOn && ParisTime.EndOf(dueOn) <= context.At ? [new CheckPiecesOverdue(dueOn)] : [];

    public static IEnumerable<Upcoming> Upcoming(Known known) =>
        Awaited(known) is { } dueOn ? [new Upcoming(ParisTime.EndOf(dueOn), $"Échéance\u202F: pièces du contrôle de {known.Origin.Label}")] : [];

    private static DateOnly? Awaited(Known known) => known.Check is { Closed: null, Overdue: false, Missing.IsEmpty: false, Asked: { } asked } ? asked.DueOn : null;
}
