using System.Text;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>The secret of an authenticator that is being enrolled, as a square to photograph; of no other.</summary>
public sealed class AuthenticatorImageModel(Queries queries, Visitor visitor, WebOptions site) : PageModel
{
    private const int PixelsPerModule = 5;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new MyAccount(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { Secret: { } secret } own) return NotFound();
        var uri = Totp.UriOf(site.Name, own.Person?.Mail ?? visitor.AccountId ?? "", secret);
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return File(Encoding.UTF8.GetBytes(code.GetGraphic(PixelsPerModule, "#000000", "#ffffff", true, SvgQRCode.SizingMode.WidthHeightAttribute)), "image/svg+xml");
    }
}
