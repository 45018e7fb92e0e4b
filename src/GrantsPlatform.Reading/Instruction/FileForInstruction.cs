using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>A file on one screen, for the service: what was sent, who applies, what has happened, what each level thinks, and what comes next.</summary>
public sealed record FileForInstruction(string Application) : FileQuery<InstructedFile>(Application, Sought.Instruction), IForThePlatform
{
    private protected override async ValueTask<InstructedFile?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var file = seen.File;
        var stream = ApplicationState.IdOf(seen.Id);
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(file.Origin.Revision);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var versioned = await room.Reads.ReadVersionedAsync<ApplicationState>(stream, cancellation).ConfigureAwait(false);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var answers = FileAnswers.Submitted(file, contents);
        var names = new Names(room.Reads, definition);
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var around = new Surroundings(definition, null, names, agreement);
        var levels = await new LevelReading(room, seen, definition, names).AllAsync(cancellation).ConfigureAwait(false);
        var upcoming = await room.Reads.UpcomingAsync(stream, cancellation).ConfigureAwait(false);
        return new InstructedFile(
            new Draft(seen.Id, file, definition, call?.Title ?? "", seen.Applicant, answers ?? Answers.None, await PartnersAsync(room, definition, answers, cancellation).ConfigureAwait(false)),
            answers is not null, seen.Viewer)
        {
            Version = versioned.Version,
            Rules = RuleLine.Of(file, definition),
            Levels = levels,
            Card = await new CardReading(room, seen, definition.Funder).CardAsync(cancellation).ConfigureAwait(false),
            History = await new HistoryReading(room, names, levels).OfAsync(seen.Id, contents, cancellation).ConfigureAwait(false),
            Awaited = await names.WriteAsync(() => NextSteps.Of(file, around).ToImmutableArray(), cancellation).ConfigureAwait(false),
            Upcoming = [.. upcoming.Select(next => new TimelineEntry(next.At, next.What))],
            Complements = RequestedComplement.Of(await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false), contents, definition),
            Messages = await ServiceMessages.ReadAsync(room, seen, names, cancellation).ConfigureAwait(false),
            Outside = await new OutsideReading(room, seen, definition, names).AllAsync(cancellation).ConfigureAwait(false),
            Columns = await FreeColumnValue.OfFileAsync(room, seen, definition, cancellation).ConfigureAwait(false),
            Notes = await ServiceNotes.ReadAsync(room, seen, names, cancellation).ConfigureAwait(false),
            Colleagues = await Colleagues.OfProgrammeAsync(room, file.Origin.Programme, cancellation).ConfigureAwait(false),
        };
    }

    private static async ValueTask<IReadOnlyList<OrganisationState.Registered>> PartnersAsync(Room room, ProgrammeDefinition definition, Answers? answers, CancellationToken cancellation)
    {
        List<OrganisationState.Registered> partners = [];
        foreach (var partner in answers is null ? [] : definition.Partners(answers))
            if (await room.BodyAsync(partner.Organisation, cancellation).ConfigureAwait(false) is { } body) partners.Add(body);
        return partners;
    }
}

/// <param name="Sent">The file with its answers as they were sent last.</param>
/// <param name="HasAnswers">Otherwise their words have been erased.</param>
public sealed record InstructedFile(Draft Sent, bool HasAnswers, Viewer Viewer)
{
    /// <summary>Of the file, to send back with what is done to it.</summary>
    public long Version { get; init; }

    /// <summary>What the last answer to a complement request has changed.</summary>
    public ImmutableArray<AnswerChange> Changes => Complements.FirstOrDefault(one => one.End == ComplementEnd.Answered)?.Changes ?? [];

    public ImmutableArray<RuleLine> Rules { get; init; } = [];
    public ImmutableArray<LevelWork> Levels { get; init; } = [];
    public required ApplicantCard Card { get; init; }

    /// <summary>Latest first.</summary>
    public ImmutableArray<HistoryLine> History { get; init; } = [];

    public ImmutableArray<Awaited> Awaited { get; init; } = [];
    public ImmutableArray<TimelineEntry> Upcoming { get; init; } = [];

    /// <summary>Latest first.</summary>
    public ImmutableArray<RequestedComplement> Complements { get; init; } = [];

    /// <summary>Null: not for whoever looks.</summary>
    public ServiceMessages? Messages { get; init; }

    /// <summary>Opinions from outside, the latest first.</summary>
    public ImmutableArray<OutsideOpinion> Outside { get; init; } = [];

    /// <summary>The service's own columns; empty where there are none, or not for whoever looks.</summary>
    public ImmutableArray<FreeColumnValue> Columns { get; init; } = [];

    /// <summary>Null: not for whoever looks.</summary>
    public ServiceNotes? Notes { get; init; }

    public ImmutableArray<Colleague> Colleagues { get; init; } = [];

    /// <summary>For letters about it that are read before they leave.</summary>
    public FileFacts Facts => new(Id, Number, File.Origin.ApplicantName, File.Zone, CallFacts.Of(File.Call, Sent.CallTitle, File.Zone, Definition)) { Project = Sent.ProjectTitle };

    public string Id => Sent.Id;

    /// <summary>What people call it by.</summary>
    public string Number => File.CalledBy(Id);

    public ApplicationState.Known File => Sent.File;
    public ProgrammeDefinition Definition => Sent.Definition;
    public string Person => Viewer.Actor.PersonId ?? "";

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, File.Scope, Viewer.Account, id => id == Sent.Applicant.Id ? Sent.Applicant : null) is null;

    /// <summary>Who may instruct at a level.</summary>
    public IEnumerable<Colleague> Able(ReviewLevel level) =>
        Colleagues.Where(person => File.MayBeSeenBy(person.Account) && person.Grants.Any(grant => grant.Role == level.Role && grant.Covers(File.Scope)));
}
