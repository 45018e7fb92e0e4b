using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>The system's Chromium, one for all tests, without windows where that build is there; each test takes contexts of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>However busy the machine is.</summary>
    private const float Patience = 60_000;

    private const string Shell = "/usr/bin/chromium-headless-shell";

    private static readonly string[] Whole = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowser? _whole;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync([Shell, .. Whole]);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_whole is not null) await _whole.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A visitor with a browser of their own, without or with JavaScript.</summary>
    public Task<IPage> OpenAsync(Site site, bool javaScript = true, string? persona = null) => OpenAsync(_browser!, site, javaScript, persona);

    /// <summary>A visitor with the whole browser, for what the one without windows has not: the viewer of PDF files.</summary>
    public async Task<IPage> OpenWholeAsync(Site site, string persona) => await OpenAsync(_whole ??= await LaunchAsync(Whole), site, javaScript: true, persona);

    private static async Task<IPage> OpenAsync(IBrowser browser, Site site, bool javaScript, string? persona)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = site.Url, JavaScriptEnabled = javaScript, Locale = "fr-FR", ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        if (persona is not null) await page.SignInAsync(persona);
        return page;
    }

    private Task<IBrowser> LaunchAsync(string[] places)
    {
        var executable = Environment.GetEnvironmentVariable("GRANTS_CHROMIUM") ?? Array.Find(places, File.Exists)
            ?? throw new InvalidOperationException("No Chromium: install the packages chromium and chromium-headless-shell, or name the program in GRANTS_CHROMIUM.");
        return _playwright!.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}

[CollectionDefinition(Name)]
public sealed class InABrowser : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
