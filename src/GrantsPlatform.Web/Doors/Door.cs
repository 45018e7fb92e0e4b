using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Doors;
using GrantsPlatform.Web.Frame;

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
    public static Door Organisation(Sought sought) => new ToWhomAnswers(entry => new DoorToWhatIsSeen(entry.Route("organisation"), sought));

    /// <summary>Those who hold one of these rights in the organisation that the route names; without, all its members.</summary>
    public static Door Organisation(params ImmutableArray<MemberRight> rights) => new ToWhomAnswers(entry => new DoorOfOrganisation(entry.Route("organisation"), rights));

    /// <summary>The team of the file that the route names; with rights, those who hold one of them in its organisation.</summary>
    public static Door File(params ImmutableArray<MemberRight> rights) => new ToWhomAnswers(entry => new DoorOfFile(entry.Route("application"), rights));

    /// <summary>Those of both sides who read what is written about the file that the route names.</summary>
    public static readonly Door Conversation = new ToWhomAnswers(entry => new DoorOfConversation(entry.Route("application")));

    /// <summary>The people of the organisation that the route names, where it is a partner in the file that the route names.</summary>
    public static readonly Door Partner = new ToWhomAnswers(entry => new DoorOfPartner(entry.Route("application"), entry.Route("organisation")));

    /// <summary>Those who may answer the request of an organisation that the route names.</summary>
    public static readonly Door Request = new ToWhomAnswers(entry => new DoorToRequest(entry.Route("organisation"), int.TryParse(entry.Route("number"), out var number) ? number : 0));

    /// <summary>Whoever holds a role of a funder.</summary>
    public static readonly Door Agents = new ToWhoever(visitor => visitor.IsAgent);

    /// <summary>The agents who see files of the call that the route names.</summary>
    public static readonly Door Work = new ToWhomAnswers(entry => new DoorOfWork(entry.Route("call")));

    /// <summary>The agents who instruct the file that the route names, or look on.</summary>
    public static readonly Door Instruction = new ToWhomAnswers(entry => new DoorOfInstruction(entry.Route("application")));

    /// <summary>Whoever runs sessions of a committee, answers for them, or may sit there.</summary>
    public static readonly Door Committees = new ToWhoever(visitor => visitor.AttendsSessions);

    /// <summary>Those who bring files of the call that the route names before its committee.</summary>
    public static readonly Door Planning = new ToWhomAnswers(entry => new DoorOfPlanning(entry.Route("call")));

    /// <summary>Those who run the session of a committee that the route names, or sit there.</summary>
    public static readonly Door Session = new ToWhomAnswers(entry => new DoorOfSession(entry.Route("session")));

    /// <summary>Whoever holds an office of payments.</summary>
    public static readonly Door Payments = new ToWhomAnswers(entry => new DoorOfPayments());

    /// <summary>The offices of payments that the batch which the route names belongs to.</summary>
    public static readonly Door Batch = new ToWhomAnswers(entry => new DoorOfBatch(entry.Route("batch")));

    /// <summary>Whoever has done what the route names: see <see cref="Core.Jobs.JobState"/>.</summary>
    public static readonly Door Job = new ToWhomAnswers(entry => new DoorOfJob(entry.Route("job")));

    /// <summary>Whoever has asked for the document that the route names: see <see cref="Core.Productions.ProductionState"/>.</summary>
    public static readonly Door Production = new ToWhomAnswers(entry => new DoorOfProduction(entry.Route("production")));

    /// <summary>Whoever may record signed copies that came back on paper, in some programme.</summary>
    public static readonly Door Scans = new ToWhomAnswers(_ => new DoorOfScans());

    /// <summary>The offices of payments of the call that the route names.</summary>
    public static readonly Door Agreements = new ToWhomAnswers(entry => new DoorOfAgreements(entry.Route("call")));

    /// <summary>The offices of payments of the file that the route names.</summary>
    public static readonly Door Agreement = new ToWhomAnswers(entry => new DoorOfAgreement(entry.Route("application")));

    /// <summary>Those who examine reports of the call that the route names, or pay by them.</summary>
    public static readonly Door Reports = new ToWhomAnswers(entry => new DoorOfReports(entry.Route("call")));

    /// <summary>Those who examine reports of the file that the route names, or pay by them.</summary>
    public static readonly Door Report = new ToWhomAnswers(entry => new DoorOfReport(entry.Route("application")));

    /// <summary>Those who answer for the call that the route names, bring its files before the committee or audit it.</summary>
    public static readonly Door Management = new ToWhomAnswers(entry => new DoorOfManagement(entry.Route("call")));

    /// <summary>Those who may publish the call that the route names, as long as it is prepared.</summary>
    public static readonly Door Preparation = new ToWhomAnswers(entry => new DoorOfPreparation(entry.Route("call")));

    /// <summary>Those who answer for the whole of the programme that the route names.</summary>
    public static readonly Door Templates = new ToWhomAnswers(entry => new DoorOfTemplates(entry.Route("programme")));

    /// <summary>Those who look back on everything that happened: administrators, and whoever audits.</summary>
    public static readonly Door Oversight = new ToWhomAnswers(_ => new DoorOfOversight());

    /// <summary>Those who administer the platform as a whole.</summary>
    public static readonly Door Administrators = new ToWhoever(visitor => visitor.Administers);

    /// <summary>Those whom this door lets in, and those who administer the platform as a whole.</summary>
    public Door OrAdministrators => new ToEither(this, Administrators);

    /// <summary>Everybody, and only while the platform shows itself.</summary>
    public static readonly Door Demonstration = new ToDemonstration();

    /// <summary>Whom a query of Reading lets in.</summary>
    private sealed record ToWhomAnswers(Func<Entry, Query<OpenDoor>> Query) : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => entry.AskAsync(Query(entry));
    }

    private sealed record ToWhoever(Func<Visitor, bool> Holds) : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) =>
            ValueTask.FromResult(!entry.Visitor.IsSignedIn ? Admission.SignIn : Holds(entry.Visitor) ? Admission.Open : Admission.Unknown);
    }

    private sealed record ToEverybody : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => ValueTask.FromResult(Admission.Open);
    }

    private sealed record ToSignedIn : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) =>
            ValueTask.FromResult(entry.Visitor.IsSignedIn ? Admission.Open : Admission.SignIn);
    }

    private sealed record ToEnrolling : Door
    {
        public override ValueTask<Admission> AdmitAsync(Entry entry) => SignedIn.AdmitAsync(entry);
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
