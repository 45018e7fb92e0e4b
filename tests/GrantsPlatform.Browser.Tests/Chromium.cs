using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>The system's Chromium, one for all tests; each test takes contexts of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>However busy the machine is.</summary>
    private const float Patience = 60_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("GRANTS_CHROMIUM") ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException("No Chromium: install the package chromium, or name the program in GRANTS_CHROMIUM.");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A visitor with a browser of their own, without or with JavaScript.</summary>
    public async Task<IPage> OpenAsync(Site site, bool javaScript = true, string? persona = null)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = site.Url, JavaScriptEnabled = javaScript, Locale = "fr-FR", ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        if (persona is not null) await page.SignInAsync(persona);
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class InABrowser : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
