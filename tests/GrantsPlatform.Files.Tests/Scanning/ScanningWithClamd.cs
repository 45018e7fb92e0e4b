using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Tests.Scanning;

public sealed class ScanningWithClamd
{
    [Fact]
    public async Task Sends_every_byte_and_believes_an_ok()
    {
        using var clamd = new FakeClamd(_ => "stream: OK");
        var bytes = new byte[200_001];
        bytes[200_000] = 7;
        Assert.IsType<ScanVerdict.Clean>(await ScanAsync(clamd.SocketPath, bytes));
        Assert.Equal(bytes, clamd.Received);
    }

    [Fact]
    public async Task Names_what_was_found()
    {
        using var clamd = new FakeClamd(_ => "stream: Win.Test.EICAR_HDB-1 FOUND");
        Assert.Equal(new ScanVerdict.Infected("Win.Test.EICAR_HDB-1"), await ScanAsync(clamd.SocketPath, [1]));
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: OK ERROR")]
    [InlineData("OK")]
    [InlineData("")]
    public async Task Takes_nothing_else_for_clean(string answer)
    {
        using var clamd = new FakeClamd(_ => answer);
        Assert.IsType<ScanVerdict.Unavailable>(await ScanAsync(clamd.SocketPath, [1]));
    }

    [Fact]
    public async Task Is_unavailable_when_nobody_listens() =>
        Assert.IsType<ScanVerdict.Unavailable>(await ScanAsync(Path.Combine(Path.GetTempPath(), "grants-no-clamd.ctl"), [1]));

    [Fact]
    public async Task Is_unavailable_when_nobody_answers_in_time()
    {
        using var clamd = new FakeClamd(_ => null);
        Assert.IsType<ScanVerdict.Unavailable>(await ScanAsync(clamd.SocketPath, [1]));
    }

    [Fact]
    public async Task Without_it_says_that_nothing_was_scanned()
    {
        var none = new NoVirusScan();
        Assert.False(none.IsActive);
        Assert.IsType<ScanVerdict.NotScanned>(await none.ScanAsync(Stream.Null, CancellationToken.None));
    }

    private static Task<ScanVerdict> ScanAsync(string socket, byte[] bytes) =>
        new ClamdScan(new ClamdOptions(socket) { Timeout = TimeSpan.FromSeconds(2) }).ScanAsync(new MemoryStream(bytes), CancellationToken.None);
}
