using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Frame;

/// <summary>On the model of a page that takes other bodies than forms.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesBytesAttribute : Attribute;

/// <summary>
/// Pages take forms, as browsers send them. Anything else is told so before a handler looks for fields in it, and a form that cannot be
/// read is unreadable, in whatever way it is. What was typed comes to every page repaired (<see cref="Texts"/>), so that what is judged,
/// kept and shown again is the same; passwords alone are taken as they are.
/// </summary>
internal static class FormBodies
{
    public const int MostFields = 2_000;

    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            context.Request.Body = new WithoutNuls(context.Request.Body);
        if (context.Features.Get<IFormFeature>() is null)
            context.Features.Set<IFormFeature>(new Readable(new FormFeature(context.Request, context.RequestServices.GetRequiredService<IOptions<FormOptions>>().Value)));
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.HasFormContentType || IsElsewhere(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    });

    /// <summary>False when it cannot be read; the answer then says why.</summary>
    public static async Task<bool> TryReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return true;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            return true;
        }
        catch (BadHttpRequestException wrong)
        {
            context.Response.StatusCode = wrong.StatusCode;
        }
        catch (InvalidDataException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        return false;
    }

    /// <summary>What no page takes files from stays in memory whole.</summary>
    public static void Configure(FormOptions form)
    {
        form.MemoryBufferThreshold = BodyLimit.Form;
        form.MultipartBodyLengthLimit = BodyLimit.Files;
        form.ValueLengthLimit = BodyLimit.CarriedSection;
        form.ValueCountLimit = MostFields;
    }

    private static bool IsElsewhere(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null
        || context.GetEndpoint()?.Metadata is not { } endpoint || endpoint.GetMetadata<PageActionDescriptor>() is null || endpoint.GetMetadata<TakesBytesAttribute>() is not null;

    internal sealed class Convention : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            foreach (var attribute in model.HandlerTypeAttributes.OfType<TakesBytesAttribute>()) model.EndpointMetadata.Add(attribute);
        }
    }

    private static IFormCollection Repaired(IFormCollection form) => form.All(field => IsSecret(field.Key) || field.Value.All(value => value is null || Texts.IsPlain(value)))
        ? form
        : new FormCollection(form.ToDictionary(field => field.Key, field => IsSecret(field.Key) ? field.Value : new StringValues([.. field.Value.Select(value => value is null ? null : Texts.Repaired(value))]), StringComparer.OrdinalIgnoreCase), form.Files);

    private static bool IsSecret(string name) => name.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>The framework means to read UTF-7 as UTF-8, and fails where the runtime no longer knows UTF-7 at all.</summary>
    private sealed class Readable(IFormFeature inner) : IFormFeature
    {
        public bool HasFormContentType => inner.HasFormContentType;

        public IFormCollection? Form { get => inner.Form; set => inner.Form = value; }

        public IFormCollection ReadForm()
        {
            try
            {
                return Form = Repaired(inner.ReadForm());
            }
            catch (NotSupportedException encoding)
            {
                throw new InvalidDataException("The form is in no encoding that can be read.", encoding);
            }
        }

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
        {
            try
            {
                return Form = Repaired(await inner.ReadFormAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (NotSupportedException encoding)
            {
                throw new InvalidDataException("The form is in no encoding that can be read.", encoding);
            }
        }
    }
}
