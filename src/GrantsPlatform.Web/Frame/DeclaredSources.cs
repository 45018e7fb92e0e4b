using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// Every value that a handler gets comes from one place, which its page declares. A parameter of the route comes from the path alone, so that
/// what a door judged is what the handler gets: the framework by itself would look for the same name in the body first. Any other parameter
/// says [FromQuery] or [FromForm]; a bound property is the form's, or <see cref="AddressThenForm"/>. A page that leaves it open does not load.
/// </summary>
internal sealed class DeclaredSources : IPageApplicationModelConvention
{
    /// <summary>Of bound properties that a page is also looked at with: the query then, and the form where the page is sent.</summary>
    public static readonly BindingSource AddressThenForm = new("AddressThenForm", "the query of a page that is looked at, the form of one that is sent", isGreedy: false, isFromRequest: true);

    private static readonly BindingSource?[] Declared = [BindingSource.Query, BindingSource.Form, BindingSource.Services];

    /// <summary>Where the framework takes bound properties from as they stand: open, or files by their type.</summary>
    private static readonly BindingSource?[] OfForms = [null, BindingSource.Form, BindingSource.FormFile];

    /// <summary>No page writes names in the framework's second syntax, whose reader fails on a name that opens a bracket and closes none.</summary>
    public static void Configure(MvcOptions options)
    {
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        options.ValueProviderFactories.Add(new Provider());
    }

    /// <exception cref="InvalidOperationException">Something is bound from no declared place.</exception>
    public void Apply(PageApplicationModel model)
    {
        var route = RoutePatternFactory.Parse(model.RouteTemplate ?? "").Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in model.HandlerMethods.SelectMany(handler => handler.Parameters).Where(parameter => parameter.ParameterType != typeof(CancellationToken)))
        {
            var (name, source) = (parameter.BindingInfo?.BinderModelName ?? parameter.ParameterName, parameter.BindingInfo?.BindingSource);
            if (route.Contains(name) ? source is not null && source != BindingSource.Path : !Declared.Contains(source))
                throw new InvalidOperationException($"{model.ViewEnginePath}: say where {name} comes from, [FromQuery] or [FromForm]; what the route names comes from the path alone.");
            if (route.Contains(name)) (parameter.BindingInfo ??= new BindingInfo()).BindingSource = BindingSource.Path;
        }
        foreach (var property in model.HandlerProperties.Where(property => property.BindingInfo is not null))
        {
            if (route.Contains(property.BindingInfo!.BinderModelName ?? property.PropertyName) || !OfForms.Contains(property.BindingInfo.BindingSource))
                throw new InvalidOperationException($"{model.ViewEnginePath}: {property.PropertyName} is a bound property, which the form gives; let a parameter of the handler take the rest.");
            if (property.BindingInfo.BindingSource == BindingSource.FormFile) continue;
            property.BindingInfo.BindingSource = property.Attributes.OfType<BindPropertyAttribute>().Any(bound => bound.SupportsGet) ? AddressThenForm : BindingSource.Form;
        }
    }

    private sealed class Provider : IValueProviderFactory
    {
        public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
        {
            var request = context.ActionContext.HttpContext.Request;
            if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                context.ValueProviders.Add(new QueryStringValueProvider(AddressThenForm, request.Query, CultureInfo.InvariantCulture));
            // The framework's own provider has read the form already, and answered for one that cannot be.
            else if (request.HasFormContentType)
                context.ValueProviders.Add(new FormValueProvider(AddressThenForm, await request.ReadFormAsync().ConfigureAwait(false), CultureInfo.InvariantCulture));
        }
    }
}
