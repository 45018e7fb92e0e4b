namespace GrantsPlatform.Web.Pages.Calls.Feeds;

internal static class PublicPages
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddSingleton<FeedWriter>();
}
