using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Assets;

/// <summary>Styles, scripts and images of the pages: embedded, compressed once, under addresses that change with their content.</summary>
public sealed partial class AssetTable
{
    private const string Prefix = "asset:";
    private const string Folder = "/ressources";
    private const int DigitsOfHash = 12;

    private readonly FrozenDictionary<string, Asset> _byName;
    private readonly FrozenDictionary<string, Asset> _byAddress;

    private AssetTable()
    {
        var types = new FileExtensionContentTypeProvider();
        var files = Embedded().ToList();
        var plain = files.Where(file => !IsStyle(file.Name)).Select(file => Asset.Of(file.Name, file.Bytes, types)).ToDictionary(asset => asset.Name);
        var styles = files.Where(file => IsStyle(file.Name)).Select(file => Asset.Of(file.Name, Addressed(file.Bytes, name => Folder + plain[name].Address), types));
        _byName = plain.Values.Concat(styles).ToFrozenDictionary(asset => asset.Name);
        _byAddress = _byName.Values.ToFrozenDictionary(asset => asset.Address);
    }

    /// <summary>Of this program, whose files do not change: packing them takes a quarter of a second, once for however many applications it holds.</summary>
    public static AssetTable OfThisProgram { get; } = new();

    /// <exception cref="KeyNotFoundException">There is no such file under wwwroot.</exception>
    public string this[string name] => Folder + _byName[name].Address;

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static IEnumerable<(string Name, byte[] Bytes)> Embedded()
    {
        var assembly = typeof(AssetTable).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name).Required("the resource");
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (name[Prefix.Length..], bytes.ToArray());
        }
    }

    /// <summary>A style names others as <c>url("fonts/a.woff2")</c>; they too lie under addresses that change with their content.</summary>
    private static byte[] Addressed(byte[] style, Func<string, string> addressOf) =>
        Encoding.UTF8.GetBytes(Named().Replace(Encoding.UTF8.GetString(style), found => $"url(\"{addressOf(found.Groups[1].Value)}\")"));

    [GeneratedRegex("""url\("([^"]+)"\)""")]
    private static partial Regex Named();

    internal void Serve(IApplicationBuilder app) => app.Map(Folder, branch => branch.Run(AnswerAsync));

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!_byAddress.TryGetValue(request.Path.Value ?? "", out var asset) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var compressed = asset.Brotli is not null && request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality is null or > 0);
        var bytes = compressed ? asset.Brotli! : asset.Plain;
        response.ContentType = asset.ContentType;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (compressed) response.Headers.ContentEncoding = "br";
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private sealed record Asset(string Name, string Address, string ContentType, byte[] Plain, byte[]? Brotli)
    {
        public static Asset Of(string name, byte[] bytes, FileExtensionContentTypeProvider types)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigitsOfHash];
            if (!types.TryGetContentType(name, out var type)) throw new InvalidOperationException($"{name} has no known content type.");
            var text = type.StartsWith("text/", StringComparison.Ordinal) || type is "image/svg+xml";
            return new Asset(name, $"/{hash}/{name}", text ? $"{type}; charset=utf-8" : type, bytes, text ? Compressed(bytes) : null);
        }

        private static byte[] Compressed(byte[] bytes)
        {
            using var output = new MemoryStream();
            using (var brotli = new BrotliStream(output, CompressionLevel.SmallestSize)) brotli.Write(bytes);
            return output.ToArray();
        }
    }
}
