using Xunit.Abstractions;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>One walk past every page in its states, by several people at once; each test then asks for one thing.</summary>
public sealed class Walk(Chromium chromium) : IAsyncLifetime
{
    /// <summary>As many at a time as make two cores busy.</summary>
    private const int Lanes = 3;

    /// <summary>Colours differ by component, not by state: each route is looked at once in the dark.</summary>
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> _dark = new();

    private Site _site = null!;

    internal List<Seen> Seen { get; } = [];

    internal List<Fault> Faults { get; } = [];

    internal IReadOnlySet<string> Routes { get; private set; } = new HashSet<string>();

    internal IReadOnlySet<string> Listed { get; private set; } = new HashSet<string>();

    internal TimeSpan Took { get; private set; }

    public async Task InitializeAsync()
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        _site = await Site.StartAsync();
        var stage = await Stage.SetAsync(_site, chromium);
        var catalogue = Catalogue.Of(stage).ToList();
        Routes = _site.Routes.Select(route => route.RoutePattern.RawText!).ToHashSet();
        Listed = catalogue.Select(shown => shown.Route).ToHashSet();
        await PassAsync(stage, catalogue);
        await _site.MoveToAsync("2025-05-10T08:00:00+02:00");
        await PassAsync(stage, Catalogue.AfterClosing(stage));
        Took = System.Diagnostics.Stopwatch.GetElapsedTime(started);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    internal async Task<List<Fault>> AgainAsync(Shown shown) => (await (await Look.WithAsync(await chromium.OpenAsync(_site), _site)).AtAsync(shown, dark: true)).Faults;

    private async Task PassAsync(Stage stage, IEnumerable<Shown> catalogue)
    {
        using var turns = new SemaphoreSlim(Lanes);
        await Task.WhenAll(catalogue.GroupBy(shown => shown.Lane).OrderByDescending(lane => lane.Count()).Select(async lane =>
        {
            await turns.WaitAsync();
            try
            {
                var look = await Look.WithAsync(stage.Lanes[lane.Key], _site);
                foreach (var shown in lane) Keep(await look.AtAsync(shown, _dark.TryAdd(shown.Route, true)));
            }
            finally
            {
                turns.Release();
            }
        }));
    }

    private void Keep((Seen? Seen, List<Fault> Faults) found)
    {
        lock (Seen)
        {
            if (found.Seen is { } seen) Seen.Add(seen);
            Faults.AddRange(found.Faults);
        }
    }
}

[Collection(InABrowser.Name)]
public sealed class EveryPage(Walk walk, ITestOutputHelper output) : IClassFixture<Walk>
{
    [Fact]
    public void Is_in_the_catalogue_or_has_a_reason_not_to_be()
    {
        output.WriteLine($"{walk.Seen.Count} states of {walk.Listed.Count} routes, each route in the dark too, in {walk.Took.TotalSeconds:0} s.");
        Assert.Empty(walk.Routes.Except(walk.Listed).Except(Catalogue.Excepted.Keys));
        Assert.Empty(walk.Listed.Concat(Catalogue.Excepted.Keys).Except(walk.Routes));
    }

    [Fact]
    public void Has_a_title_that_no_other_page_has()
    {
        // What is not found is one page, wherever it was looked for.
        var shared = walk.Seen.Where(seen => seen.Page.Status != 404).GroupBy(seen => seen.Title).Where(same => same.Select(seen => seen.Page.Route).Distinct().Count() > 1)
            .Select(same => $"“{same.Key}”: {string.Join(", ", same.Select(seen => seen.Page))}");
        Assert.True(!shared.Any(), string.Join("\n", shared));
    }

    [Fact]
    public void Answers_as_it_should() => Nothing(Aspect.Answer);

    [Fact]
    public void Has_no_fault_that_axe_finds_in_light_or_dark() => Nothing(Aspect.Accessibility);

    [Fact]
    public void Has_one_heading_of_the_first_level_none_skipped_and_its_landmarks() => Nothing(Aspect.Outline);

    [Fact]
    public void Leaves_the_console_silent() => Nothing(Aspect.Console);

    [Fact]
    public void Is_no_wider_than_a_phone() => Nothing(Aspect.Width);

    [Fact]
    public void Sets_its_french_as_it_is_set() => Nothing(Aspect.Typography);

    [Fact]
    public void Weighs_less_than_a_hundred_kilobytes() => Nothing(Aspect.Weight);

    [Fact]
    public void Asks_no_other_host_for_anything() => Nothing(Aspect.OtherHosts);

    [Fact]
    public async Task Would_not_hide_what_is_planted_in_it()
    {
        var planted = new Shown("", "with faults", Lane.Nobody, "/", 404, Step: page => page.EvaluateAsync("""
            async () => {
              document.querySelector('main').insertAdjacentHTML('beforeend', '<h1>Encore</h1><h4>Trop bas !</h4><img src="/favicon.svg"><div class="wide-fault">.</div>');
              document.querySelector('.wide-fault').style.inlineSize = '2000px';
              console.error('planted');
              await Promise.all([...Array(60).keys()].map(at => fetch(`/composants?${at}`).then(answer => answer.text())));
            }
            """));
        var found = await walk.AgainAsync(planted);
        Assert.Equal([Aspect.Answer, Aspect.Accessibility, Aspect.Outline, Aspect.Console, Aspect.Width, Aspect.Weight, Aspect.Typography], found.Select(fault => fault.Aspect).Distinct().Order());
    }

    private void Nothing(Aspect aspect)
    {
        var faults = walk.Faults.Where(fault => fault.Aspect == aspect).Select(fault => $"{fault.Page}: {fault.Words}").ToList();
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
