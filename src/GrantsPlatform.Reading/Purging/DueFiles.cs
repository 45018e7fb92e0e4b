using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Purging;

/// <summary>A file that has been kept for as long as the rules of its call say.</summary>
/// <param name="Until">The last day on which it had to be kept.</param>
/// <param name="ErasableFrom">Its applicant has been warned of that day; null: not yet.</param>
public sealed record DueFile(string Application, string Number, string Applicant, KeptAs As, DateOnly Until, bool IsOnHold, DateOnly? ErasableFrom);

/// <summary>A call with what its rules say of keeping.</summary>
internal sealed record KeepingCall(string Call, DateTimeOffset ClosesAt, Retention Kept)
{
    private const int AtOnce = 500;

    public static ValueTask<KeepingCall> OfAsync(Room room, CallRow call, CancellationToken cancellation) => OfAsync(room, call.Id, call.ClosesAt, call.Programme, call.Revision, cancellation);

    public static ValueTask<KeepingCall> OfAsync(Room room, string id, CallState.Known call, CancellationToken cancellation) => OfAsync(room, id, call.ClosesAt, call.Programme, call.Revision, cancellation);

    private static async ValueTask<KeepingCall> OfAsync(Room room, string id, DateTimeOffset closesAt, string programme, int revision, CancellationToken cancellation) => new(
        id, closesAt, (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false)).Revision(revision).Retention);

    /// <summary>Nothing of the call can be due before.</summary>
    public bool MayHave(DateOnly today) => ParisTime.DayOf(ClosesAt).AddMonths(Math.Min(Kept.DraftMonths, Math.Min(Kept.RefusedMonths, Kept.AwardedMonths))) < today;

    /// <param name="most">How many files are looked at; null: all.</param>
    public async IAsyncEnumerable<DueFile> DueAsync(Room room, int? most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var today = ParisTime.DayOf(room.Now);
        if (!MayHave(today)) yield break;
        var (after, read) = ((string?)null, 0);
        do
        {
            var page = await room.Reads.QueryAsync<ApplicationRow>(
                new ViewQuery(ApplicationsView.Name, Call, "applicant", false, ImmutableDictionary<string, string>.Empty, AtOnce, after), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows.Where(row => !row.Body.IsErased))
                if (await room.Reads.ReadAsync<ApplicationState>(row.Stream, cancellation).ConfigureAwait(false) is ApplicationState.Known { Erased: null } file
                    && await OfAsync(room.Reads, row.Body.Id, file, cancellation).ConfigureAwait(false) is { } kept && kept.IsOver(today))
                    yield return new DueFile(row.Body.Id, file.CalledBy(row.Body.Id), row.Body.Applicant, kept.As, kept.Until, file.IsOnHold, file.ErasableFrom);
            (after, read) = (page.Next, read + page.Rows.Count);
        }
        while (after is not null && !(read >= most));
    }

    /// <summary>As the file itself will find when it is to be erased.</summary>
    public async ValueTask<Kept?> OfAsync(IReads reads, string id, ApplicationState.Known file, CancellationToken cancellation) => Keeping.Of(
        file, Kept, ClosesAt, (await reads.ReadAsync<object>(FileTie.AgreementOf(id), cancellation).ConfigureAwait(false) as IPublishes<FileTie>)?.Published);
}
