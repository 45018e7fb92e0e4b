using System.Globalization;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Doors;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Frame;

/// <summary>For whoever watches the platform, the same on every host: a status, and nothing about what is inside.</summary>
internal static partial class Health
{
    /// <summary>The process answers.</summary>
    public const string Alive = "/sante";

    /// <summary>It can serve: its store answers too.</summary>
    public const string Ready = "/pret";

    /// <summary>The same, where probes look for it by custom.</summary>
    public const string Probe = "/health";

    private const int SecondsUntilNextTry = 30;

    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Alive, Asking, () => Results.Text("La plateforme répond.")).Behind(Door.Public);
        foreach (var path in new[] { Ready, Probe }) endpoints.MapMethods(path, Asking, AnswerAsync).Behind(Door.Public);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Readiness readiness, ILogger<Readiness> logger)
    {
        if (await readiness.FindFaultAsync(context.RequestAborted).ConfigureAwait(false) is not { } fault) return Results.Text("La plateforme est prête.");
        Tell(logger, fault);
        context.Response.Headers.RetryAfter = SecondsUntilNextTry.ToString(CultureInfo.InvariantCulture);
        return Results.Text("La plateforme ne peut pas servir pour le moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The platform cannot serve.")]
    private static partial void Tell(ILogger logger, Exception fault);
}
