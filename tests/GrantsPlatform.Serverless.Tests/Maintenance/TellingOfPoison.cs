using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Maintenance;

namespace GrantsPlatform.Serverless.Tests.Maintenance;

public sealed class TellingOfPoison
{
    [Fact]
    public async Task Makes_one_task_about_the_stream_however_often_it_is_told()
    {
        await using var platform = new SmallPlatform();
        var work = new PoisonedWork(platform.Runtime.Commands);
        var mail = new MailText(new StreamId("credential", "p-1"), "credential:p-1~4~0").Write();
        await work.TellOfMailAsync(mail, default);
        await work.TellOfMailAsync(mail, default);
        await work.TellOfSignalAsync("call/autumn", default);
        Assert.Equal(
            [("call/autumn", TaskCodes.SignalPoisoned), ("credential/p-1", TaskCodes.MailPoisoned)],
            (await platform.TasksAsync()).Select(task => (task.About.ToString(), task.Code)).Order());
    }

    [Fact]
    public async Task Tells_of_a_text_that_names_nothing_too()
    {
        await using var platform = new SmallPlatform();
        await new PoisonedWork(platform.Runtime.Commands).TellOfMailAsync("�", default);
        Assert.Equal("queue/unreadable", Assert.Single(await platform.TasksAsync()).About.ToString());
    }
}
