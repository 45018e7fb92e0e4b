using GrantsPlatform.Web.Pages.Calls.Feeds;

namespace GrantsPlatform.Web.Pages.Calls;

internal static class PublicPages
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddSingleton<FeedWriter>();
}
