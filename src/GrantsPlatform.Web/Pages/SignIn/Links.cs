using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    /// <summary>Pages on the way in: who signs in there goes on to where that way leads, not back to it.</summary>
    private static readonly string[] OnTheWay = ["/SignIn/", "/SignUp/", "/Errors/"];

    public string SignInPage => Page("/SignIn/Index");
    public string SignOut => Page("/SignIn/Out");
    public string Forgotten => Page("/SignIn/Forgotten");

    /// <summary>Leads back afterwards to the page that was asked for.</summary>
    public string SignIn(HttpRequest from) =>
        from.HttpContext.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page && OnTheWay.Any(way => page.ViewEnginePath.StartsWith(way, StringComparison.Ordinal))
            ? SignIn(from.Query["retour"].FirstOrDefault())
            : SignIn(KeptForm.PathOf(from));

    public string SignIn(string? back) => Page("/SignIn/Index", new { retour = Way(back) });

    /// <summary>Where the code of a sign-in is sent.</summary>
    public string SignInCode => Handler("/SignIn/Index", "Code");

    /// <summary>The way to another provider.</summary>
    public string Leave(string provider, string? back) => Page("/SignIn/Leave", new { provider, retour = Way(back) });

    public string Return(string provider) => Page("/SignIn/Return", new { provider });

    private string Handler(string page, string handler) =>
        generator.GetPathByPage(page, handler) ?? throw new InvalidOperationException($"{page} has no address for {handler}.");
}
