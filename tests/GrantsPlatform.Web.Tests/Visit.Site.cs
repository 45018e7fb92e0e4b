namespace GrantsPlatform.Web.Tests;

public sealed partial record Visit
{
    public static async Task<Visit> ToAsync(WebFixture site, string path, string? account = null)
    {
        using var client = await site.ClientAsync(account);
        using var answer = await client.GetAsync(path);
        return new Visit(answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }
}
