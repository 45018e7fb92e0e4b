using System.Reflection;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;

namespace GrantsPlatform.Web.Tests.Frame;

/// <summary>A new page, whose author wrote its handler's parameters as the framework takes them.</summary>
public sealed class DeclaringSources
{
    [Fact]
    public void Is_done_for_parameters_of_the_route()
    {
        var page = Page("dossiers/{application}/{number:int}", nameof(Handlers.OfTheRoute));
        new DeclaredSources().Apply(page);
        Assert.All(page.HandlerMethods.Single().Parameters, parameter => Assert.Equal(BindingSource.Path, parameter.BindingInfo!.BindingSource));
    }

    [Theory]
    [InlineData("dossiers/{application}", nameof(Handlers.Undeclared))]
    [InlineData("dossiers/{application}", nameof(Handlers.FromElsewhere))]
    [InlineData("dossiers/{application}", nameof(Handlers.RenamedToTheRoute))]
    [InlineData("dossiers", nameof(Handlers.OfTheRoute))]
    [InlineData("dossiers", nameof(Handlers.FromTheBody))]
    [InlineData("dossiers", nameof(Handlers.FromAHeader))]
    public void Is_demanded_of_every_other(string route, string handler) =>
        Assert.Throws<InvalidOperationException>(() => new DeclaredSources().Apply(Page(route, handler)));

    [Fact]
    public void Is_demanded_of_properties_that_bear_a_name_of_the_route()
    {
        var page = Page("dossiers/{application}", nameof(Handlers.Declared));
        page.HandlerProperties.Add(new PagePropertyModel(typeof(Handlers).GetProperty(nameof(Handlers.Application))!, [new BindPropertyAttribute()]) { PropertyName = "Application", BindingInfo = new BindingInfo() });
        Assert.Throws<InvalidOperationException>(() => new DeclaredSources().Apply(page));
    }

    [Fact]
    public void Gives_a_property_to_the_form_and_to_the_address_only_where_it_says_so()
    {
        var page = Page("dossiers", nameof(Handlers.Declared));
        foreach (var attribute in new[] { new BindPropertyAttribute(), new BindPropertyAttribute { SupportsGet = true } })
            page.HandlerProperties.Add(new PagePropertyModel(typeof(Handlers).GetProperty(nameof(Handlers.Application))!, [attribute]) { PropertyName = "Application", BindingInfo = new BindingInfo() });
        new DeclaredSources().Apply(page);
        Assert.Equal([BindingSource.Form, DeclaredSources.AddressThenForm], page.HandlerProperties.Select(property => property.BindingInfo!.BindingSource));
    }

    private static PageApplicationModel Page(string route, string handler)
    {
        var page = new PageApplicationModel(
            new PageActionDescriptor { ViewEnginePath = "/New", RelativePath = "/New.cshtml", AttributeRouteInfo = new AttributeRouteInfo { Template = route } }, typeof(Handlers).GetTypeInfo(), []);
        var method = typeof(Handlers).GetMethod(handler)!;
        var model = new PageHandlerModel(method, []) { HttpMethod = "Get" };
        foreach (var parameter in method.GetParameters())
        {
            var attributes = parameter.GetCustomAttributes(inherit: true);
            model.Parameters.Add(new PageParameterModel(parameter, attributes) { ParameterName = parameter.Name!, BindingInfo = BindingInfo.GetBindingInfo(attributes) });
        }
        page.HandlerMethods.Add(model);
        return page;
    }

    private sealed class Handlers
    {
        public string? Application { get; set; }

        public static void OfTheRoute(string application, [FromRoute] int number) => _ = (application, number);

        public static void Undeclared(string application, string? after) => _ = (application, after);

        public static void FromElsewhere([FromForm] string application) => _ = application;

        public static void RenamedToTheRoute([FromQuery(Name = "application")] string other) => _ = other;

        public static void FromTheBody([FromBody] string text) => _ = text;

        public static void FromAHeader([FromHeader] string text) => _ = text;

        public static void Declared([FromQuery] string? after, [FromForm] string? answer, CancellationToken cancellation) => _ = (after, answer, cancellation);
    }
}
