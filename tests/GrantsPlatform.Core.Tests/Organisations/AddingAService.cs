using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class AddingAService
{
    private static readonly AddService Add = new("clj-nord", "Comité local Nord", "31", ["31555", "31069", "31555"]);

    [Fact]
    public void Keeps_each_commune_once_in_order() => Body()
        .When(Add, At).Then(new ServiceAdded("clj-nord", "Comité local Nord", "31", ["31069", "31555"]))
        .When(Add, At).ThenNothing()
        .When(Add with { Perimeter = ["31555", "31069"] }, At).ThenNothing();

    /// <summary>A postcode has the form of a commune's code; that it is of another département gives it away.</summary>
    [Fact]
    public void Asks_about_communes_of_another_departement() => Body()
        .When(Add with { Perimeter = ["31555", "09122", "59350"] }, At).ThenRefused<CommunesElsewhere>(refusal => Assert.Equal("09122 et 59350", refusal.Values))
        .When(Add with { Perimeter = ["31555", "09122"], AcrossDepartements = true }, At).Then(new ServiceAdded("clj-nord", "Comité local Nord", "31", ["09122", "31555"]))
        .When(Add with { ServiceCode = "clj-corse", Departement = "2A", Perimeter = ["2B033"] }, At).ThenRefused<CommunesElsewhere>()
        .When(Add with { ServiceCode = "clj-ile", Departement = "974", Perimeter = ["97502"] }, At).ThenRefused<CommunesElsewhere>();

    [Fact]
    public void Takes_no_postcode_even_when_asked_to() => Body()
        .When(Add with { Perimeter = ["31000"], AcrossDepartements = true }, At).ThenRefused<CommuneCodeInvalid>();

    [Fact]
    public void May_leave_the_perimeter_open() => Body()
        .When(Add with { Perimeter = [] }, At).Then(new ServiceAdded("clj-nord", "Comité local Nord", "31", []));

    [Fact]
    public void Is_refused_under_a_code_already_used() => Body()
        .Given(new ServiceAdded("clj-nord", "Comité local Nord", "31", [])).When(Add, At).ThenRefused<ServiceCodeTaken>();

    [Fact]
    public void Is_refused_without_code_or_name() => Body()
        .When(Add with { ServiceCode = "clj nord" }, At).ThenRefused<ServiceInvalid>()
        .When(Add with { Name = "" }, At).ThenRefused<ServiceInvalid>();

    [Fact]
    public void Is_refused_with_a_wrong_place() => Body()
        .When(Add with { Departement = "31000" }, At).ThenRefused<DepartementCodeInvalid>()
        .When(Add with { Perimeter = ["31555", "3100"] }, At).ThenRefused<CommuneCodeInvalid>(refusal => Assert.Equal("3100", refusal.Value));
}
