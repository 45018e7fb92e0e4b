using System.Text;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>The secret of an authenticator that is being enrolled, as a square to photograph; of no other.</summary>
public sealed class AuthenticatorImageModel(People people, Visitor visitor, WebOptions site) : PageModel
{
    private const int PixelsPerModule = 5;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var account = visitor.AccountId!;
        if (await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is not { Totp: Authenticator.Enrolling }
            || (await people.SecretsAsync(account, cancellation).ConfigureAwait(false)).Json<TotpRecord>(TotpRecord.Record) is not { } record) return NotFound();
        var person = await people.PersonAsync(account, cancellation).ConfigureAwait(false);
        var uri = Totp.UriOf(site.Name, person?.Mail ?? account, record.Secret);
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return File(Encoding.UTF8.GetBytes(code.GetGraphic(PixelsPerModule, "#000000", "#ffffff", true, SvgQRCode.SizingMode.WidthHeightAttribute)), "image/svg+xml");
    }
}
