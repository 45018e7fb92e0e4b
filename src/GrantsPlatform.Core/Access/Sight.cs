using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Productions;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Access;

/// <summary>What a page shows of a file, or of the organisation that it is about.</summary>
public enum Sought
{
    /// <summary>Answers that were not sent: a draft, or what is being complemented.</summary>
    UnsentAnswers,

    /// <summary>The file as it was submitted, its decision and its letters.</summary>
    File,

    /// <summary>The file as the service works on it: rules, opinions, notes, everything that happened. Nothing of it is the applicant's.</summary>
    Instruction,

    /// <summary>What a committee deliberates on: what is asked for, with the opinions given. Nothing of it is the applicant's.</summary>
    Sheet,

    /// <summary>What people of the service write to each other about it. Nothing of it is the applicant's, nor the committee's.</summary>
    Notes,

    Timeline,
    Conversation,
    Agreement,
    Reports,

    /// <summary>Reports as they are examined, beside the agreement and those before them. Nothing of it is the grantee's.</summary>
    Examination,

    /// <summary>What a programme owes and pays, with who stands behind each payment, and what comes back. Nothing of it is the grantee's.</summary>
    Payments,

    /// <summary>Rows of the register, or what leads back to them.</summary>
    RegisterRows,

    Organisation,
    Vault,
    BankDetails,
}

/// <summary>Whoever looks: <paramref name="Account"/> is the actor's own, null without one; <paramref name="OrganisationOf"/> finds an organisation by its id.</summary>
public sealed record Viewer(Actor Actor, AccountState? Account, Func<string, OrganisationState?> OrganisationOf)
{
    /// <summary>The platform where people come in: before they are known, or by a link that was found to be good.</summary>
    public static readonly Viewer Door = OfThePlatform(Actor.Door);

    /// <summary>The platform itself, writing to people what they are to know.</summary>
    public static readonly Viewer Policy = OfThePlatform(Actor.Policy);

    /// <summary>Whoever runs the platform, on its own machine.</summary>
    public static readonly Viewer Console = OfThePlatform(Actor.Console);

    /// <summary>A person; their organisations are found where they are needed.</summary>
    public static Viewer Of(AccountState.Open account) => new(Actor.Person(account.Id), account, _ => null);

    private static Viewer OfThePlatform(Actor part) => new(part, null, _ => null);
}

/// <summary>What an agent sees of the files of a programme.</summary>
/// <param name="Roles">Those by which the agent sees them.</param>
/// <param name="Departements">Null: all.</param>
public sealed record SeenPlaces(string Person, ImmutableArray<Role> Roles, ImmutableSortedSet<string>? Departements)
{
    public bool Holds(params ImmutableArray<Role> roles) => Roles.Any(role => roles.Contains(role));

    public bool Sees(string? departement) => Departements is null || (departement is not null && Departements.Contains(departement));
}

/// <summary>
/// The one table of who may read what, beside that of who may send what (<see cref="Permissions"/>). The answer is null for yes; a no is
/// always the same, so that nobody learns from it whether there is something to see.
/// </summary>
public static class Sight
{
    private static readonly ImmutableArray<Role> AnyRole = [.. Enum.GetValues<Role>()];

    /// <summary>The service that answers for a file, and whoever audits it.</summary>
    private static readonly ImmutableArray<Role> Service = [.. Offices.OfFiles, Role.Auditor];

    /// <summary>Whoever runs sessions of the committee, answers for its programme or audits it.</summary>
    private static readonly ImmutableArray<Role> AroundSessions = [.. Offices.OfSessions, .. Offices.OfProgramme, Role.Auditor];

