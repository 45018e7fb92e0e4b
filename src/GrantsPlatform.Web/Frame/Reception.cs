using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace GrantsPlatform.Web.Frame;

/// <summary>On the model of a page whose posts are judged by the instant at which their last byte had arrived.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InstantCountsAttribute : Attribute;

/// <summary>
/// Notes that instant before anything else is done with the request, so that no work of ours makes anybody late. What such a page posts is
/// small, so reading it whole for anybody costs nothing.
/// </summary>
internal sealed class Reception(RequestDelegate next, TimeProvider clock)
{
    private const long LargestForm = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<InstantCountsAttribute>() is not null && context.Request.HasFormContentType)
        {
            BodyLimit.Set(context, LargestForm);
            if (!await FormBodies.TryReadAsync(context).ConfigureAwait(false)) return;
            context.Features.Set(new Received(clock.GetUtcNow()));
        }
        await next(context).ConfigureAwait(false);
    }

    internal sealed class Convention : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            foreach (var attribute in model.HandlerTypeAttributes.OfType<InstantCountsAttribute>()) model.EndpointMetadata.Add(attribute);
        }
    }
}

/// <summary>When the last byte of the request had arrived.</summary>
internal sealed record Received(DateTimeOffset At);

public static class ReceivedRequest
{
    /// <exception cref="InvalidOperationException">The page does not bear <see cref="InstantCountsAttribute"/>.</exception>
    public static DateTimeOffset ReceivedAt(this HttpContext context) =>
        context.Features.Get<Received>()?.At ?? throw new InvalidOperationException("Nobody noted when this request had arrived.");
}
