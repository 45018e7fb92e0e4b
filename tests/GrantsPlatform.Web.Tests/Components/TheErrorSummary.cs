using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using static GrantsPlatform.Web.Tests.Components.Rendering;

namespace GrantsPlatform.Web.Tests.Components;

public sealed class TheErrorSummary
{
    [Fact]
    public async Task Is_not_there_when_nothing_is_wrong() =>
        Assert.Equal("", await Html(new ErrorSummaryTagHelper { View = View() }));

    [Fact]
    public async Task Leads_to_each_field_and_says_what_to_do()
    {
        var html = await Html(new ErrorSummaryTagHelper { View = View(new FormProblem("Lines[0].Amount", "Montant illisible.", "Écrivez-le en chiffres."), new FormProblem("", "Le dossier a changé.")) });

        Assert.Contains("2 points sont à corriger", html);
        Assert.Contains("<li><a href=\"#Lines-0--Amount\">Montant illisible.</a> <span class=\"field-remedy\">Écrivez-le en chiffres.</span></li>", html);
        Assert.Contains("<li>Le dossier a changé.</li>", html);
    }

    [Fact]
    public async Task Takes_the_focus_and_is_read_out()
    {
        var html = await Html(new ErrorSummaryTagHelper { View = View(new FormProblem("T", "Non.")) });

        Assert.Contains("role=\"alert\" tabindex=\"-1\" autofocus", html);
        Assert.Contains("Un point est à corriger", html);
    }
}
