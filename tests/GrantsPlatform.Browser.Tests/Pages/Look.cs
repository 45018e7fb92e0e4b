using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>What can be wrong with a page whatever it says.</summary>
internal enum Aspect
{
    Answer,
    Accessibility,
    Outline,
    Console,
    Width,
    Weight,
    OtherHosts,
    Typography,
}

internal sealed record Fault(Aspect Aspect, Shown Page, string Words);

internal sealed record Seen(Shown Page, string Title);

/// <summary>One visitor's browser, which opens one page after the other and notes what is wrong.</summary>
internal sealed class Look
{
    private const int MostBytes = 100_000;
    private const int Wide = 1280;
    private const int Tablet = 768;
    private const int Phone = 360;
    private const string Refused = "Failed to load resource: the server responded with a status of";

    /// <summary>All that differs in the dark.</summary>
    private const string Colours = "{ resultTypes: ['violations'], preload: false, runOnly: ['color-contrast', 'link-in-text-block'] }";

    private readonly IPage _page;
    private readonly string _host;
    private readonly List<string> _said = [];
    private readonly List<string> _asked = [];

    private Look(IPage page, Site site)
    {
        (_page, _host) = (page, new Uri(site.Url).Authority);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith(Refused, StringComparison.Ordinal)) _said.Add(message.Text);
        };
        // A page that refuses or is not found says so in the console, which is right; what it asks for must be there.
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest) _said.Add($"{response.Status} {response.Url}");
        };
        page.PageError += (_, error) => _said.Add(error);
        page.Request += (_, request) => _asked.Add(request.Url);
    }

    public static async Task<Look> WithAsync(IPage page, Site site)
    {
        var look = new Look(page, site);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return look;
    }

    /// <param name="dark">Whether its colours are looked at in the dark too.</param>
    public async Task<(Seen? Seen, List<Fault> Faults)> AtAsync(Shown shown, bool dark)
    {
        var faults = new List<Fault>();
        void Note(Aspect aspect, string words) => faults.Add(new Fault(aspect, shown, words));
        try
        {
            _said.Clear();
            _asked.Clear();
            await _page.SetViewportSizeAsync(Wide, 900);
            await _page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            var answer = await _page.GotoAsync(shown.Address);
            if (answer!.Status != shown.Status) Note(Aspect.Answer, $"{answer.Status} instead of {shown.Status}");
            if (shown.Step is not null) await shown.Step(_page);
            var facts = await _page.EvaluateAsync<Facts>(Facts.Script);
            foreach (var words in facts.LooseMarks()) Note(Aspect.Typography, words);
            foreach (var words in facts.Outline()) Note(Aspect.Outline, words);
            if (facts.Bytes >= MostBytes) Note(Aspect.Weight, $"{facts.Bytes} bytes");
            await _page.LoadAxeAsync();
            foreach (var words in await _page.FaultsAsync(InPageAxe.Everything)) Note(Aspect.Accessibility, words);
            foreach (var width in (int[])[Wide, Tablet])
            {
                await _page.SetViewportSizeAsync(width, 900);
                if (await _page.EvaluateAsync<string?>(Facts.TooWide) is { } sticking) Note(Aspect.Width, $"at {width}: {sticking}");
            }
            await _page.SetViewportSizeAsync(Phone, 800);
            if (dark)
            {
                await _page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                foreach (var words in await _page.FaultsAsync(Colours)) Note(Aspect.Accessibility, "dark: " + words);
            }
            if (await _page.EvaluateAsync<string?>(Facts.TooWide) is { } wide) Note(Aspect.Width, wide);
            foreach (var words in _said) Note(Aspect.Console, words);
            foreach (var other in _asked.Where(url => url.StartsWith("http", StringComparison.Ordinal) && new Uri(url).Authority != _host)) Note(Aspect.OtherHosts, other);
            return (new Seen(shown, facts.Title), faults);
        }
        catch (Exception wrong) when (wrong is PlaywrightException or TimeoutException)
        {
            Note(Aspect.Answer, wrong.Message);
            return (null, faults);
        }
    }
}
