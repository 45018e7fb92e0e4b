using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.OperatorTasks;

public sealed class RaisingATask
{
    private const string At = "2025-04-02T08:00:00Z";
    private static readonly DateTimeOffset Raised = DateTimeOffset.Parse(At);
    private static readonly DateTimeOffset Settled = DateTimeOffset.Parse("2025-04-03T09:30:00Z");
    private static readonly StreamId Self = OperatorTaskState.IdOf("e-1");
    private static readonly RaiseTask Raise = new(new StreamId("organisation", "o-1"), "remove-member", "organisation.last-legal-representative");
    private static readonly TaskRaised Happened = new(Raise.About, Raise.Work, Raise.Code, Raised);

    private static Scenario<OperatorTaskState, OperatorTaskCommand, OperatorTaskEvent> Task() => new(new OperatorTaskDecider(), Self);

    [Fact]
    public void Happens_once_for_one_failure() => Task()
        .When(Raise, At).Then(Happened)
        .When(Raise with { Code = "delivery.failed" }, At).ThenNothing();

    [Fact]
    public void Waits_until_somebody_says_how_it_was_settled() => Task().Given(Happened)
        .When(new SettleTask(), "2025-04-03T09:30:00Z").ThenRefused<ReasonMissing>()
        .Because("  ").When(new SettleTask(), "2025-04-03T09:30:00Z").ThenRefused<ReasonMissing>()
        .Because("Successeur nommé").When(new SettleTask(), "2025-04-03T09:30:00Z").Then(new TaskSettled(Settled))
        .When(new SettleTask(), "2025-04-04T09:30:00Z").ThenNothing()
        .When(Raise, At).ThenNothing();

    [Fact]
    public void Comes_before_settling() => Task().When(new SettleTask(), At).ThenRefused<TaskUnknown>();

    [Fact]
    public void Is_the_platforms_business() => Assert.Equal(Scope.Platform, ((IScoped)Task().State).Scope);

    [Fact]
    public void Shows_in_the_administrators_list()
    {
        var view = new OperatorTasksView();
        Assert.Empty(view.Rows(Self, Task().State));
        var open = Assert.Single(view.Rows(Self, Task().Given(Happened).State));
        Assert.Equal(("tasks", "all", "e-1", "open"), (open.View, open.Partition, open.Row, open.Filters["status"]));
        var settled = Assert.Single(view.Rows(Self, Task().Given(Happened, new TaskSettled(Settled)).State));
        Assert.Equal(("settled", Settled), (settled.Filters["status"], ((OperatorTaskRow)settled.Body).SettledAt));
    }
}
