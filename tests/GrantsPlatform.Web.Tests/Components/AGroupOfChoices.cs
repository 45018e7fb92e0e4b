using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using static GrantsPlatform.Web.Tests.Components.Rendering;

namespace GrantsPlatform.Web.Tests.Components;

public sealed class AGroupOfChoices
{
    private static readonly Choice[] YesNo = [new("oui", "Oui"), new("non", "Non", "Sans suite.")];

    [Fact]
    public async Task Has_a_legend_and_states_its_error_on_the_group()
    {
        var html = await Html(new RadioFieldTagHelper { View = View(new FormProblem("Kind", "Choisissez.")), Name = "Kind", Label = "Nature", Options = YesNo });

        Assert.StartsWith("<fieldset class=\"field field-invalid\" aria-describedby=\"Kind-erreur\" role=\"radiogroup\" aria-invalid=\"true\" aria-required=\"true\">", html);
        Assert.Contains("<legend class=\"field-label\">Nature</legend>", html);
    }

    [Fact]
    public async Task Lets_the_error_summary_lead_to_its_first_box()
    {
        var html = await Html(new RadioFieldTagHelper { View = View(), Name = "Kind", Label = "Nature", Options = YesNo, Value = "non" });

        Assert.Contains("<input id=\"Kind\" name=\"Kind\" required=\"\" type=\"radio\" value=\"oui\" />", html);
        Assert.Contains("<input aria-describedby=\"Kind-2-precision\" checked=\"\" id=\"Kind-2\"", html);
    }

    [Fact]
    public async Task Of_checkboxes_requires_none_of_them_by_itself()
    {
        var html = await Html(new CheckboxesFieldTagHelper { View = View(), Name = "Kinds", Label = "Publics", Options = YesNo, Values = ["oui", "non"] });

        Assert.DoesNotContain("required", html);
        Assert.Equal(3, html.Split("checked=\"\"").Length);
    }
}
