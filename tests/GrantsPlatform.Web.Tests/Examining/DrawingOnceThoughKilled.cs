using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Documents.Records;

namespace GrantsPlatform.Web.Tests.Examining;

/// <summary>A draw is made once, though the process dies while it is being made: before the store has it, or once it has it and nobody was told.</summary>
public sealed class DrawingOnceThoughKilled : IAsyncLifetime
{
    private static readonly DateTimeOffset Midnight = new(2025, 4, 30, 22, 0, 0, TimeSpan.Zero);

    private readonly ReportsBeforeTheDraw _life = new();

    public Task InitializeAsync() => _life.InitializeAsync();

    public Task DisposeAsync() => _life.DisposeAsync();

    [Theory]
    [InlineData(Death.None)]
    [InlineData(Death.Before)]
    [InlineData(Death.After)]
    public async Task Is_made_once_whenever_the_process_dies(Death death)
    {
        using (var early = await Caller.AsAsync(_life.Site, "p-instruction"))
        {
            var before = (await early.OpenAsync($"/instruction/appels/{ReportsChecked.Call}/tirages")).Text;
            Assert.Contains("5 bilans y participent", before, StringComparison.Ordinal);
            Assert.Contains("Aucun tirage encore", before, StringComparison.Ordinal);
        }
        _life.DieAtTheDraw(death);
        Assert.Equal(death != Death.None, await Record.ExceptionAsync(() => _life.Site.MoveToAsync(Midnight)) is not null);
        await _life.Site.RestartAsync();
        await _life.Site.MoveToAsync(Midnight);
        await _life.Site.MoveToAsync(Midnight.AddDays(3));

        var id = DrawState.IdOf(ReportsChecked.Call, "final");
        var draw = Assert.Single((await _life.Site.Runtime.Reads.HistoryAsync(id)).Select(happened => happened.Data).OfType<DrawMade>());
        Assert.Equal((5, 1, Midnight), (draw.Population.Length, draw.Drawn.Length, draw.At));
        // Its head is one of the journal's, and covers nothing of the draw itself.
        Assert.Contains(await _life.Site.HeadsAsync(), head => head.Hash == draw.Head.Hash && head.Events == draw.Head.Events);
        foreach (var report in draw.Population)
        {
            var noted = Assert.Single((await _life.Site.Runtime.Reads.HistoryAsync(StreamId.Named(ReportState.Kind, report))).Select(happened => happened.Data).OfType<ReportLotNoted>());
            Assert.Equal(draw.Drawn.Contains(report), noted.Drawn);
        }
        // From two tabs, the same file, and what it says follows from it.
        using var one = await Caller.AsAsync(_life.Site, "p-instruction");
        using var other = await Caller.AsAsync(_life.Site, "p-responsable");
        var file = $"/instruction/appels/{ReportsChecked.Call}/tirages?handler=File&bilan=final&tirage=1";
        var texts = await Task.WhenAll(TextAsync(one, file), TextAsync(other, file));
        Assert.Equal(texts[0], texts[1]);
        var redone = DrawFile.Redo(texts[0]);
        Assert.Empty(redone.Faults);
        Assert.Equal((5, 1), (redone.Population, redone.Drawn));
        _life.Site.Faults.Take();
    }

    private static async Task<string> TextAsync(Caller caller, string path)
    {
        using var answer = await caller.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }
}
