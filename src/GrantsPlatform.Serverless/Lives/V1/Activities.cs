using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Lives;

namespace GrantsPlatform.Serverless.Lives.V1;

/// <summary>What orchestrations of version 1 have done for them, one method an activity. Each may be repeated and cut off; what it throws is worth another attempt.</summary>
public sealed class Activities(LifeSteps lives, MailQueue mails, LifeWords words)
{
    public async Task<Work> LookAsync(Living life, CancellationToken cancellation)
    {
        var agenda = await lives.LookAsync(life.Stream, cancellation).ConfigureAwait(false);
        return WorkOf(agenda) with { Standing = agenda.IsFree ? await words.OfAsync(life.Stream, cancellation).ConfigureAwait(false) : null };
    }

    public Task TickAsync(Living life, CancellationToken cancellation) => lives.TickAsync(life.Stream, cancellation);

    /// <summary>And the other commands of the stream that are due, some at a time.</summary>
    public Task CarryOutAsync(Piece piece, CancellationToken cancellation) => lives.CarryOutAsync(piece.Stream, piece.Effect, Errands.CommandsAtATime, cancellation);

    /// <summary>Whom a command goes to, listed before the first one leaves.</summary>
    public async Task<IReadOnlyList<Page>> PlanFanOutAsync(Piece piece, CancellationToken cancellation) =>
    [
        .. (await lives.PlanAsync(piece.Stream, piece.Effect, cancellation).ConfigureAwait(false))
            .Select(page => new Page(piece.Stream, piece.Effect, [.. page.Rows.Select(row => new PageRow(row.Row, row.Stream))], IsLastAttempt: false)),
    ];

    public Task SendPageAsync(Page page, CancellationToken cancellation) => lives.SendPageAsync(
        page.Stream, page.Effect, new FanOutPage([.. page.Rows.Select(row => new FanOutRow(row.Row, row.Stream))]), page.IsLastAttempt, cancellation);

    public Task SettleFanOutAsync(Piece piece, CancellationToken cancellation) => lives.SettleAsync(piece.Stream, piece.Effect, cancellation);

    public Task QueueMailsAsync(Handover handover, CancellationToken cancellation) => mails.HandOverAsync(handover.Stream, handover.Effects, cancellation);

    /// <summary>Each effect where it is carried out in its own way; of commands the first, for whoever carries that out takes others with it.</summary>
    public static Work WorkOf(Agenda agenda)
    {
        var ways = agenda.Due.ToLookup(errand => Ways.Of(errand.Kind), errand => errand.Effect);
        return new Work(agenda.TickIsDue, [.. ways[Way.Command].Take(1)], [.. ways[Way.FanOut]], [.. ways[Way.Mail]], agenda.Next);
    }
}
