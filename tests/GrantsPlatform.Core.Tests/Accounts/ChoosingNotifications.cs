using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Tests.Accounts.Persons;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class ChoosingNotifications
{
    [Fact]
    public void Mutes_what_may_be_muted_and_lets_it_be_heard_again()
    {
        Account().When(new ChooseNotifications([Topic.News, Topic.Reminders, Topic.News]), At).Then(new NotificationsChosen([Topic.Reminders, Topic.News]))
            .ThenState(state => Assert.Equal([Topic.Reminders, Topic.News], ((AccountState.Open)state).Muted.ToArray()))
            .When(new ChooseNotifications([Topic.Reminders, Topic.News]), At).ThenNothing()
            .When(new ChooseNotifications([]), At).Then(new NotificationsChosen([]));
        Account().When(new ChooseNotifications([]), At).ThenNothing();
    }

    [Fact]
    public void Never_mutes_what_binds()
    {
        Account().When(new ChooseNotifications([Topic.News, Topic.Binding]), At).ThenRefused<TopicCannotBeMuted>();
        Assert.Equal([Topic.Binding], Enum.GetValues<Topic>().Where(topic => !Topics.MayBeMuted(topic)));
    }

    [Fact]
    public void Is_ones_own_to_do()
    {
        var own = Scope.Platform with { Account = "p-1" };
        var account = (AccountState)Account().State;
        Assert.Null(Permissions.Check(new ChooseNotifications([]), Actor.Person("p-1"), own, account, _ => null));
        Assert.NotNull(Permissions.Check(new ChooseNotifications([]), Actor.Person("p-1"), own with { Account = "p-2" }, account, _ => null));
    }
}
