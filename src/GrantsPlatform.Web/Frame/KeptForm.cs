using System.Collections.Immutable;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Http.Features;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// What somebody sent after their session had ended. Nothing of it is stored: it travels, sealed, through the pages of the sign-in, and is
/// sent on by the person themselves once they are known.
/// </summary>
public sealed class KeptForm(Seals seals)
{
    private const string Purpose = "KeptForm";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);
    private static readonly object Item = new();

    /// <summary>Tokens of the ended session, and what nobody should find in a page.</summary>
    private static readonly string[] Left = ["jeton", "CommandId", "password", "secret", "code"];

    public sealed record Field(string Name, string Value);

    /// <summary><paramref name="WithFiles"/>: the files that came with it are to be chosen again.</summary>
    public sealed record Content(string Action, ImmutableArray<Field> Fields, bool WithFiles);

    /// <summary>The sealed form, on the page in whose place the sign-in is shown.</summary>
    public static string? Of(HttpContext context) => context.Items[Item] as string;

    public Content? Open(string? form) => seals.Open<Content>(Purpose, form);

    /// <summary>The address that a request asked for; of a form, that of the page from which it came.</summary>
    public static string PathOf(HttpRequest request) => request.PathBase + request.Path + request.QueryString;

    /// <summary>Whether the sign-in page is to be shown in the place of the answer, with what was typed.</summary>
    public async ValueTask<bool> KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength > BodyLimit.Section || !IsFromHere(request)) return false;
        try
        {
            BodyLimit.Set(context, BodyLimit.Section);
            var form = await request.ReadFormAsync(new FormOptions { ValueCountLimit = FormBodies.MostFields, MemoryBufferThreshold = BodyLimit.Section }, context.RequestAborted).ConfigureAwait(false);
            var fields = form.Where(field => !Left.Any(part => field.Key.Contains(part, StringComparison.OrdinalIgnoreCase)))
                .SelectMany(field => field.Value.Select(value => new Field(field.Key, value ?? "")));
            context.Items[Item] = seals.Close(Purpose, new Content(PathOf(request), [.. fields], form.Files.Count > 0), Lifetime);
            return true;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Shows the sign-in in the place of the answer, when a form was kept.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context).ConfigureAwait(false);
        if (Of(context) is null || context.Response.HasStarted) return;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = context.RequestServices.GetRequiredService<Links>().SignInPage;
        context.Request.QueryString = QueryString.Empty;
        context.Request.Method = HttpMethods.Get;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await next(context).ConfigureAwait(false);
    });

    /// <summary>Another site must not put words into a person's mouth that they would then send themselves.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && HostString.FromUriComponent(origin.Authority) == request.Host;
}