    private static readonly FrozenDictionary<Sought, Line> Table = new Dictionary<Sought, Line>
    {
        [Sought.UnsentAnswers] = new([Member], []),
        [Sought.File] = new([Member], AnyRole),
        [Sought.Instruction] = new([], [.. Service, Role.CommitteeSecretary, Role.CommitteeChair]),
        [Sought.Sheet] = new([], [.. Service, Role.CommitteeSecretary, Role.CommitteeChair, Role.CommitteeMember]),
        [Sought.Notes] = new([], Service),
        [Sought.Timeline] = new([Member], AnyRole),
        [Sought.Conversation] = new(RightsTo.Write, Service),
        [Sought.Agreement] = new([Member], AnyRole),
        [Sought.Reports] = new([Member], AnyRole),
        [Sought.Examination] = new([], [.. Service, .. Offices.OfPayments, Role.AccountantCorrespondent]),
        [Sought.Payments] = new([], [.. Offices.OfProgramme, .. Offices.OfPayments, Role.AccountantCorrespondent, Role.Auditor]),
        // No role of the funder, whatever it is.
        [Sought.RegisterRows] = new(RightsTo.Write, []),
        [Sought.Organisation] = new([Member], AnyRole),
        [Sought.Vault] = new([Member], AnyRole),
        // As those who may set or verify them: see OrganisationStreams.
        [Sought.BankDetails] = new(RightsTo.GiveBankDetails, Offices.OfPayments),
    }.ToFrozenDictionary();

    /// <summary>
    /// Of one file. People of the applicant see theirs from the draft on; agents from the submission on, by a grant that covers programme and
    /// département, and not once recused.
    /// </summary>
    public static ObjectUnknown? OfFile(Sought sought, Viewer viewer, ApplicationState file) =>
        // Of what was erased there is nothing to read; that it was here is told by the trail.
        file is ApplicationState.Known { Erased: not null } ? new ObjectUnknown() :
        // What offices keep of a file is made by the platform too. What was not sent, and rows of people, it never shows.
        sought is Sought.Sheet or Sought.Instruction or Sought.Conversation or Sought.Examination or Sought.Payments && file is ApplicationState.Known { Receipt: not null } && OfThePlatform(viewer) is null ? null
        : file is ApplicationState.Known known && PersonBehind(viewer) is { } person
        && (IsMember(Table[sought], person, viewer, known.Origin.Organisation) || IsAgent(Table[sought], person, viewer, known))
        // Nobody instructs the file of their own organisation, nor deliberates on it, nor examines its reports, nor pays it.
        && !(sought is Sought.Instruction or Sought.Sheet or Sought.Notes or Sought.Examination or Sought.Payments && viewer.OrganisationOf(known.Origin.Organisation) is OrganisationState.Registered body && body.IsMember(person))
            ? null
            : new ObjectUnknown();

    /// <summary>As the file; but a question about a draft is for the service too, once the applicant has asked it.</summary>
    public static ObjectUnknown? OfConversation(Viewer viewer, ApplicationState file, ConversationState conversation) =>
        file is ApplicationState.Known { Receipt: null } draft && conversation is ConversationState.Known
        && PersonBehind(viewer) is { } person && draft.MayBeSeenBy(person) && IsGranted(Table[Sought.Conversation], viewer, draft)
            ? null
            : OfFile(Sought.Conversation, viewer, file);

    /// <summary>
    /// Of a partner's own part in a file (its role, its amounts, how the file stands), once it was submitted: for the people of a partner that the file names.
    /// Nothing else of the file is theirs.
    /// </summary>
    public static ObjectUnknown? OfPartner(Viewer viewer, ApplicationState file, string partner) =>
        file is ApplicationState.Known { Erased: null, Receipt.Dossier.Partners: var partners } && partners.Any(one => one.Organisation == partner) ? OfMembers(viewer, partner) : new ObjectUnknown();

    /// <summary>
    /// Of an organisation, which belongs to no programme: agents see it through a file that they see, so <paramref name="files"/> are
    /// those by which the agent comes; other organisations' files lead nowhere.
    /// </summary>
    public static ObjectUnknown? OfOrganisation(Sought sought, Viewer viewer, string organisation, params IEnumerable<ApplicationState> files) =>
        PersonBehind(viewer) is { } person
        && viewer.OrganisationOf(organisation) is OrganisationState.Registered body
        && (IsMember(Table[sought], person, viewer, organisation)
            || files.OfType<ApplicationState.Known>().Any(file => (file.Origin.Organisation == organisation || body.Absorbed.Contains(file.Origin.Organisation)) && IsAgent(Table[sought], person, viewer, file)))
            ? null
            : new ObjectUnknown();

