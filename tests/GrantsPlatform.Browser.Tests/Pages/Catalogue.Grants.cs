using static GrantsPlatform.Browser.Tests.Pages.Lane;

namespace GrantsPlatform.Browser.Tests.Pages;

internal static partial class Catalogue
{
    private const string ToSign = "/subventions/cllaj-sign-01";
    private const string ToFill = "/subventions/cllaj-suivi-01";
    private const string ClaimPage = "/subventions/cllaj-revers-04/reversements/un-toit-en-ternois";

    private static IEnumerable<Shown> Grants() =>
    [
        new("subventions", "filled", Claimed, "/subventions"),
        new("subventions", "empty", Alone, "/subventions"),
        new("subventions/{application}", "to sign", Director, ToSign),
        new("subventions/{application}", "running", Drafter, ToFill),
        new("subventions/{application}", "not granted", Drafter, "/subventions/cllaj-01", 404),
        new("subventions/{application}/convention", "to sign", Director, $"{ToSign}/convention"),
        new("subventions/{application}/convention", "with a code", Director, $"{ToSign}/convention", Step: async page =>
        {
            await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Recevoir un code par courriel" }).ClickAsync();
            await page.GetByLabel("Code reçu par courriel").WaitForAsync();
        }),
        new("subventions/{application}/convention", "a wrong code", Director, $"{ToSign}/convention", Step: Wrong("Signer")),
        new("subventions/{application}/convention", "in force", Drafter, $"{ToFill}/convention"),
        new("subventions/{application}/versements", "foreseen", Director, $"{ToSign}/versements"),
        new("subventions/{application}/versements", "settled", Claimed, "/subventions/cllaj-revers-04/versements"),
        new("subventions/{application}/reversements/{payee}", "to answer", Claimed, ClaimPage),
        new("subventions/{application}/reversements/{payee}", "in error", Claimed, ClaimPage, Step: Wrong("Envoyer vos observations")),
        new("subventions/{application}/reversements/{payee}", "not found", Claimed, $"{ClaimPage}-x", 404),
    ];
}
