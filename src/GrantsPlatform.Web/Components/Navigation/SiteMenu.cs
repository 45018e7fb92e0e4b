using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// What stands in the header and in the footer of every page: label and page. An entry shows as soon as its page exists. To add one: one
/// line here.
/// </summary>
public sealed class SiteMenu(LinkGenerator generator)
{
    private static readonly (string Label, string Page)[] ForAll = [("Appels à projets", "/Calls/Index")];

    private static readonly (string Label, string Page)[] ForSignedIn =
        [("Mes dossiers", "/Drafts/Index"), ("Mes subventions", "/Grants/Index"), ("Mes organismes", "/Organisations/Index"), ("Mon compte", "/Account/Index")];

    /// <summary>An agent who belongs to no organisation has no files there.</summary>
    private static readonly (string Label, string Page)[] ForAgents = [("Mon compte", "/Account/Index")];

    /// <summary>What comes to those who answer for a programme.</summary>
    private static readonly (string Label, string Page)[] ForManagement = [("Mes appels", "/Managing/Index")];

    /// <summary>What comes to whoever holds a role of a funder.</summary>
    private static readonly (string Label, string Page)[] ForCommittees = [("Commissions", "/Committees/Index")];

    private static readonly (string Label, string Page)[] ForService = [("Représentants", "/Organisations/Representatives/Index")];

    /// <summary>What comes to the offices of payments.</summary>
    private static readonly (string Label, string Page)[] ForPayments = [("Paiements", "/Paying/Index")];

    private static readonly (string Label, string Page)[] ForInstruction = [("Mon travail", "/Instruction/Index")];

    private static readonly (string Label, string Page)[] ForAdministrators = [("Exploitation", "/Oversight/Index")];

    /// <summary>What comes to whoever audits.</summary>
    private static readonly (string Label, string Page)[] ForAuditors = [("Contrôle", "/Oversight/Index")];

    private static readonly (string Label, string Page)[] ForNobody = [("Créer un compte", "/SignUp/Index")];

    private static readonly (string Label, string Page)[] InFooter =
        [("Vérifier un récépissé", "/Submissions/Verify"), ("Données ouvertes", "/OpenData/Index"), ("Accessibilité", "/Legal/Accessibility"), ("Mentions légales", "/Legal/Notice"), ("Données personnelles", "/Legal/Privacy")];

    public IEnumerable<Crumb> Main(Visitor visitor) =>
        Existing(!visitor.IsSignedIn ? ForAll : [.. ForAll, .. visitor.IsAgent ? ForInstruction : [], .. visitor.ManagesCalls ? ForManagement : [], .. visitor.HandlesPayments ? ForPayments : [], .. visitor.AttendsSessions && !visitor.Administers ? ForCommittees : [], .. visitor.Administers ? ForAdministrators : visitor.Oversees ? [.. ForAuditors, .. ForService] : visitor.IsAgent ? ForService : [], .. visitor.IsAgent && visitor.Organisations.IsEmpty ? ForAgents : ForSignedIn]);

    public IEnumerable<Crumb> Account(bool signedIn) => Existing(signedIn ? [] : ForNobody);

    public IEnumerable<Crumb> Footer => Existing(InFooter);

    /// <summary>"page" for the page itself, "true" for those below it, null elsewhere.</summary>
    public static string? Current(HttpRequest request, string href)
    {
        var here = (request.PathBase + request.Path).Value ?? "";
        return here == href ? "page" : href.Length > 1 && here.StartsWith(href + "/", StringComparison.Ordinal) ? "true" : null;
    }

    private IEnumerable<Crumb> Existing(IEnumerable<(string Label, string Page)> entries) =>
        from entry in entries
        let address = generator.GetPathByPage(entry.Page)
        where address is not null
        select new Crumb(entry.Label, address);
}
