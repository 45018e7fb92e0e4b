using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// The one way in for files. What can be told from a file's name and size, and from where it is meant to go, is judged before a byte of it is taken; what
/// there is room for is judged when its record stands, so that two that begin at the same time see each other.
/// </summary>
public sealed class FileIntake(Queries queries, IUploads uploads, UploadOptions options, Visitor visitor, TimeProvider clock)
{
    private string Owner => visitor.SignedInAs;

    /// <summary>A file for an answer.</summary>
    public Task<Answer<Upload>> BeginAsync(Draft draft, Field field, string name, long size, CancellationToken cancellation) =>
        Wrong(draft, field, name) is { } wrong ? Task.FromResult<Answer<Upload>>(wrong)
        : field.MaxBytes is { } most && most < size ? Task.FromResult<Answer<Upload>>(new FileTooLarge(most))
        : BeginAsync(new UploadPlace(draft.File.Origin.Organisation, draft.Id), name, size, cancellation);

    public Task<Answer<Upload>> StatusAsync(string id, CancellationToken cancellation) => uploads.StatusAsync(Owner, id, cancellation);

    public async Task<Answer<Upload>> AppendAsync(Draft draft, Field field, string id, long offset, Stream bytes, CancellationToken cancellation) =>
        draft.IsOpen(field, clock.GetUtcNow()) ? await uploads.AppendAsync(Owner, id, offset, bytes, cancellation).ConfigureAwait(false) : new UploadNotAwaited();

    /// <summary>Judged by its name again: it may have begun for another answer.</summary>
    public async Task<Answer<UploadRef>> CompleteAsync(Draft draft, Field field, string id, CancellationToken cancellation)
    {
        var begun = await uploads.StatusAsync(Owner, id, cancellation).ConfigureAwait(false);
        if (!begun.IsGiven) return begun.Refusal;
        return Wrong(draft, field, begun.Value.Name) is { } wrong ? wrong : await uploads.CompleteAsync(Owner, id, cancellation).ConfigureAwait(false);
    }

    /// <summary>A file for an answer that comes as a whole.</summary>
    public async Task<Answer<UploadRef>> TakeAsync(Draft draft, Field field, IFormFile sent, CancellationToken cancellation) =>
        await TakeAsync(await BeginAsync(draft, field, sent.FileName, sent.Length, cancellation).ConfigureAwait(false), sent, cancellation).ConfigureAwait(false);

    /// <summary>A document of an organisation.</summary>
    public Task<Answer<UploadRef>> TakeAsync(string organisation, IFormFile sent, CancellationToken cancellation) => TakeAsync(new UploadPlace(organisation), sent, cancellation);

    /// <summary>A file for a message, which takes room where the file that it is about does; what the service sends counts with what that person has sent.</summary>
    public async Task<Answer<UploadRef>> TakeAsync(UploadPlace place, IFormFile sent, CancellationToken cancellation) =>
        await TakeAsync(await BeginAsync(place, sent.FileName, sent.Length, cancellation).ConfigureAwait(false), sent, cancellation).ConfigureAwait(false);

    /// <summary>Under which what came by a mailed link is counted: no account has such an id.</summary>
    /// <param name="subject">What the link is about.</param>
    public static string OwnerByLink(string subject) => $"lien/{subject}";

    /// <summary>A file of somebody who came by a link, and has no account: it counts with what came by that link, and fills no room of the applicant's.</summary>
    public async Task<Answer<UploadRef>> TakeByLinkAsync(string subject, UploadPlace place, IFormFile sent, CancellationToken cancellation)
    {
        var owner = OwnerByLink(subject);
        var begun = await uploads.BeginAsync(owner, place, sent.FileName, sent.Length, cancellation).ConfigureAwait(false);
        return await TakeAsync(owner, await IfRoomAsync(owner, begun, () => FullAsync(owner, sent.Length, options.MostBytesPerLink, cancellation), cancellation).ConfigureAwait(false), sent, cancellation).ConfigureAwait(false);
    }

