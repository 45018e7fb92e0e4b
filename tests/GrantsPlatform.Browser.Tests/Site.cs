using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Browser.Tests;

/// <summary>A demonstration of its own, on a free port of loopback, over a copy of a store that is prepared once for all tests.</summary>
public sealed class Site : IAsyncDisposable
{
    private const int MostMails = 100;

    private static readonly Lazy<Task<string>> Prepared = new(PrepareAsync);

    private readonly string _folder;
    private readonly ServedPlatform _served;
    private readonly WebApplication _web;

    private Site(string folder, ServedPlatform served, WebApplication web) => (_folder, _served, _web) = (folder, served, web);

    public string Url => _web.Urls.First();

    internal IFileStore Files => _served.Files;

    internal Platform Platform => _served.Platform;

    internal IEnumerable<RouteEndpoint> Routes => _web.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Moves the clock to the instant, with what falls due until then; it goes on from there.</summary>
    public Task MoveToAsync(string instant) =>
        _served.Demonstration!.MoveToAsync(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);

    public static async Task<Site> StartAsync()
    {
        var folder = NewFolder();
        foreach (var file in await ToCopyAsync())
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(await Prepared.Value, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var served = await OpenAsync(folder);
        var web = WebHost.Build(served, new StoreFolder(folder), port: 0);
        await web.StartAsync();
        return new Site(folder, served, web);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        await _served.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Of thousands of mails the latest, which are all that a page shows of them.</summary>
    private static async Task<IEnumerable<string>> ToCopyAsync()
    {
        var prepared = new DirectoryInfo(await Prepared.Value);
        var mails = prepared.EnumerateFiles("*.eml", SearchOption.AllDirectories).OrderByDescending(mail => mail.LastWriteTimeUtc).Take(MostMails);
        return prepared.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is not (".lock" or ".eml")).Concat(mails).Select(file => file.FullName);
    }

    private static async Task<string> PrepareAsync()
    {
        var folder = NewFolder();
        await (await OpenAsync(folder)).DisposeAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static Task<ServedPlatform> OpenAsync(string folder) =>
        DemoPlatform.OpenAsync(new StoreFolder(folder), new Terminal(TextWriter.Null, TextWriter.Null, 80, false, AppContext.BaseDirectory), null, CancellationToken.None);

    private static string NewFolder() => Directory.CreateTempSubdirectory("grants-site-").FullName;
}