    /// <summary>
    /// Of the files of a programme's calls, as agents' lists show them: by grants that cover the programme, in the départements that they cover. Null: of
    /// none. A list leaves out what its reader has stepped back from.
    /// </summary>
    public static SeenPlaces? OfFilesOf(Viewer viewer, string programme, Sought sought = Sought.Instruction)
    {
        if (PersonBehind(viewer) is not { } person || viewer.Account is not AccountState.Open open) return null;
        ImmutableArray<Grant> grants = [.. open.Grants.Where(grant => Table[sought].Roles.Contains(grant.Role) && (grant.Programme is null || grant.Programme == programme))];
        return grants.IsEmpty ? null
            : new SeenPlaces(person, [.. grants.Select(grant => grant.Role).Distinct()], grants.Any(grant => grant.Departement is null) ? null : [.. grants.Select(grant => grant.Departement).OfType<string>()]);
    }

    /// <summary>Of the life of a programme's calls, and of the scenarios for their money: whoever answers for it, brings its files before the committee or audits it, for all of it.</summary>
    public static ObjectUnknown? OfManagement(Viewer viewer, string programme) => HoldsForAllOf(viewer, programme, AroundSessions);

    /// <summary>Of the list of calls that somebody answers for: those who answer for some programme.</summary>
    public static ObjectUnknown? OfManagement(Viewer viewer) =>
        PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open && open.Grants.Any(grant => Offices.OfProgramme.Contains(grant.Role) && grant.Departement is null) ? null : new ObjectUnknown();

    /// <summary>Of a call that is being prepared: whoever may publish it.</summary>
    public static ObjectUnknown? OfPreparation(Viewer viewer, string programme) => HoldsForAllOf(viewer, programme, [Role.ProgrammeManager]);

    private static ObjectUnknown? HoldsForAllOf(Viewer viewer, string programme, ImmutableArray<Role> roles) =>
        PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open && open.Grants.Any(grant => roles.Contains(grant.Role) && grant.Covers(new Scope(programme, null, [])))
            ? null
            : new ObjectUnknown();

    /// <summary>Of whatever an office sees of any programme: those who hold a role of that office somewhere.</summary>
    public static ObjectUnknown? OfOffice(Sought sought, Viewer viewer) =>
        PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open && open.Grants.Any(grant => Table[sought].Roles.Contains(grant.Role)) ? null : new ObjectUnknown();

    /// <summary>Of a batch of a programme's payments: its offices of payments, wherever its payees lie.</summary>
    public static ObjectUnknown? OfBatch(Viewer viewer, PaymentBatchState batch) =>
        batch is PaymentBatchState.Known && OfThePlatform(viewer) is null ? null
        : batch is PaymentBatchState.Known known && PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open
        && open.Grants.Any(grant => Table[Sought.Payments].Roles.Contains(grant.Role) && grant.Covers(known.Scope))
            ? null
            : new ObjectUnknown();

    /// <summary>Of a session of a programme's committee: whoever runs it or answers for it, and the members who have a seat there.</summary>
    public static ObjectUnknown? OfSession(Viewer viewer, SessionState session) =>
        session is SessionState.Known && OfThePlatform(viewer) is null ? null
        : session is SessionState.Known known && PersonBehind(viewer) is { } person && viewer.Account is AccountState.Open open
        && open.Grants.Any(grant => grant.Covers(known.Scope)
            && (AroundSessions.Contains(grant.Role) || (grant.Role == Role.CommitteeMember && known.Plan.Seats.Any(seat => seat.Person == person))))
            ? null
            : new ObjectUnknown();

    /// <summary>Of what somebody has had done to many: they alone, for what became of each object is said there.</summary>
    public static ObjectUnknown? OfJob(Viewer viewer, JobState job) => PersonBehind(viewer) is { } person && job is JobState.Known known && known.By == person ? null : new ObjectUnknown();

    /// <summary>Of a document that somebody has made for themselves: they alone. Whether they still see what is in it, whoever makes it is asked.</summary>
    public static ObjectUnknown? OfProduction(Viewer viewer, ProductionState production) =>
        PersonBehind(viewer) is { } person && production is ProductionState.Known known && known.By == person ? null : new ObjectUnknown();

