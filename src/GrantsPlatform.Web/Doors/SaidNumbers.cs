using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Reading.Doors;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Instruction;

namespace GrantsPlatform.Web.Doors;

/// <summary>
/// A file's number, which people say and copy, typed in an address where its id belongs: it leads those to whom the file opens on to it, and tells others
/// nothing.
/// </summary>
internal static class SaidNumbers
{
    private const string Value = "application";

    /// <summary>The address that is meant; null where it is none, or leads nowhere for this visitor.</summary>
    public static async ValueTask<string?> MeantAsync(HttpContext context, Visitor visitor, Queries queries, Links links, Door door)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !visitor.IsSignedIn || context.Request.RouteValues[Value] is not string typed || FileNumber.Read(typed) is null) return null;
        if (await queries.AskAsync(new FileOfNumber(typed), Viewer.Door, context.RequestAborted).ConfigureAwait(false) is not { Application: var id } || id == typed) return null;
        context.Request.RouteValues[Value] = id;
        var entry = new Entry(context, visitor, queries);
        if (await door.AdmitAsync(entry).ConfigureAwait(false) is Admission.Open) return In(context.Request, typed, id);
        // The applicant's page of a file is no agent's; theirs has another address.
        var elsewhere = await Door.Instruction.AdmitAsync(entry).ConfigureAwait(false) is Admission.Open;
        context.Request.RouteValues[Value] = typed;
        return elsewhere ? links.InstructedFile(id, WorkAddress.Beginning) : null;
    }

    /// <summary>The same address with the id in the place of the number.</summary>
    private static string In(HttpRequest request, string typed, string id) =>
        request.PathBase + string.Join('/', (request.Path.Value ?? "").Split('/').Select(part => part == typed ? id : Uri.EscapeDataString(part))) + request.QueryString;
}
