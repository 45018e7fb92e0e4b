namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class ReplayingAProgrammeNobodyHasSeen
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data", "pistes-cyclables-2031");

    [Fact]
    public async Task Needs_data_alone()
    {
        using var folder = new WorkingFolder();
        Assert.Equal(0, (await folder.CallAsync("programmes", "check", Path.Combine(Data, "programme.json"))).Code);
        var answer = await folder.CallAsync("replay", Data, "--store", "store");
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Total 3 1 1 – 1", answer.Text);
        Assert.Contains("Vélos remis en état", answer.Text);
        Assert.Contains("4 500,50 €", answer.Text);
    }
}
