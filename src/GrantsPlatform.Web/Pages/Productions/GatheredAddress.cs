using GrantsPlatform.Web.Making.Bundles;
using GrantsPlatform.Web.Pages.Granting;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>How addresses name what is gathered into one file.</summary>
internal static class GatheredAddress
{
    public static string CodeOf(BundleOf of) => of switch
    {
        BundleOf.Letters => "courriers",
        BundleOf.Agreements => "conventions",
        _ => throw new InvalidOperationException($"{of} has no code."),
    };

    public static BundleOf? Of(string? code) => Enum.GetValues<BundleOf>().Cast<BundleOf?>().FirstOrDefault(of => of is { } one && CodeOf(one) == code);

    public static string? View(AgreementTab? tab) => tab is { } one ? AgreementAddress.Of(one) : null;
}
