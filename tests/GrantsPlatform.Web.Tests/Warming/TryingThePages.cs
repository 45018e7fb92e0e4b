using System.Diagnostics.Metrics;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Web.Tests.SignIn;
using GrantsPlatform.Web.Warming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GrantsPlatform.Web.Tests.Warming;

[Collection(Site.Name)]
public sealed class TryingThePages(WebFixture site)
{
    private static readonly AsyncLocal<bool> Trying = new();

    [Fact]
    public async Task Renders_what_anybody_may_see_and_the_sections_of_nobodys_file()
    {
        var events = await site.EventsAsync();

        var rendered = await TryAsync(site.Services, site.Inside);

        Assert.Equal(["/", "/appels", "/appels/", "/connexion", "NobodysSection"], rendered.Keys.Select(key => key.StartsWith("/appels/", StringComparison.Ordinal) ? "/appels/" : key).Order(StringComparer.Ordinal));
        Assert.All(rendered, one => Assert.True(one.Value > 1_000, $"{one.Key} is {one.Value} bytes."));
        Assert.Equal(events, await site.EventsAsync());
        Assert.Empty(site.Faults.Take());
    }

    [Fact]
    public async Task Is_no_request_of_anybody_and_no_command()
    {
        var measured = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name is Telemetry.Name or "Microsoft.AspNetCore.Hosting") listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Note(instrument));
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => Note(instrument));
        listener.Start();

        Trying.Value = true;
        await TryAsync(site.Services, site.Inside);
        Trying.Value = false;

        Assert.Empty(measured);

        void Note(Instrument instrument)
        {
            if (Trying.Value) lock (measured) measured.Add(instrument.Name);
        }
    }

    [Fact]
    public async Task Only_reads_the_store()
    {
        await using var empty = await SignInSite.StartAsync();
        var asked = new HashSet<string>();
        empty.IsDown = name =>
        {
            lock (asked) asked.Add(name);
            return false;
        };

        await TryAsync(empty.Services, empty.Inside);

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Matches("^(Read|Find|Query|Count|Load|List)", name));
    }

    [Fact]
    public async Task Begins_by_itself_once_the_platform_serves()
    {
        var path = Directory.CreateTempSubdirectory("warm-").FullName;
        try
        {
            var folder = new StoreFolder(path);
            await using var served = await ServedPlatform.OpenAsync(folder, null, null, null, default);
            await using var web = WebHost.Build(served, folder, port: 0);
            await web.StartAsync();

            var trying = web.Services.GetServices<IHostedService>().OfType<WarmingUp>().Single();
            await trying.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1));

            Assert.True(trying.IsWarm);
            await web.StopAsync();
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static Task<IReadOnlyDictionary<string, long>> TryAsync(IServiceProvider services, RequestDelegate web) => services.GetRequiredService<WarmUp>().RunAsync(web, default);
}