    /// <summary>Of the list of sessions: whoever runs any, answers for a programme that has some, audits them or may have a seat.</summary>
    public static ObjectUnknown? OfSessions(Viewer viewer) =>
        PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open && open.Grants.Any(grant => AroundSessions.Contains(grant.Role) || grant.Role == Role.CommitteeMember)
            ? null
            : new ObjectUnknown();

    /// <summary>Of pages on which something is done to a file or an organisation: its people who hold one of these rights; of none, all its people.</summary>
    public static ObjectUnknown? OfMembers(Viewer viewer, string organisation, params ImmutableArray<MemberRight> rights) =>
        PersonBehind(viewer) is { } person && viewer.OrganisationOf(organisation) is OrganisationState.Registered body
        && body.IsMember(person) && (rights.IsEmpty || body.HasAny(person, rights))
            ? null
            : new ObjectUnknown();

    /// <summary>Of what a person has of their own: the account, how they come in, the lists of what they belong to.</summary>
    public static ObjectUnknown? OfOneself(Viewer viewer) => PersonBehind(viewer) is null ? new ObjectUnknown() : null;

    /// <summary>Of the platform's own running: those who administer all of it, and not one programme.</summary>
    public static ObjectUnknown? OfOperations(Viewer viewer) =>
        PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open && open.Grants.Contains(new Grant(Role.Administrator, null, null)) ? null : new ObjectUnknown();

    /// <summary>Of everything that happened, searched by person, object and day: those who administer the platform, and whoever audits some of it.</summary>
    public static ObjectUnknown? OfTrail(Viewer viewer) =>
        OfOperations(viewer) is null || (PersonBehind(viewer) is not null && viewer.Account is AccountState.Open open && open.Grants.Any(grant => grant.Role == Role.Auditor)) ? null : new ObjectUnknown();

    /// <summary>
    /// Of what happened to one object, in that search: by a grant that covers where it belongs. Nobody looks back on a file that they have stepped back from, nor on
    /// what belongs to an organisation of theirs.
    /// </summary>
    /// <param name="file">The file that the object is part of; null: it is part of none.</param>
    /// <param name="own">The organisations that the person belongs to.</param>
    public static ObjectUnknown? OfTrail(Viewer viewer, Scope scope, ApplicationState.Known? file, IReadOnlySet<string> own) =>
        OfTrail(viewer) is null && PersonBehind(viewer) is { } person && viewer.Account is AccountState.Open open
        && (OfOperations(viewer) is null || open.Grants.Any(grant => grant.Role == Role.Auditor && grant.Covers(file?.Scope ?? scope)))
        && file?.MayBeSeenBy(person) != false && !(file?.Scope ?? scope).Organisations.Any(own.Contains)
            ? null
            : new ObjectUnknown();

    /// <summary>Of what it takes to let somebody in: who bears an address, how they show who they are, what their link is about.</summary>
    public static ObjectUnknown? AtTheDoor(Viewer viewer) => viewer.Actor == Actor.Door ? null : new ObjectUnknown();

    /// <summary>Of anything: letters say it to those whom it concerns, and whoever runs the machine has the store itself.</summary>
    public static ObjectUnknown? OfThePlatform(Viewer viewer) => viewer.Actor == Actor.Policy || viewer.Actor == Actor.Console ? null : new ObjectUnknown();

    private static string? PersonBehind(Viewer viewer) =>
        viewer.Actor.PersonId is { } person && viewer.Account is AccountState.Open open && open.Id == person ? person : null;

    private static bool IsMember(Line line, string person, Viewer viewer, string organisation) =>
        viewer.OrganisationOf(organisation) is OrganisationState.Registered body && body.HasAny(person, line.Members);

    private static bool IsAgent(Line line, string person, Viewer viewer, ApplicationState.Known file) =>
        file.Receipt is not null && file.MayBeSeenBy(person) && IsGranted(line, viewer, file);

    private static bool IsGranted(Line line, Viewer viewer, ApplicationState.Known file) =>
        viewer.Account is AccountState.Open open && open.Grants.Any(grant => line.Roles.Contains(grant.Role) && grant.Covers(file.Scope));

    /// <summary>Rights in the organisation, or roles by a grant that covers the file: one of them is enough.</summary>
    private sealed record Line(ImmutableArray<MemberRight> Members, ImmutableArray<Role> Roles);
}
