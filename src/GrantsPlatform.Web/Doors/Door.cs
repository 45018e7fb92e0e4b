using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Doors;

namespace GrantsPlatform.Web.Doors;

/// <summary>Whom a page or an endpoint lets in. What somebody may do behind it is asked again of the core, command by command.</summary>
public abstract record Door
{
    private Door() { }

    public abstract ValueTask<Admission> AdmitAsync(Entry entry);

    /// <summary>Everybody.</summary>
    public static readonly Door Public = new ToEverybody();

    /// <summary>Whoever is signed in.</summary>
    public static readonly Door SignedIn = new ToSignedIn();

    /// <summary>Whoever is signed in, an agent who has no authenticator yet included: the way to one, and out.</summary>
    public static readonly Door Enrolling = new ToEnrolling();

    /// <summary>Whoever may see that of the organisation which the route names: see <see cref="Sight"/>.</summary>
    public static Door Organisation(Sought sought) => new ToWhatIsSeen(sought);

    /// <summary>Those who hold one of these rights in the organisation that the route names; without, all its members.</summary>
    public static Door Organisation(params ImmutableArray<MemberRight> rights) => new ToOrganisation(rights);

    /// <summary>The team of the file that the route names; with rights, those who hold one of them in its organisation.</summary>
    public static Door File(params ImmutableArray<MemberRight> rights) => new ToFile(rights);

    /// <summary>Those of both sides who read what is written about the file that the route names.</summary>
    public static readonly Door Conversation = new ToConversation();

    /// <summary>The people of the organisation that the route names, where it is a partner in the file that the route names.</summary>
    public static readonly Door Partner = new ToPartner();

    /// <summary>Those who may answer the request of an organisation that the route names.</summary>
    public static readonly Door Request = new ToRequest();

    /// <summary>Whoever holds a role of a funder.</summary>
    public static readonly Door Agents = new ToAgents();

    /// <summary>The agents who see files of the call that the route names.</summary>
    public static readonly Door Work = new ToWork();

    /// <summary>The agents who instruct the file that the route names, or look on.</summary>
    public static readonly Door Instruction = new ToInstruction();

    /// <summary>Whoever runs sessions of a committee, answers for them, or may sit there.</summary>
    public static readonly Door Committees = new ToCommittees();

    /// <summary>Those who bring files of the call that the route names before its committee.</summary>
    public static readonly Door Planning = new ToPlanning();

    /// <summary>Those who run the session of a committee that the route names, or sit there.</summary>
    public static readonly Door Session = new ToSession();

    /// <summary>Whoever holds an office of payments.</summary>
    public static readonly Door Payments = new ToPayments();

    /// <summary>The offices of payments that the batch which the route names belongs to.</summary>
    public static readonly Door Batch = new ToBatch();

    /// <summary>Whoever has done what the route names: see <see cref="Core.Jobs.JobState"/>.</summary>
    public static readonly Door Job = new ToJob();

    /// <summary>The offices of payments of the call that the route names.</summary>
    public static readonly Door Agreements = new ToAgreements();

    /// <summary>The offices of payments of the file that the route names.</summary>
    public static readonly Door Agreement = new ToAgreement();

    /// <summary>Those who examine reports of the call that the route names, or pay by them.</summary>
    public static readonly Door Reports = new ToReports();

    /// <summary>Those who examine reports of the file that the route names, or pay by them.</summary>
    public static readonly Door Report = new ToReport();

    /// <summary>Those who answer for the call that the route names, bring its files before the committee or audit it.</summary>
    public static readonly Door Management = new ToManagement();

    /// <summary>Those who may publish the call that the route names, as long as it is prepared.</summary>
    public static readonly Door Preparation = new ToPreparation();

    /// <summary>Those who administer the platform as a whole.</summary>
    public static readonly Door Administrators = new ToAdministrators();

    /// <summary>Those whom this door lets in, and those who administer the platform as a whole.</summary>
    public Door OrAdministrators => new ToEither(this, Administrators);

    /// <summary>Everybody, and only while the platform shows itself.</summary>
    public static readonly Door Demonstration = new ToDemonstration();

    private sealed record ToEverybody : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => ValueTask.FromResult(Admission.Open);
    }

    private sealed record ToSignedIn : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) =>
            ValueTask.FromResult(entry.Visitor.IsSignedIn ? Admission.Open : Admission.SignIn);
    }

    private sealed record ToWhatIsSeen(Sought Sought) : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorToWhatIsSeen(entry.Route("organisation"), Sought));
    }

    private sealed record ToEnrolling : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => SignedIn.AdmitAsync(entry);
    }

    private sealed record ToOrganisation(ImmutableArray<MemberRight> Rights) : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfOrganisation(entry.Route("organisation"), Rights));
    }

    private sealed record ToFile(ImmutableArray<MemberRight> Rights) : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfFile(entry.Route("application"), Rights));
    }

    private sealed record ToRequest : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorToRequest(entry.Route("organisation"), int.TryParse(entry.Route("number"), out var number) ? number : 0));
    }

    private sealed record ToPartner : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfPartner(entry.Route("application"), entry.Route("organisation")));
    }

    private sealed record ToConversation : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfConversation(entry.Route("application")));
    }

    private sealed record ToAgents : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) =>
            ValueTask.FromResult(!entry.Visitor.IsSignedIn ? Admission.SignIn : entry.Visitor.IsAgent ? Admission.Open : Admission.Unknown);
    }

    private sealed record ToPlanning : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfPlanning(entry.Route("call")));
    }

    private sealed record ToCommittees : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) =>
            ValueTask.FromResult(!entry.Visitor.IsSignedIn ? Admission.SignIn : entry.Visitor.AttendsSessions ? Admission.Open : Admission.Unknown);
    }

    private sealed record ToWork : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfWork(entry.Route("call")));
    }

    private sealed record ToInstruction : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfInstruction(entry.Route("application")));
    }

    private sealed record ToSession : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfSession(entry.Route("session")));
    }

    private sealed record ToManagement : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfManagement(entry.Route("call")));
    }

    private sealed record ToPreparation : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfPreparation(entry.Route("call")));
    }

    private sealed record ToPayments : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfPayments());
    }

    private sealed record ToBatch : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfBatch(entry.Route("batch")));
    }

    private sealed record ToJob : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfJob(entry.Route("job")));
    }

    private sealed record ToAgreements : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfAgreements(entry.Route("call")));
    }

    private sealed record ToAgreement : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfAgreement(entry.Route("application")));
    }

    private sealed record ToReports : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfReports(entry.Route("call")));
    }

    private sealed record ToReport : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(new DoorOfReport(entry.Route("application")));
    }

    private sealed record ToAdministrators : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => ValueTask.FromResult(
            !entry.Visitor.IsSignedIn ? Admission.SignIn
            : entry.Visitor.Administers ? Admission.Open
            : Admission.Unknown);
    }

    private sealed record ToEither(Door First, Door Second) : Door
    {
        public override async ValueTask<Admission> AdmitAsync(Entry entry) =>
            await First.AdmitAsync(entry).ConfigureAwait(false) is var first and not Admission.Unknown ? first : await Second.AdmitAsync(entry).ConfigureAwait(false);
    }

    private sealed record ToDemonstration : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) =>
            ValueTask.FromResult(entry.Demonstrates ? Admission.Open : Admission.Unknown);
    }
}

public enum Admission
{
    Open,

    /// <summary>Perhaps, once signed in.</summary>
    SignIn,

    /// <summary>To this person there is nothing there.</summary>
    Unknown,
}
