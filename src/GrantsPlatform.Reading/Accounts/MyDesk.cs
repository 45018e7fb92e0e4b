using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>What somebody finds on coming in, of these organisations of theirs: what waits for them, what runs, what was written, which calls fit.</summary>
public sealed record MyDesk(ImmutableArray<string> Organisations) : OwnQuery<OwnDesk>
{
    private const int MostFiles = 12;
    private const int MostMessages = 5;

    /// <summary>Of what is over, only the list of files tells.</summary>
    private static readonly ImmutableHashSet<string> Running = [FileStatuses.Draft, FileStatuses.Submitted, FileStatuses.AwaitingComplement, FileStatuses.Eligible, FileStatuses.UnderReview, FileStatuses.Ready, FileStatuses.Awarded, FileStatuses.WaitingList, FileStatuses.Deferred];

    private protected override async ValueTask<OwnDesk?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var (tasks, running, messages, shared) = (new List<DeskTask>(), new List<LatestFile>(), new List<DeskMessage>(), new List<SharedFile>());
        var (bodies, begun) = (new List<OrganisationState.Registered>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var organisation in Organisations)
        {
            if (await OwnFiles.BodyAsync(room, account, organisation, cancellation).ConfigureAwait(false) is not { } body) continue;
            if (body.MergedInto is null) bodies.Add(body);
            foreach (var row in (await OwnFiles.PageAsync(room, organisation, null, MostFiles, null, cancellation).ConfigureAwait(false))?.Rows ?? [])
            {
                begun.Add(row.Body.Call);
                var file = await OwnFiles.OfAsync(room, body, row.Body, cancellation).ConfigureAwait(false);
                if (await TaskAsync(room, account, body, file, cancellation).ConfigureAwait(false) is { } task) tasks.Add(task);
                else if (Running.Contains(row.Body.Status)) running.Add(new LatestFile(file, body.LegalName));
            }
            shared.AddRange(await SharedAsync(room, body, cancellation).ConfigureAwait(false));
            messages.AddRange(await MessagesAsync(room, organisation, cancellation).ConfigureAwait(false));
        }
        var fitting = (await new PublishedCalls().AnswerAsync(room, cancellation).ConfigureAwait(false) ?? [])
            .Where(call => call.IsOpen && !begun.Contains(call.Id) && bodies.Exists(body => MayApply(body, call))).InOrder();
        return new OwnDesk([.. tasks.OrderBy(task => task.Due)], [.. running], [.. messages.OrderByDescending(message => message.At).Take(MostMessages)], [.. fitting], [.. shared.OrderByDescending(file => file.Row.SubmittedAt)]);
    }

    private static async ValueTask<IEnumerable<SharedFile>> SharedAsync(Room room, OrganisationState.Registered body, CancellationToken cancellation)
    {
        var page = await room.Reads.QueryAsync<PartnerFileRow>(
            new ViewQuery(PartnerFilesView.Name, body.Id, "submittedAt", true, ImmutableDictionary<string, string>.Empty, MostFiles, null), cancellation).ConfigureAwait(false);
        var shared = new List<SharedFile>();
        foreach (var row in page.Rows)
            shared.Add(new SharedFile(row.Body, body.Id, body.LegalName, await OwnFiles.CallTitleAsync(room, row.Body.Call, cancellation).ConfigureAwait(false))
            {
                ProjectTitle = await room.SentTitleAsync(row.Body.Id, cancellation).ConfigureAwait(false),
                IsToSign = row.Body.Status == FileStatuses.Awarded && await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Body.Id), cancellation).ConfigureAwait(false)
                    is AgreementState.Known { Pending: Pending.Unsigned { Copy: null } text } && text.AwaitedPartners.Contains(body.Id),
            });
        return shared;
    }

    private static bool MayApply(OrganisationState.Registered body, PublicCall call) =>
        call.Definition.FindDepartement(body.Departement) is not null && call.Definition.Applicants.Kinds.Any(kind => kind.Code == body.LegalKind);

    /// <summary>Null when nothing of this file waits for this person.</summary>
    private static async ValueTask<DeskTask?> TaskAsync(Room room, AccountState.Open account, OrganisationState.Registered body, OwnFile own, CancellationToken cancellation)
    {
        if (own.Row.Status is not (FileStatuses.Draft or FileStatuses.AwaitingComplement) || !body.HasAny(account.Id, RightsTo.Write)) return null;
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(own.Row.Id), cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return null;
        var (draft, _) = await DraftReading.ReadAsync(room, new SeenFile(own.Row.Id, file, body, Viewer.Of(account)), cancellation).ConfigureAwait(false);
        return file.Phase switch
        {
            Phase.AwaitingComplement { Request: var request } => Task(DeskTaskKind.Complete, request.DueAt),
            Phase.Draft { Deposit: { } deposit } => deposit.By != Actor.Person(account.Id) && body.HasAny(account.Id, RightsTo.Send) ? Task(DeskTaskKind.Validate, file.Deadline) : null,
            Phase.Draft when file.Deadline > room.Now => Task(draft.Missing.IsEmpty ? DeskTaskKind.Send : DeskTaskKind.Fill, file.Deadline),
            _ => null,
        };

        DeskTask Task(DeskTaskKind kind, DateTimeOffset due) => new(own, body.LegalName, kind, draft.Missing.Length, due, file.Zone);
    }

    private static async ValueTask<IEnumerable<DeskMessage>> MessagesAsync(Room room, string organisation, CancellationToken cancellation)
    {
        var unread = ImmutableDictionary<string, string>.Empty.Add("unread", "yes");
        var page = await room.Reads.QueryAsync<ConversationRow>(new ViewQuery(ConversationsView.OfOrganisation, organisation, "lastAt", true, unread, MostMessages, null), cancellation).ConfigureAwait(false);
        var messages = new List<DeskMessage>();
        foreach (var row in page.Rows)
            messages.Add(new DeskMessage(row.Body.Application, await OwnFiles.CallTitleAsync(room, row.Body.Call, cancellation).ConfigureAwait(false), row.Body.Unread, row.Body.LastAt));
        return messages;
    }
}

/// <param name="Tasks">What ends first comes first.</param>
/// <param name="Calls">Open, for the kind and the département of one of the organisations, and not begun.</param>
/// <param name="Shared">Latest first.</param>
public sealed record OwnDesk(ImmutableArray<DeskTask> Tasks, ImmutableArray<LatestFile> Running, ImmutableArray<DeskMessage> Messages, ImmutableArray<PublicCall> Calls, ImmutableArray<SharedFile> Shared);

/// <summary>A file of another's in which one of the organisations is a partner.</summary>
public sealed record SharedFile(PartnerFileRow Row, string Organisation, string Body, string CallTitle)
{
    /// <summary>As it was sent; null: unknown.</summary>
    public string? ProjectTitle { get; init; }

    /// <summary>Its agreement waits for this partner's signature.</summary>
    public bool IsToSign { get; init; }
}

/// <param name="Missing">How many points stand between the file and its submission.</param>
public sealed record DeskTask(OwnFile File, string Body, DeskTaskKind Kind, int Missing, DateTimeOffset Due, Zone Zone);

public enum DeskTaskKind
{
    /// <summary>Something is missing.</summary>
    Fill,

    /// <summary>Nothing is missing.</summary>
    Send,

    /// <summary>Another has prepared it.</summary>
    Validate,

    /// <summary>The service asks for more.</summary>
    Complete,
}

public sealed record DeskMessage(string Application, string CallTitle, int Unread, DateTimeOffset At);
