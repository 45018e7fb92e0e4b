using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    /// <summary>The committee's pages, at every moment of a session; those of the decided call are signed and told.</summary>
    private static IEnumerable<Shown> Committees() =>
    [
        new("commissions", "sessions", Secretary, "/commissions"),
        new("commissions", "of an applicant", Drafter, "/commissions", 404),
        new("commissions/appels/{call}/planifier", "a session", Secretary, "/commissions/appels/cej-jr-occitanie-2022/planifier"),
        new("commissions/appels/{call}/planifier", "in error", Secretary, "/commissions/appels/cej-jr-occitanie-2022/planifier", Step: Wrong("Planifier la séance")),
        new("commissions/appels/{call}/planifier", "of a member", Member, "/commissions/appels/cej-jr-occitanie-2022/planifier", 404),
        new("commissions/appels/{call}/liste-complementaire", "a waiting list", Secretary, "/commissions/appels/cej-jr-occitanie-2022/liste-complementaire"),
        new("commissions/appels/{call}/liste-complementaire", "taken up", Secretary, $"/commissions/appels/{Sessions.Call}/liste-complementaire"),
        new("commissions/{session}/composition", "planned", Secretary, $"{Sessions.Planned}/composition"),
        new("commissions/{session}/composition", "too late", Secretary, "/commissions/commission-2022-09-26/composition", 404),
        new("commissions/{session}", "planned", Secretary, Sessions.Planned),
        new("commissions/{session}", "convened", Secretary, Sessions.Convened),
        new("commissions/{session}", "open", Secretary, Sessions.Open),
        new("commissions/{session}", "in error", Secretary, Sessions.Open, Step: async page =>
        {
            await page.GetByText("Déclarer un conflit d’intérêts").ClickAsync();
            await WrongAsync(page, "Enregistrer le déport");
        }),
        new("commissions/{session}", "closed", Secretary, Sessions.Closed),
        new("commissions/{session}", "to notify", Secretary, Sessions.Signed),
        new("commissions/{session}", "signed", Secretary, "/commissions/commission-2022-09-26"),
        new("commissions/{session}", "of a member", Member, "/commissions/commission-2022-09-26"),
        new("commissions/{session}", "of an applicant", Drafter, "/commissions/commission-2022-09-26", 404),
        new("commissions/{session}/seance", "to decide", Secretary, $"{Sessions.Open}/seance"),
        new("commissions/{session}/seance", "in error", Secretary, $"{Sessions.Open}/seance", Step: Wrong("Enregistrer la décision")),
        new("commissions/{session}/seance", "while another is examined", Member, $"{Sessions.Open}/seance?dossier=cej-commission-17"),
        new("commissions/{session}/seance", "no file", Secretary, $"{Sessions.Planned}/seance"),
        new("commissions/{session}/seance", "a file", Secretary, "/commissions/commission-2022-09-26/seance?dossier=cej-17"),
        new("commissions/{session}/seance", "of a member", Member, "/commissions/commission-2022-09-26/seance"),
        new("commissions/{session}/notifications", "nothing yet", Secretary, $"{Sessions.Closed}/notifications"),
        new("commissions/{session}/notifications", "to notify", Secretary, $"{Sessions.Signed}/notifications"),
        new("commissions/{session}/notifications", "all told", Secretary, "/commissions/commission-2022-09-26/notifications"),
        new("commissions/{session}/projection", "a file", Member, $"{Sessions.Open}/projection"),
        new("commissions/{session}/projection", "all decided", Secretary, "/commissions/commission-2022-09-26/projection"),
        new("commissions/{session}/proces-verbal", "open", Secretary, $"{Sessions.Open}/proces-verbal"),
        new("commissions/{session}/proces-verbal", "to sign", Chair, $"{Sessions.Closed}/proces-verbal"),
        new("commissions/{session}/proces-verbal", "to notify", Secretary, $"{Sessions.Signed}/proces-verbal"),
        new("commissions/{session}/proces-verbal", "signed", Secretary, "/commissions/commission-2022-09-26/proces-verbal"),
    ];
}
