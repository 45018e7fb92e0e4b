using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Frame;

/// <summary>The one place that says what a refusal is in HTTP.</summary>
public static class RefusalHttp
{
    public static int StatusOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.WrongState => StatusCodes.Status409Conflict,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        _ => throw new InvalidOperationException($"{refusal.Kind} has no status."),
    };

    /// <summary>RFC 9457, with the refusal's permanent code.</summary>
    public static IResult ToProblem(this Refusal refusal) => Results.Problem(
        title: refusal.Message, detail: refusal.Remedy, statusCode: StatusOf(refusal), type: $"urn:grants:refusal:{refusal.Code}",
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });
}
