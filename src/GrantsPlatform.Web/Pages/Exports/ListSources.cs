using System.Collections.Immutable;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Lists that can be taken away as spreadsheets, as their address narrows them. Their names wait in orders.</summary>
public enum ExportedList
{
    Work,
    Agreements,
    Payments,
    Results,
    Reports,
    Register,

    Claims,
    Batches,
    Details,
    Figure,
    Scenarios,
    ScenarioFiles,
    Notifications,
    Waiting,
    Appeals,
    Organisations,
    WithoutSiret,
    Twins,
    Representations,

    Mails,
    Trail,
    Agents,
    Tasks,
    Effects,
    Purges,
    PurgedFiles,
    FilesToErase,
    Retention,
    Jobs,
    JobResults,
}

/// <summary>Every list that can be taken away.</summary>
internal static class ListSources
{
    public static readonly ImmutableArray<ListSource> All =
    [
        new WorkSource(),
        new AgreementSource(),
        new PaymentSource(),
        new ResultSource(),
        new ReportSource(),
        new RegisterSource(),

        new ClaimSource(),
        new BatchSource(),
        new DetailSource(),
        new FigureSource(),
        new ScenarioSource(),
        new ScenarioFileSource(),
        new NotificationSource(),
        new WaitingSource(),
        new AppealSource(),
        new OrganisationSource(),
        new WithoutSiretSource(),
        new TwinSource(),
        new RepresentationSource(),

        new MailSource(),
        new TrailSource(),
        new AgentSource(),
        new TaskSource(),
        new EffectSource(),
        new PurgeSource(),
        new PurgedFileSource(),
        new FileToEraseSource(),
        new RetentionSource(),
        new JobSource(),
        new JobResultSource(),
    ];

    public static ListSource Of(ExportedList list) => All.First(source => source.List == list);

    public static ListSource? Find(string? code) => All.FirstOrDefault(source => source.Code == code);
}
