using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Tests.Messages;

/// <summary>The mail server was away for a while, and the world went on.</summary>
public sealed class RemindingOfWhatIsNoLongerSo
{
    private static readonly StreamId File = ApplicationState.IdOf("f-1");
    private static readonly DateTimeOffset April = DateTimeOffset.Parse("2025-04-01T08:00:00Z");
    private static readonly DateTimeOffset May9 = DateTimeOffset.Parse("2025-05-09T22:00:00Z");
    private static readonly DateTimeOffset May16 = DateTimeOffset.Parse("2025-05-16T22:00:00Z");

    private static readonly ApplicationState.Known Draft = new(
        new DraftStarted("c-1", "exemple", 1, "o-1", "552100554", "Association d’exemple", null, April, May9, []), new Phase.Draft());

    private static CallState.Known Call(DateTimeOffset closesAt) => new("exemple", 1, "Appel", April, closesAt, CallPhase.Open, []);

    private static Message Naming(string template, string place, string value) =>
        new(template, File, [new ToOrganisation("o-1")], ImmutableSortedDictionary<string, string>.Empty.Add(place, value));

    private static async Task<bool> IsLetGoAsync(Message message, params (StreamId Id, object State)[] states) =>
        await Outdated.IsAsync(message, new Standing(states.ToDictionary(state => state.Id, state => state.State)), default);

    [Theory]
    [InlineData("submission-reminder")]
    [InlineData("deadline-moved")]
    public async Task Leaves_out_the_old_day_of_a_call_that_was_extended(string template)
    {
        var old = Naming(template, "closesAt", French.Deadline(May9));
        Assert.False(await IsLetGoAsync(old, (File, Draft), (CallState.IdOf("c-1"), Call(May9))));
        // The file has not heard of it yet.
        Assert.True(await IsLetGoAsync(old, (File, Draft), (CallState.IdOf("c-1"), Call(May16))));
        Assert.True(await IsLetGoAsync(old, (File, Draft with { ClosesAt = May16 }), (CallState.IdOf("c-1"), Call(May16))));
        var renewed = Naming(template, "closesAt", French.Deadline(May16));
        Assert.False(await IsLetGoAsync(renewed, (File, Draft with { ClosesAt = May16 }), (CallState.IdOf("c-1"), Call(May16))));
    }

    [Fact]
    public async Task Does_not_ask_for_a_file_that_has_come() =>
        Assert.True(await IsLetGoAsync(Naming("submission-reminder", "closesAt", French.Deadline(May9)), (File, Draft with { Phase = new Phase.Submitted() }), (CallState.IdOf("c-1"), Call(May9))));

    [Fact]
    public async Task Does_not_ask_for_complements_that_have_come()
    {
        var request = new ComplementRequested(1, ["title"], April, May9, []);
        var asked = Draft with { Phase = new Phase.AwaitingComplement(request, new Phase.Submitted()) };
        var reminder = Naming("complement-reminder", "dueAt", French.Deadline(May9));
        Assert.False(await IsLetGoAsync(reminder, (File, asked)));
        Assert.True(await IsLetGoAsync(reminder, (File, Draft with { Phase = new Phase.Submitted() })));
    }

    [Fact]
    public async Task Does_not_ask_for_a_report_that_has_come_or_moved()
    {
        var id = ReportState.IdOf("f-1", "final");
        var report = new ReportState.Known(
            new ReportExpected("f-1", "final", "Bilan final", ReportKind.Final, "c-1", "exemple", 1, "o-1", null,
                new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), new DateOnly(2026, 11, 30), [], ImmutableSortedDictionary<string, decimal>.Empty, April),
            new ReportPhase.Expected());
        var reminder = Naming("report-reminder", "dueOn", "30 novembre 2026") with { About = id };
        Assert.False(await IsLetGoAsync(reminder, (id, report)));
        Assert.True(await IsLetGoAsync(reminder, (id, report with { RegularDueOn = new DateOnly(2027, 1, 31) })));
        Assert.True(await IsLetGoAsync(reminder, (id, report with { Phase = new ReportPhase.Submitted() })));
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("draft-lapsed")]
    [InlineData("decision-rejected")]
    public async Task Keeps_every_letter_that_tells_what_happened(string template) =>
        Assert.False(await IsLetGoAsync(Naming(template, "closesAt", "hier"), (File, Draft), (CallState.IdOf("c-1"), Call(May16))));

    /// <summary>States as they stand; nothing else is asked.</summary>
    private sealed class Standing(IReadOnlyDictionary<StreamId, object> states) : IReads
    {
        public ValueTask<TState> ReadAsync<TState>(StreamId stream, CancellationToken cancellation = default) where TState : class => new((TState)states[stream]);
        public ValueTask<Versioned<TState>> ReadVersionedAsync<TState>(StreamId stream, CancellationToken cancellation = default) where TState : class => throw new NotSupportedException();
        public ValueTask<IReadOnlyList<EventEnvelope>> HistoryAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<IReadOnlyList<Upcoming>> UpcomingAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<Contents> ContentsAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<byte[]?> ContentAsync(StreamId stream, string name, int version, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<Page<TRow>> QueryAsync<TRow>(ViewQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<IReadOnlyList<Row<TRow>>> FindRowsAsync<TRow>(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<Row<TRow>?> FindRowAsync<TRow>(string view, string partition, string row, CancellationToken cancellation = default) => throw new NotSupportedException();
        public ValueTask<IReadOnlyList<TotalRow>> TotalsAsync(string total, string partition, CancellationToken cancellation = default) => throw new NotSupportedException();
    }
}
