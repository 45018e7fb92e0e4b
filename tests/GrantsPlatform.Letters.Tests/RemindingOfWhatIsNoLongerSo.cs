using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Runtime.Messages;
using static GrantsPlatform.Letters.Tests.Samples.SampleWorld;

namespace GrantsPlatform.Letters.Tests;

/// <summary>The mail server was away for a while, and the world went on.</summary>
public sealed class RemindingOfWhatIsNoLongerSo
{
    private static readonly DateTimeOffset May16 = DateTimeOffset.Parse("2025-05-16T22:00:00Z");

    private readonly SampleWorld _world = new(Desk.Definition("cej-jr-occitanie-2022"));

    public static TheoryData<string> NamingTheClosing => ["submission-reminder", "deadline-moved"];

    [Theory, MemberData(nameof(NamingTheClosing))]
    public async Task Leaves_out_the_old_day_of_a_call_that_was_extended(string code)
    {
        Notice At(DateTimeOffset instant) => code == "deadline-moved" ? new DeadlineMovedNotice(instant) : new SubmissionReminderNotice(instant);

        Assert.False(await IsLetGoAsync(At(ClosesAt), SampleWorld.AFile));
        // The file has not heard of it yet.
        var call = await _world.Reads.ReadAsync<CallState>(Call) is CallState.Known known ? known : throw new InvalidOperationException();
        _world.Reads.With(Call, call with { ClosesAt = May16 });
        Assert.True(await IsLetGoAsync(At(ClosesAt), SampleWorld.AFile));
        Assert.False(await IsLetGoAsync(At(May16), SampleWorld.AFile));
        Change<ApplicationState.Known>(SampleWorld.AFile, file => file with { ClosesAt = May16 });
        Assert.True(await IsLetGoAsync(At(ClosesAt), SampleWorld.AFile));
        Assert.False(await IsLetGoAsync(At(May16), SampleWorld.AFile));
    }

    [Fact]
    public async Task Does_not_ask_for_a_file_that_has_come()
    {
        Change<ApplicationState.Known>(SampleWorld.AFile, file => file with { Phase = new Phase.Submitted() });
        Assert.True(await IsLetGoAsync(new SubmissionReminderNotice(ClosesAt), SampleWorld.AFile));
    }

    [Fact]
    public async Task Does_not_ask_for_complements_that_have_come()
    {
        var reminder = new ComplementReminderNotice(ComplementsDueAt);
        Assert.False(await IsLetGoAsync(reminder, Incomplete));
        Assert.True(await IsLetGoAsync(new ComplementReminderNotice(ComplementsDueAt.AddDays(1)), Incomplete));
        Change<ApplicationState.Known>(Incomplete, file => file with { Phase = new Phase.Submitted() });
        Assert.True(await IsLetGoAsync(reminder, Incomplete));
    }

    [Fact]
    public async Task Does_not_ask_for_a_report_that_has_come_or_moved()
    {
        foreach (var reminder in new Notice[] { new ReportReminderNotice(ReportDueOn), new ReportLateNotice(ReportDueOn) })
        {
            var world = new SampleWorld(Desk.Definition("cej-jr-occitanie-2022"));
            Assert.False(await IsLetGoAsync(reminder, world.Report, world));
            var report = (ReportState.Known)await world.Reads.ReadAsync<ReportState>(world.Report);
            world.Reads.With(world.Report, report with { RegularDueOn = new DateOnly(2027, 1, 31) });
            Assert.True(await IsLetGoAsync(reminder, world.Report, world));
            world.Reads.With(world.Report, report with { Phase = new ReportPhase.Submitted() });
            Assert.True(await IsLetGoAsync(reminder, world.Report, world));
        }
    }

    [Fact]
    public async Task Does_not_ask_for_a_signature_that_has_come_or_of_a_text_that_was_sent_anew()
    {
        Assert.False(await IsLetGoAsync(new AgreementReminderNotice(1), SampleWorld.AFile));
        Assert.True(await IsLetGoAsync(new AgreementReminderNotice(2), SampleWorld.AFile));
        Change<AgreementState.Known>(AgreementState.IdOf("dossier-1"), act => act with { Phase = act.Phase is AgreementPhase.Sent { Text.Text: var text } ? new AgreementPhase.Signed(new Pending.Signed(text, new AgreementSigned(1, "h", Monday, Actor.Person("p-1")))) : act.Phase });
        Assert.True(await IsLetGoAsync(new AgreementReminderNotice(1), SampleWorld.AFile));
    }

    [Fact]
    public async Task Keeps_every_letter_that_tells_what_happened()
    {
        Change<CallState.Known>(Call, call => call with { ClosesAt = May16 });
        Assert.False(await IsLetGoAsync(new DraftLapsedNotice(ClosesAt), SampleWorld.AFile));
        Assert.False(await IsLetGoAsync(new ReceiptNotice(Monday, "h", null), SampleWorld.AFile));
        Assert.False(await IsLetGoAsync(new DecisionRejectedNotice("commission-1"), SampleWorld.AFile));
    }

    private void Change<TState>(StreamId id, Func<TState, TState> change) where TState : class => _world.Reads.With(id, change((TState)_world.Reads.StateOf(id)));

    private async Task<bool> IsLetGoAsync(Notice notice, StreamId about, SampleWorld? world = null) =>
        await new Desk((world ?? _world).Reads).WriteAsync(new Message(notice, about, [new ToPerson("p-1")])) is LetterAnswer.Outdated;
}
