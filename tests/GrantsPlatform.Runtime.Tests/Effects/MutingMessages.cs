using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Effects;

public sealed class MutingMessages
{
    [Fact]
    public void Finds_a_topic_for_every_template_and_a_template_for_every_line() =>
        Assert.Equal(MessageTemplates.Embedded.All.Select(template => template.Code), MessageTopics.Templates.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("message-from-service", 1)]
    [InlineData("decision-rejected", 2)]
    [InlineData("report-reminder", 2)]
    public async Task Spares_those_who_want_none_of_the_topic(string template, int mails)
    {
        await using var platform = new TestPlatform(
            (happened, place) => place.Stream != Key("a") || happened is not KeyClaimed ? [] :
            [
                new Reaction.Tell(new Message(template, place.Stream, [new ToPerson("p-2"), new ToPerson("p-3")], ImmutableSortedDictionary<string, string>.Empty)),
            ],
            deciders: [new AccountDecider()], templates: [new MessageTemplate(template, "Sujet", "Texte")]);
        var account = AccountState.IdOf("p-2");
        await platform.SendAsync(KeyState.IdOf("mail", "m-2"), new ClaimKey(account), "c-1");
        await platform.SendAsync(account, new OpenAccount("Camille Essai", "camille@exemple.test", "m-2"), "c-2");
        await platform.SendAsync(account, new ChooseNotifications([Topic.Messages]), "c-3");
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-4");
        await platform.RunAsync();
        Assert.Equal(mails, platform.Mails.Sent.Count);
        Assert.Empty(platform.Memory.PendingEffects);
        Assert.Empty(await platform.TasksAsync());
    }
}
