using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Printing;

namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class InterruptingAReplay
{
    private const string Call = "cllaj-pas-de-calais-2025";

    [Fact]
    public async Task Ends_in_a_sentence_and_can_be_carried_on()
    {
        using var folder = new WorkingFolder();
        using var stop = new CancellationTokenSource();
        using var output = new StoppingWriter("Appel à projets programmé", stop);
        using var error = new StringWriter();
        Assert.Equal(130, await CommandLine.RunAsync(["replay", Call, "--store", "store"], new Terminal(output, error, 100, false, folder.Path), stop.Token));
        Assert.StartsWith("Interrompu.", error.ToString());
        Assert.Equal(0, (await folder.CallAsync("replay", Call, "--store", "store")).Code);
    }

    [Fact]
    public async Task Is_not_carried_on_while_effects_are_paused()
    {
        using var folder = new WorkingFolder();
        await folder.CallAsync("replay", Call, "--store", "store");
        await folder.CallAsync("effects", "pause", "--store", "store");
        var answer = await folder.CallAsync("replay", Call, "--store", "store");
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains("effects resume", answer.ErrorText);
    }

    /// <summary>Somebody presses Ctrl-C when they read these words.</summary>
    private sealed class StoppingWriter(string words, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value!.Contains(words, StringComparison.Ordinal)) stop.Cancel();
        }
    }
}
