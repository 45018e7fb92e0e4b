using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Paying;

/// <summary>The regional call on 17 October 2022 at 8:00 in Paris, on a platform that dies at the next commit of a batch when a test says so.</summary>
public sealed class PaymentsThatMayDie : IAsyncLifetime
{
    private Death _next;

    public PaymentsThatMayDie() => Site = new WebFixture
    {
        Others = new DemoList([WebFixture.Decided], new DateTimeOffset(2022, 10, 17, 6, 0, 0, TimeSpan.Zero), [], []),
        Around = store => MortalStore.Over(store, Dies),
    };

    public WebFixture Site { get; }

    public void DieAtTheNextBatch(Death death) => _next = death;

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();

    private Death Dies(Commit commit)
    {
        if (commit.Stream.Kind != PaymentBatchState.Kind) return Death.None;
        var death = _next;
        _next = Death.None;
        return death;
    }
}

/// <summary>A batch leaves once: though the process dies between its sealing and the answer to who sends it, and then two officers send it from two tabs.</summary>
public sealed partial class LeavingOnceThoughKilled(PaymentsThatMayDie life) : IClassFixture<PaymentsThatMayDie>
{
    [Theory]
    [InlineData(Death.Before, "lot-2022-10-a", "cej-17", "avance~soliha-tarn-et-garonne")]
    [InlineData(Death.After, "lot-2022-10-b", "cej-17", "avance~udaf-tarn-et-garonne")]
    public async Task Is_sent_once_whenever_the_process_dies(Death death, string lot, string application, string instalment)
    {
        var page = $"/paiements/lots/{lot}";
        await SealedAsync(lot, application, instalment);
        using var before = await life.Site.ClientAsync(AdvancesDue.Officer);
        var form = await before.FormAsync(page, "Faire partir le lot");
        life.DieAtTheNextBatch(death);
        Assert.Equal(HttpStatusCode.InternalServerError, (await before.SendAsync(form)).Status);
        life.Site.Faults.Take();
        await life.Site.RestartAsync();
        Assert.Equal(death == Death.After ? 1 : 0, await TimesAsync<BatchExported>(PaymentBatchState.IdOf(lot)));

        using var officer = await life.Site.ClientAsync(AdvancesDue.Officer);
        using var colleague = await life.Site.ClientAsync(AdvancesDue.Accountant);
        // The tab that heard nothing sends the same form again; another officer and a second tab send one of their own, each a command of its own.
        var (again, other, tab) = (await WithTokenAsync(form, officer, form["CommandId"]), await OwnAsync(death, form, colleague, page), await OwnAsync(death, form, officer, page));
        var answers = await Task.WhenAll(officer.SendAsync(again), colleague.SendAsync(other), officer.SendAsync(tab));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answer.Status}"));
        await life.Site.FollowAsync();

        Assert.Equal(1, await TimesAsync<BatchExported>(PaymentBatchState.IdOf(lot)));
        var ordered = (await life.Site.Runtime.Reads.HistoryAsync(AgreementState.IdOf(application))).Select(happened => happened.Data).OfType<InstalmentOrdered>().Where(one => one.Instalment == instalment);
        Assert.Equal($"{lot}-0001", Assert.Single(ordered).Reference);
        Assert.DoesNotContain("Faire partir le lot", (await Sheets.OpenAsync(officer, page)).Text, StringComparison.Ordinal);
        Assert.Contains($"{lot}-0001;", await officer.GetStringAsync($"{page}/fichier.csv"), StringComparison.Ordinal);
        Assert.Empty(life.Site.Faults.Take());
    }

    private async Task SealedAsync(string lot, string application, string instalment)
    {
        var (agreement, batch) = (AgreementState.IdOf(application), PaymentBatchState.IdOf(lot));
        await DoAsync(AdvancesDue.Preparer, agreement, new PrepareInstalment(instalment, []));
        await DoAsync(AdvancesDue.Approver, agreement, new ApproveInstalment(instalment));
        await DoAsync(AdvancesDue.Preparer, batch, new OpenBatch(AdvancesDue.Programme, 1));
        await DoAsync(AdvancesDue.Preparer, batch, new AddToBatch(application, instalment));
        await life.Site.FollowAsync();
        await DoAsync(AdvancesDue.Preparer, batch, new SealBatch());
    }

    private async Task DoAsync(string person, StreamId target, Command command)
    {
        var outcome = await life.Site.Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Person(person)));
        Assert.False(outcome is CommandOutcome.Refused, outcome is CommandOutcome.Refused refused ? refused.Refusal.Message : null);
    }

    private async Task<int> TimesAsync<TEvent>(StreamId stream) where TEvent : Event => (await life.Site.Runtime.Reads.HistoryAsync(stream)).Count(happened => happened.Data is TEvent);

    /// <summary>As the page offers it now; where the batch has left and the page offers it no more, as it was shown before.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> OwnAsync(Death death, IReadOnlyDictionary<string, string> form, HttpClient client, string page) =>
        death == Death.Before ? await client.FormAsync(page, "Faire partir le lot") : await WithTokenAsync(form, client, Guid.NewGuid().ToString("N"));

    /// <summary>As it was shown, with the token of whoever sends it now.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> WithTokenAsync(IReadOnlyDictionary<string, string> form, HttpClient client, string command)
    {
        var token = Token().Match(await client.GetStringAsync("/demonstration/comptes")).Groups[1].Value;
        return form.ToDictionary(input => input.Key, input => input.Key switch { "jeton" => token, "CommandId" => command, _ => input.Value });
    }

    [GeneratedRegex("name=\"jeton\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
