using GrantsPlatform.Core.Files;
using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using Sample = GrantsPlatform.Files.Tests.Samples.Sample;

namespace GrantsPlatform.Files.Tests.Uploads;

public sealed class PlaceOnADisk : PlaceOfUploads
{
    private readonly Folder _folder = new();

    public override string Folder => _folder.Path;

    public override Task<IFileStore> OpenFilesAsync() => Task.FromResult<IFileStore>(DiskFileStore.Open(new DiskFileStoreOptions(Folder) { KeepFree = 0 }));

    public override IUploads Open(UploadOptions options, IFileStore files, IVirusScan scan, TimeProvider clock) => DiskUploads.Open(options, files, scan, clock);

    public override Task<IReadOnlyList<string>> KeptAsync() => Task.FromResult<IReadOnlyList<string>>(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories));

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class UploadingAFileToADisk : UploadingAFile<PlaceOnADisk>;

public sealed class AnUploadOnADisk
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Receives_one_piece_at_a_time()
    {
        await using var place = new PlaceOnADisk();
        var uploads = await OpenAsync(place, TimeProvider.System);
        var pdf = Sample.Pdf();
        var upload = (await uploads.BeginAsync("compte", new UploadPlace("org-a"), "a.pdf", pdf.Length, None)).Value!;
        var slow = new System.IO.Pipelines.Pipe();
        var first = uploads.AppendAsync("compte", upload.Id, 0, slow.Reader.AsStream(), None);
        Assert.IsType<UploadBusy>((await uploads.AppendAsync("compte", upload.Id, 0, new MemoryStream(pdf), None)).Refusal);
        Assert.IsType<UploadBusy>((await uploads.CompleteAsync("compte", upload.Id, None)).Refusal);
        await slow.Writer.WriteAsync(pdf);
        await slow.Writer.CompleteAsync();
        Assert.Equal(pdf.Length, (await first).Value!.Offset);
    }

    [Fact]
    public async Task Leaves_not_even_a_folder_when_it_is_swept()
    {
        await using var place = new PlaceOnADisk();
        var clock = new SimulatedClock(DateTimeOffset.Parse("2025-04-01T12:00:00Z"));
        var uploads = await OpenAsync(place, clock);
        await uploads.BeginAsync("compte", new UploadPlace("org-a"), "a.pdf", 10, None);
        clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(1, await uploads.SweepAsync(None));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(place.Folder, "uploads")));
    }

    private static async Task<IUploads> OpenAsync(PlaceOnADisk place, TimeProvider clock) =>
        place.Open(new UploadOptions(place.Folder) { KeepFree = 0 }, await place.OpenFilesAsync(), new NoVirusScan(), clock);
}
