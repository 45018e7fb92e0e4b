using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class TheQueues
{
    [Fact]
    public async Task Hold_texts_as_the_host_reads_them_and_for_ever()
    {
        var clients = await Azurite.ClientsAsync();
        var queues = new SdkQueues(clients.Queues);
        await queues.CreateAsync(QueueNames.All, CancellationToken.None);
        await queues.CreateAsync(QueueNames.All, CancellationToken.None);
        var text = $"call/{Guid.NewGuid():N}-é";
        await queues.SendAsync(QueueNames.Signals, text, CancellationToken.None);
        var client = clients.Queues.GetQueueClient(QueueNames.Signals);
        while (await client.ReceiveMessageAsync() is { Value: { } message })
        {
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            if (message.MessageText != text) continue;
            Assert.True(message.ExpiresOn > DateTimeOffset.UtcNow.AddYears(10));
            return;
        }
        Assert.Fail("The text did not arrive.");
    }
}
