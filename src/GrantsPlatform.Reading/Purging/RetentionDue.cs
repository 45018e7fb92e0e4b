using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Purging;

/// <summary>Of which calls files have been kept for as long as their rules say, and under which delay.</summary>
/// <param name="Most">How many files of a call and a delay are looked at, the oldest first, for whoever only wants to know whether there are any; null: all that may be due.</param>
public sealed record RetentionDue(int? Most = null) : RetentionQuery<DueLines>
{
    private protected override async ValueTask<DueLines?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<DueLine>();
        foreach (var call in await CallsAsync(room, viewer, cancellation).ConfigureAwait(false))
        {
            var keeping = await KeepingCall.OfAsync(room, call, cancellation).ConfigureAwait(false);
            foreach (var how in Enum.GetValues<KeptAs>())
            {
                var due = new List<DueFile>();
                await foreach (var file in keeping.DueAsync(room, how, Most, cancellation).ConfigureAwait(false)) due.Add(file);
                if (due.Count > 0) lines.Add(new DueLine(call.Id, call.Title, how, Keeping.MonthsOf(how, keeping.Kept), due.Count, due.Count(file => file.IsOnHold)));
            }
        }
        return new DueLines(lines.ToImmutable());
    }
}

/// <param name="Lines">The call that closed first comes first.</param>
public sealed record DueLines(ImmutableArray<DueLine> Lines);

/// <param name="Files">How many are due; <paramref name="OnHold"/> of them are kept all the same.</param>
public sealed record DueLine(string Call, string Title, KeptAs As, int Months, int Files, int OnHold);
