using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Tests.Scans;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Making.Scans;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Scans;

/// <summary>Piles of paper that lie in a site's store.</summary>
internal static class Scanned
{
    /// <summary>The order of a pile of one page, as its maker reads it.</summary>
    public static async Task<string> OrderAsync(WebFixture site, PageMark mark)
    {
        var kept = await site.Services.GetRequiredService<IFileStore>().PutAsync(new MemoryStream(Pile.OfJpegs(ScannedSheet.Of(mark))), 10_000_000, CancellationToken.None);
        Assert.NotNull(kept);
        return JsonSerializer.Serialize(new ScanOrder("pile-1", new UploadRef("pile.pdf", "application/pdf", kept.Size, kept.Hash)), Wire.Options);
    }
}
