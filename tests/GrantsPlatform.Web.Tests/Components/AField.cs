using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using static GrantsPlatform.Web.Tests.Components.Rendering;

namespace GrantsPlatform.Web.Tests.Components;

public sealed class AField
{
    [Fact]
    public async Task Ties_its_label_to_its_control()
    {
        var html = await Html(new TextFieldTagHelper { View = View(), Name = "Lines[2].Label", Label = "Poste" });

        Assert.Contains("<label class=\"field-label\" for=\"Lines-2--Label\">Poste</label>", html);
        Assert.Contains("id=\"Lines-2--Label\" name=\"Lines[2].Label\"", html);
    }

    [Fact]
    public async Task Is_described_by_its_hint_then_by_its_errors()
    {
        var html = await Html(new TextFieldTagHelper { View = View(new FormProblem("Title", "L’intitulé manque.", "Écrivez-le.")), Name = "Title", Label = "Intitulé", Hint = "Court." });

        Assert.Contains("aria-describedby=\"Title-aide Title-erreur\" aria-invalid=\"true\"", html);
        Assert.Contains("<div class=\"field-hint\" id=\"Title-aide\">Court.</div>", html);
        Assert.Contains("id=\"Title-erreur\"", html);
        Assert.Contains("L’intitulé manque. <span class=\"field-remedy\">Écrivez-le.</span>", html);
    }

    [Fact]
    public async Task Leaves_the_problems_of_others_to_them()
    {
        var html = await Html(new TextFieldTagHelper { View = View(new FormProblem("Other", "Non.")), Name = "Title", Label = "Intitulé" });

        Assert.DoesNotContain("aria-invalid", html);
        Assert.DoesNotContain("aria-describedby", html);
    }

    [Theory]
    [InlineData(false, true, true, false)]
    [InlineData(true, true, false, true)]
    [InlineData(false, false, false, false)]
    public async Task Is_required_or_marked_as_optional_or_neither(bool optional, bool marked, bool required, bool mention)
    {
        var html = await Html(new TextFieldTagHelper { View = View(), Name = "Title", Label = "Intitulé", Optional = optional, Marked = marked });

        Assert.Equal(required, html.Contains("required"));
        Assert.Equal(mention, html.Contains("(facultatif)"));
    }

    [Fact]
    public async Task Hands_unknown_attributes_to_its_control()
    {
        var html = await Html(new TextFieldTagHelper { View = View(), Name = "Mail", Label = "Courriel" }, "", ("type", "email"), ("autocomplete", "email"));

        Assert.StartsWith("<div class=\"field\">", html);
        Assert.Contains("autocomplete=\"email\"", html);
        Assert.Contains("type=\"email\"", html);
    }

    [Fact]
    public async Task Never_writes_a_password_back()
    {
        var html = await Html(new TextFieldTagHelper { View = View(), Name = "Password", Label = "Mot de passe", Value = "rouge vif 42" }, "", ("type", "password"));

        Assert.DoesNotContain("rouge vif 42", html);
    }

    [Fact]
    public async Task Writes_what_was_typed_as_text_and_never_as_markup()
    {
        var typed = "\"><script>alert(1)</script>";
        var view = View(new FormProblem("T", typed));

        foreach (var helper in new FieldTagHelper[]
                 {
                     new TextFieldTagHelper { View = view, Name = "T", Label = typed, Hint = typed, Value = typed, Suffix = typed },
                     new AreaFieldTagHelper { View = view, Name = "T", Label = typed, Value = typed },
                     new SelectFieldTagHelper { View = view, Name = "T", Label = typed, Options = [new Choice(typed, typed, Group: typed)], Value = typed, Empty = typed },
                     new RadioFieldTagHelper { View = view, Name = "T", Label = typed, Options = [new Choice(typed, typed, typed)] },
                     new TickFieldTagHelper { View = view, Name = "T", Label = typed, Hint = typed },
                 })
            Assert.DoesNotContain("<script", await Html(helper));
    }

    [Fact]
    public async Task Keeps_the_first_line_break_of_a_text() =>
        Assert.Contains(">\n&#xA;Bonjour</textarea>", await Html(new AreaFieldTagHelper { View = View(), Name = "T", Label = "Texte", Value = "\nBonjour" }));

    [Fact]
    public async Task Of_amount_shows_what_was_typed_before_what_is_known()
    {
        var amount = Money.FromEuros(1234.5m);

        Assert.Contains("value=\"1&#x202F;234,50\"", await Html(new AmountFieldTagHelper { View = View(), Name = "A", Label = "Montant", Amount = amount, Value = "" }));
        Assert.Contains("value=\"douze\"", await Html(new AmountFieldTagHelper { View = View(), Name = "A", Label = "Montant", Amount = amount, Value = "douze" }));
    }
}