    private Task<Answer<UploadRef>> TakeAsync(Answer<Upload> begun, IFormFile sent, CancellationToken cancellation) => TakeAsync(Owner, begun, sent, cancellation);

    /// <summary>Nothing of it stays when it is not taken: whoever sends a whole file sends it again.</summary>
    private async Task<Answer<UploadRef>> TakeAsync(string owner, Answer<Upload> begun, IFormFile sent, CancellationToken cancellation)
    {
        if (!begun.IsGiven) return begun.Refusal;
        await using var bytes = sent.OpenReadStream();
        var received = await uploads.AppendAsync(owner, begun.Value.Id, 0, bytes, cancellation).ConfigureAwait(false);
        Answer<UploadRef> taken = received.IsGiven ? await uploads.CompleteAsync(owner, begun.Value.Id, cancellation).ConfigureAwait(false) : received.Refusal;
        if (!taken.IsGiven) await uploads.AbandonAsync(owner, begun.Value.Id, cancellation).ConfigureAwait(false);
        return taken;
    }

    private async Task<Answer<Upload>> BeginAsync(UploadPlace place, string name, long size, CancellationToken cancellation) =>
        await IfRoomAsync(Owner, await uploads.BeginAsync(Owner, place, name, size, cancellation).ConfigureAwait(false), () => FullAsync(place, size, cancellation), cancellation).ConfigureAwait(false);

    private async Task<Answer<Upload>> IfRoomAsync(string owner, Answer<Upload> begun, Func<Task<Refusal?>> fullAsync, CancellationToken cancellation)
    {
        if (!begun.IsGiven || await fullAsync().ConfigureAwait(false) is not { } full) return begun;
        await uploads.AbandonAsync(owner, begun.Value.Id, cancellation).ConfigureAwait(false);
        return full;
    }

    private Refusal? Wrong(Draft draft, Field field, string name) =>
        !draft.IsOpen(field, clock.GetUtcNow()) ? new UploadNotAwaited()
        : !field.Formats.IsEmpty && !field.Formats.Contains(FileName.Extension(name)) ? new FileFormatNotTaken(FileWords.Formats(field)!)
        : null;

    /// <param name="size">Of the one that has just begun, which is counted with the others.</param>
    private async Task<Refusal?> FullAsync(string owner, long size, long most, CancellationToken cancellation) =>
        RoomOf(await uploads.CountAsync(owner, cancellation).ConfigureAwait(false)) is var mine && mine > most ? new AccountFull(mine - size, most) : null;

    private async Task<Refusal?> FullAsync(UploadPlace place, long size, CancellationToken cancellation)
    {
        if (await FullAsync(Owner, size, options.MostBytesPerAccount, cancellation).ConfigureAwait(false) is { } full) return full;
        var sent = new List<CountedUpload>();
        foreach (var person in await EverMembersAsync(place.Organisation, cancellation).ConfigureAwait(false))
            sent.AddRange((await uploads.CountAsync(person, cancellation).ConfigureAwait(false)).Where(one => one.Place?.Organisation == place.Organisation));
        if (place.Application is { } application && RoomOf(sent.Where(one => one.Place?.Application == application)) is var there && there > options.MostBytesPerDossier)
            return new DossierFull(there - size, options.MostBytesPerDossier);
        return RoomOf(sent) is var all && all > options.MostBytesPerOrganisation ? new OrganisationFull(all - size, options.MostBytesPerOrganisation) : null;
    }

    /// <summary>The same content is kept once.</summary>
    private static long RoomOf(IEnumerable<CountedUpload> sent) => sent.DistinctBy(one => one.Hash ?? one.Id).Sum(one => one.Size);

    /// <summary>Also those who are no longer: what they sent is kept all the same.</summary>
    private async Task<IReadOnlySet<string>> EverMembersAsync(string organisation, CancellationToken cancellation) =>
        (await queries.AskAsync(new EverMembers(organisation), visitor.Viewer, cancellation).ConfigureAwait(false) ?? new HashSet<string>()).Append(Owner).ToHashSet(StringComparer.Ordinal);
}
