using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Frame;

/// <summary>On the model of a page that takes more than an ordinary form holds, from those whom its door has let in.</summary>
/// <param name="most">Bytes of the whole body.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAttribute(long most) : Attribute
{
    public long Most => most;
}

/// <summary>The same of a page without a door, from those whose address bears a mailed link that proves itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesByLinkAttribute(LinkPurpose purpose, long most) : Attribute
{
    public LinkPurpose Purpose => purpose;

    public long Most => most;
}

/// <summary>
/// How much of a body is read. As much as a form holds, until the door has let the person in; then as much as the page takes. Nothing is
/// written to a disk for a body that no page takes files from, and for those only some at a time.
/// </summary>
internal static class BodyLimit
{
    /// <summary>An ordinary form: its longest texts, ten thousand characters of a message, are a sixth of it in any script.</summary>
    public const int Form = 256 * 1024;

    /// <summary>
    /// A section's form of words, as it is carried through a sign-in: eight texts of 20 000 characters with their accents, a budget of 150 lines and
    /// a request of 40 payees over four years, and as much again.
    /// </summary>
    public const int Section = 768 * 1024;

    /// <summary>That form, sealed: a third more, and the names around it.</summary>
    public const int CarriedSection = 1_280 * 1024;

    /// <summary>A section with files, or a file with words about it: the largest file there is, and what goes with it.</summary>
    public const long Files = 64L * 1024 * 1024;

    /// <summary>Before the door: whoever it is.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        Set(context, Form);
        return next(context);
    });

    /// <summary>Behind the door: reads the form, if it is one. What cannot be read is answered here, and reaches no page.</summary>
    public static void UseBehindTheDoor(IApplicationBuilder app)
    {
        var sendings = app.ApplicationServices.GetRequiredService<LargeSendings>();
        app.Use(async (context, next) =>
        {
            if (IsErrorPage(context) || !HttpMethods.IsPost(context.Request.Method))
            {
                await next(context).ConfigureAwait(false);
                return;
            }
            var link = LinkOf(context);
            if (MostOf(context, link) is { } most) Set(context, most);
            if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
            var isLarge = IsLarge(context);
            using var turn = isLarge ? sendings.Begin(link is null ? context.RequestServices.GetRequiredService<Visitor>().AccountId ?? "" : FileIntake.OwnerByLink(link.Subject)) : null;
            if (isLarge && turn is null)
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "30";
                return;
            }
            if (!IsPage(context) || await FormBodies.TryReadAsync(context).ConfigureAwait(false)) await next(context).ConfigureAwait(false);
        });
    }

    public static void Set(HttpContext context, long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
    }

    /// <summary>Null: no link is asked for, or what is there proves nothing.</summary>
    private static MailLink? LinkOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<TakesByLinkAttribute>() is { } takes
        ? context.RequestServices.GetRequiredService<MailLinks>().Read(takes.Purpose, context.Request.Query[MailLinks.Parameter])
        : null;

    /// <summary>Null: no more than an ordinary form.</summary>
    private static long? MostOf(HttpContext context, MailLink? link) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesAttribute>()?.Most ?? (link is null ? null : context.GetEndpoint()?.Metadata.GetMetadata<TakesByLinkAttribute>()?.Most);

    /// <summary>Larger than what stays in memory, or it does not say; a body that is no form is read by its page, bit by bit.</summary>
    private static bool IsLarge(HttpContext context) =>
        context.Request.HasFormContentType && context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize > CarriedSection
        && !(context.Request.ContentLength <= CarriedSection);

    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    internal sealed class Convention : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            foreach (var attribute in model.HandlerTypeAttributes.Where(one => one is TakesAttribute or TakesByLinkAttribute)) model.EndpointMetadata.Add(attribute);
        }
    }
}
