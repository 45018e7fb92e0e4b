using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Laws;

public sealed class RemindersOfADeadline
{
    private static readonly DateTimeOffset Deadline = Sample.At(Sample.Closes);

    private static readonly Arbitrary<(List<int> Leads, List<int> Steps)> Cases =
        Gen.Choose(1, 500).ListOf().SelectMany(leads => Gen.Choose(0, 200).ListOf().Select(steps => (leads, steps))).ToArbitrary();

    [Fact]
    public void Go_out_once_each_at_most_in_order_and_none_is_left_pending_in_the_past() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, run =>
    {
        ImmutableArray<Lead> leads = [.. run.Leads.Select(Lead.OfHours)];
        var now = Deadline.AddHours(-600);
        var settled = now;
        var sent = new List<Lead>();
        foreach (var hours in run.Steps)
        {
            now = now.AddHours(hours);
            if (ReminderSchedule.Due(Deadline, leads, settled, now) is not { } lead) continue;
            sent.Add(lead);
            settled = ReminderSchedule.At(Deadline, lead);
        }
        Assert.Equal(sent.OrderByDescending(lead => lead.Rough).Distinct(), sent);
        Assert.All(sent, lead => Assert.Contains(lead, leads));
        Assert.All(ReminderSchedule.Pending(Deadline, leads, settled), pending => Assert.True(pending.At > settled));
        Assert.DoesNotContain(ReminderSchedule.Pending(Deadline, leads, settled), pending => pending.At <= now);
    }));
}
