using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    /// <summary>The committee's pages, over the decided call: its sessions are signed.</summary>
    private static IEnumerable<Shown> Committees() =>
    [
        new("commissions", "sessions", Secretary, "/commissions"),
        new("commissions", "of an applicant", Drafter, "/commissions", 404),
        new("commissions/appels/{call}/planifier", "a session", Secretary, "/commissions/appels/cej-jr-occitanie-2022/planifier"),
        new("commissions/appels/{call}/planifier", "of a member", Member, "/commissions/appels/cej-jr-occitanie-2022/planifier", 404),
        new("commissions/appels/{call}/liste-complementaire", "a waiting list", Secretary, "/commissions/appels/cej-jr-occitanie-2022/liste-complementaire"),
        new("commissions/{session}/composition", "too late", Secretary, "/commissions/commission-2022-09-26/composition", 404),
        new("commissions/{session}", "signed", Secretary, "/commissions/commission-2022-09-26"),
        new("commissions/{session}", "of a member", Member, "/commissions/commission-2022-09-26"),
        new("commissions/{session}", "of an applicant", Drafter, "/commissions/commission-2022-09-26", 404),
        new("commissions/{session}/seance", "a file", Secretary, "/commissions/commission-2022-09-26/seance?dossier=cej-17"),
        new("commissions/{session}/seance", "of a member", Member, "/commissions/commission-2022-09-26/seance"),
        new("commissions/{session}/notifications", "all told", Secretary, "/commissions/commission-2022-09-26/notifications"),
        new("commissions/{session}/projection", "all decided", Secretary, "/commissions/commission-2022-09-26/projection"),
        new("commissions/{session}/proces-verbal", "signed", Secretary, "/commissions/commission-2022-09-26/proces-verbal"),
    ];
}
