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

    /// <summary>Nothing of the call can be due under that delay before.</summary>
    private bool MayHave(KeptAs how, DateOnly today) => ParisTime.DayOf(ClosesAt).AddMonths(Keeping.MonthsOf(how, Kept)) < today;

    /// <summary>The one that has been due for longest first. Files whose delay cannot be over yet are not looked at.</summary>
    /// <param name="most">How many are looked at; null: all that may be due.</param>
    public async IAsyncEnumerable<DueFile> DueAsync(Room room, KeptAs how, int? most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var today = ParisTime.DayOf(room.Now);
        if (!MayHave(how, today)) yield break;
        var asked = new ViewQuery(KeptFilesView.Name, KeptFilesView.PartitionOf(Call, how), "from", false, ImmutableDictionary<string, string>.Empty, Math.Min(most ?? AtOnce, AtOnce))
        {
            // Months have different lengths: a day more is looked at.
            Spans = ImmutableDictionary<string, KeySpan>.Empty.Add("from", new KeySpan(null, SortKey.Of(today.AddMonths(-Keeping.MonthsOf(how, Kept)).AddDays(1)))),
        };
        do
        {
            var page = await room.Reads.QueryAsync<KeptFileRow>(asked, cancellation).ConfigureAwait(false);
            foreach (var id in page.Rows.Select(row => row.Body.Application))
                if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is ApplicationState.Known { Erased: null } file
                    && await OfAsync(room.Reads, id, file, cancellation).ConfigureAwait(false) is { } kept && kept.As == how && kept.IsOver(today))
                    yield return new DueFile(id, file.CalledBy(id), file.Origin.ApplicantName, kept.As, kept.Until, file.IsOnHold, file.ErasableFrom);
            asked = asked with { After = page.Next };
        }
        while (asked.After is not null && most is null);
    }

    /// <summary>As the file itself will find when it is to be erased.</summary>
    public async ValueTask<Kept?> OfAsync(IReads reads, string id, ApplicationState.Known file, CancellationToken cancellation) => Keeping.Of(
        file, Kept, ClosesAt, (await reads.ReadAsync<object>(FileTie.AgreementOf(id), cancellation).ConfigureAwait(false) as IPublishes<FileTie>)?.Published);
}
