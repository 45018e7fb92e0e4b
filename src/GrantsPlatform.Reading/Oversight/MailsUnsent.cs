using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>Letters that have yet to be written and sent, the longest due first: whom each goes to is found when it leaves.</summary>
/// <param name="Letter">The permanent code of the letter; null: any.</param>
/// <param name="Object">A file's id, or "kind/key", as <see cref="MailsMeant"/> says it; null: any.</param>
public sealed record MailsUnsent(string? Letter = null, string? Object = null) : OversightQuery<UnsentMails>
{
    private const int Most = 500;

    private protected override async ValueTask<UnsentMails?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var (sight, names) = (new TrailSight(room, viewer), new Names(room.Reads, null));
        var mails = ImmutableArray.CreateBuilder<UnsentMail>();
        var waiting = await room.Reads.EffectsAsync(Most, cancellation).ConfigureAwait(false);
        foreach (var effect in waiting.Where(effect => effect.Kind == EffectKind.Tell && effect.Attempts == 0))
            if ((Letter is null || effect.Name == Letter) && (Object is null || await MailsMeant.ObjectOfAsync(room, effect.Source, cancellation).ConfigureAwait(false) == Object)
                && await sight.SeesAsync(effect.Source, cancellation).ConfigureAwait(false))
                mails.Add(new UnsentMail(effect.Name, await names.WriteAsync(() => Operations.Concerned.By(effect.Source, names), cancellation).ConfigureAwait(false), effect.NotBefore));
        return new UnsentMails(mails.ToImmutable(), waiting.Count == Most, await room.Reads.AreEffectsPausedAsync(cancellation).ConfigureAwait(false), room.Now);
    }
}

/// <param name="IsMore">There may be more than were looked at.</param>
/// <param name="Paused">Nothing leaves, and nothing can be listed.</param>
public sealed record UnsentMails(ImmutableArray<UnsentMail> Mails, bool IsMore, bool Paused, DateTimeOffset Now);

/// <param name="Letter">Its permanent code; null where it cannot be read.</param>
/// <param name="About">What it follows from, in words.</param>
public sealed record UnsentMail(string? Letter, string About, DateTimeOffset NotBefore);
