using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Runtime.Ports;
using static GrantsPlatform.Documents.Tests.Templates.TemplateFile;

namespace GrantsPlatform.Documents.Tests.Templates;

/// <summary>A template that came into force without having been checked, by whatever way, is used for nothing.</summary>
public sealed class TrustingNoTemplate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("grants-templates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static LetterKind Kind => LetterKinds.Find("decision-rejected") ?? throw new InvalidOperationException("The letter is gone.");

    [Fact]
    public async Task Uses_one_that_is_sound() => Assert.NotNull(await FoundAsync(Kind.Shipped()));

    [Fact]
    public async Task Uses_none_without_the_remedies_or_with_macros()
    {
        Assert.Null(await FoundAsync(TemplateFile.Of(Line("Votre projet n’est pas retenu."))));
        Assert.Null(await FoundAsync(With(Kind.Shipped(), "word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0])));
        Assert.Null(await FoundAsync("%PDF-1.7"u8.ToArray()));
    }

    /// <summary>The other kind is asked about anew: what one letter may look like, another may not.</summary>
    [Fact]
    public async Task Asks_for_each_kind() => Assert.Null(await FoundAsync(Kind.Shipped(), LetterKinds.Find("decision-awarded")));

    [Fact]
    public async Task Says_that_it_is_gone()
    {
        var files = Files();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await new KeptTemplates(files).FindAsync(Kind, Digest.Of("gone"), default));
        Assert.Null(await new KeptTemplates(files).FindAsync(Kind, null, default));
    }

    private DiskFileStore Files() => DiskFileStore.Open(new DiskFileStoreOptions(_folder) { KeepFree = 0 });

    private async Task<byte[]?> FoundAsync(byte[] template, LetterKind? kind = null)
    {
        var files = Files();
        var kept = await files.PutAsync(new MemoryStream(template), 10_000_000, default);
        Assert.NotNull(kept);
        return await new KeptTemplates(files).FindAsync(kind ?? Kind, kept.Hash, default);
    }
}
