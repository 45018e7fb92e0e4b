using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Tasks => Page("/Operations/Tasks");
    public string SettledTasks => Page("/Operations/Tasks", new { etat = Pages.Operations.TasksModel.Settled });
    public string TasksAfter(string? state, string after) => Page("/Operations/Tasks", new { etat = state, apres = after });
    public string WithoutSiret => Page("/Operations/WithoutSiret");
    public string WithoutSiretAfter(string after) => Page("/Operations/WithoutSiret", new { apres = after });
    public string AllOrganisations => Page("/Operations/Organisations");
    public string OrganisationsOf(string? words) => Page("/Operations/Organisations", new { cherche = words });
    public string OrganisationsAfter(string? words, string after) => Page("/Operations/Organisations", new { cherche = words, apres = after });
    public string MergeOrganisation(string organisation) => Page("/Operations/Merge", new { organisation });
    public string MergeOrganisation(string organisation, string into) => Page("/Operations/Merge", new { organisation, avec = into });
    public string Twins => Page("/Operations/Twins");
    public string TwinsAfter(int after) => Page("/Operations/Twins", new { apres = after });
    public string Retention => Page("/Operations/Retention");
    public string FilesToErase(string call, KeptAs how) => Page("/Operations/FilesToErase", new { call, nature = Pages.Operations.PurgePages.CodeOf(how) });
    public string Purges => Page("/Operations/Purges");
    public string PurgesAfter(string after) => Page("/Operations/Purges", new { apres = after });
    public string Purge(string purge) => Page("/Operations/Purge", new { purge });
    public string PurgePulse(string purge, int seen) => Page("/Operations/Purge", new { purge, handler = "Pulse", vu = seen });
    public string KeptFile(string application) => Page("/Operations/KeptFile", new { application });
    public string Effects => Page("/Operations/Effects");
    public string FailingEffects => Page("/Operations/Effects", new { etat = Pages.Operations.EffectsModel.Failing });
    public string WaitingEffects => Page("/Operations/Effects", new { etat = Pages.Operations.EffectsModel.Waiting });
    public string PauseEffects => Page("/Operations/Effects", new { handler = "Pause" });
    public string ResumeEffects => Page("/Operations/Effects", new { handler = "Resume" });
    public string Task(string task, string? handler = null) => Page("/Operations/Task", new { task, handler });
}
