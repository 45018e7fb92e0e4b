namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What organisations that may be one have in common.</summary>
internal static class TwinWords
{
    public static string Of(TwinsBy by) => by == TwinsBy.Siren ? "le SIREN" : "le nom et le département";
}
