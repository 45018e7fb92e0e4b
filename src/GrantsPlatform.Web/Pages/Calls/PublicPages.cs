using GrantsPlatform.Web.Pages.Calls.Feeds;

namespace GrantsPlatform.Web.Pages.Calls;

internal static class PublicPages
{
    /// <summary>What the pages of the public read by.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services) =>
        services.AddSingleton<PublicCalls>().AddSingleton<PublicResults>().AddSingleton<FeedReader>();
}
