using System.Collections.Immutable;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace GrantsPlatform.Web.Pages.Errors;

/// <summary>
/// A form that nobody could take in, with everything in it, its token and the id of its command too: sent again it is carried out once, whatever had
/// become of it. Never of a form with a secret in it.
/// </summary>
/// <param name="WithFiles">The files that came with it are to be chosen again.</param>
public sealed record SameAgain(string Action, ImmutableArray<KeptForm.Field> Fields, bool WithFiles)
{
    public static SameAgain? Of(HttpContext context)
    {
        if (context.Features.Get<IFormFeature>()?.Form is not { Count: > 0 } form || context.Features.Get<IExceptionHandlerPathFeature>() is not { } failed) return null;
        if (!HttpMethods.IsPost(context.Request.Method) || form.Any(field => KeptWords.IsSecret(field.Key) && !string.IsNullOrEmpty(field.Value))) return null;
        return new SameAgain(
            context.Request.PathBase + failed.Path + context.Request.QueryString,
            [.. form.SelectMany(field => field.Value.Select(value => new KeptForm.Field(field.Key, value ?? "")))], form.Files.Count > 0);
    }
}
