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
