namespace GrantsPlatform.Web.Pages.Organisations;

internal static class OrganisationPages
{
    public static IServiceCollection AddOrganisationPages(this IServiceCollection services) => services.AddSingleton<LegalKinds>().AddScoped<Registry>();
}
