using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Accounts;
using GrantsPlatform.Reading.Instruction;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>What agents' lists and pages are made of, asked of the demonstration: the regional call of 2022, decided, and the departmental one, open.</summary>
[Collection(Site.Name)]
public sealed class AskingForWork(WebFixture site)
{
    private Queries Queries => new(site.Runtime.ReadSide, new At(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Shows_an_agent_the_files_of_the_places_that_are_theirs()
    {
        Assert.Equal(26, (await ListAsync("p-dr"))?.Counts[WorkTab.All]);
        var ariege = await ListAsync("p-dd-09");
        Assert.All(ariege?.Lines ?? [], line => Assert.Equal("09", line.File.Departement));
        Assert.Equal(ariege?.Lines.Length, (int?)ariege?.Counts[WorkTab.All]);
        Assert.Null(await ListAsync("p-instruction"));
        Assert.Null(await ListAsync("p-membre-1"));
    }

    [Fact]
    public async Task Leaves_out_what_its_reader_has_stepped_back_from_and_counts_without_it()
    {
        var (recused, other) = (await ListAsync("p-dd-34"), await ListAsync("p-dd-34-bis"));
        Assert.Contains(other?.Lines ?? [], line => line.File.Id == "cej-09");
        Assert.DoesNotContain(recused?.Lines ?? [], line => line.File.Id == "cej-09");
        Assert.Equal(other?.Counts[WorkTab.All] - 1, recused?.Counts[WorkTab.All]);
        var narrowed = new WorkFilter(RequestedFrom: Money.FromEuros(1));
        Assert.Equal((await ListAsync("p-dd-34-bis", narrowed))?.Counts[WorkTab.All] - 1, (await ListAsync("p-dd-34", narrowed))?.Counts[WorkTab.All]);
        Assert.Null(await Queries.AskAsync(new FileForInstruction("cej-09"), await ViewerAsync("p-dd-34")));
        Assert.NotNull(await Queries.AskAsync(new FileForInstruction("cej-09"), await ViewerAsync("p-dd-34-bis")));
    }

    [Fact]
    public async Task Narrows_by_several_values_words_in_part_and_spans_alike_in_pages_and_counts()
    {
        var filter = new WorkFilter(["awarded", "rejected"], ["34", "31"]);
        var narrowed = await ListAsync("p-dr", filter);
        Assert.NotEmpty(narrowed?.Lines ?? []);
        Assert.All(narrowed?.Lines ?? [], line => Assert.True(line.File.Departement is "34" or "31" && line.File.Status is "awarded" or "rejected"));
        Assert.Equal(narrowed?.Lines.Length, (int?)narrowed?.Counts[WorkTab.All]);
        // As the sums say it, and as the rows do when a span has them counted.
        Assert.Equal((await ListAsync("p-dr", filter with { RequestedFrom = Money.FromEuros(1) }))?.Counts, narrowed?.Counts);
        Assert.Equal((await ListAsync("p-dd-34", new WorkFilter(Departements: ["34"], RequestedFrom: Money.FromEuros(1))))?.Counts, (await ListAsync("p-dd-34", new WorkFilter(Departements: ["34"])))?.Counts);
        Assert.Equal(["cej-03"], (await ListAsync("p-dr", new WorkFilter(Words: "CÉVENNES pays")))?.Lines.Select(line => line.File.Id));
        var dear = await ListAsync("p-dr", new WorkFilter(RequestedFrom: Money.FromEuros(100_000)));
        Assert.All(dear?.Lines ?? [], line => Assert.True(line.File.Requested >= Money.FromEuros(100_000)));
        Assert.Equal(dear?.Lines.Length, (int?)dear?.Counts[WorkTab.All]);
    }

    [Fact]
    public async Task Counts_files_by_state_and_shows_those_of_each()
    {
        var viewer = await ViewerAsync("p-dr");
        var all = await ListAsync("p-dr");
        WorkTab[] states = [WorkTab.Submitted, WorkTab.Waiting, WorkTab.Eligible, WorkTab.UnderReview, WorkTab.Ready, WorkTab.Decided, WorkTab.Over];
        Assert.Equal(26, states.Sum(tab => all?.Counts[tab]));
        foreach (var tab in states)
        {
            var of = await Queries.AskAsync(new WorkList(WebFixture.Decided, tab), viewer);
            Assert.Equal(all?.Counts[tab], of?.Lines.Length);
        }
        Assert.All((await Queries.AskAsync(new WorkList(WebFixture.Decided, WorkTab.Over), viewer))?.Lines ?? [], line => Assert.True(line.File.Status is "ineligible" or "withdrawn" or "cancelled"));
    }

    [Fact]
    public async Task Finds_what_an_instructor_has_and_who_has_what()
    {
        var own = await ListAsync("p-dr", new WorkFilter(Instructor: "p-dd-09"));
        Assert.NotEmpty(own?.Lines ?? []);
        Assert.All(own?.Lines ?? [], line => Assert.Equal("Instruction départementale 09", line.Instructors["departmental"]));
        Assert.All(own?.Lines ?? [], line => Assert.Equal("Instruction régionale", line.Instructors["regional"]));
    }

    [Fact]
    public async Task Goes_through_pages_both_ways()
    {
        var viewer = await ViewerAsync("p-dr");
        var first = await Queries.AskAsync(new WorkList(WebFixture.Decided, WorkTab.All, Sort: WorkSort.Applicant, Size: 10), viewer);
        var second = await Queries.AskAsync(new WorkList(WebFixture.Decided, WorkTab.All, Sort: WorkSort.Applicant, Size: 10, After: first?.Next), viewer);
        var back = await Queries.AskAsync(new WorkList(WebFixture.Decided, WorkTab.All, Sort: WorkSort.Applicant, Size: 10, Before: second?.Previous), viewer);
        Assert.Equal(first?.Lines.Select(line => line.File.Id), back?.Lines.Select(line => line.File.Id));
        Assert.Null(await Queries.AskAsync(new WorkList(WebFixture.Decided, After: "nothing"), viewer));
    }

    [Fact]
    public async Task Adds_the_envelope_up_by_strand_and_year()
    {
        var envelope = await Queries.AskAsync(new EnvelopeOfCall(WebFixture.Decided), await ViewerAsync("p-dr"));
        Assert.Equal(Money.FromEuros(1_121_350), envelope?.Strands.Single(strand => strand.Code == "logement").Sums.Granted);
        Assert.True(envelope?.Sums.Asked >= envelope?.Sums.Granted);
        Assert.Null(await Queries.AskAsync(new EnvelopeOfCall(WebFixture.Decided), await ViewerAsync("p-rencontres-et-loisirs")));
    }

    [Fact]
    public async Task Says_what_waits_for_whom()
    {
        var instructor = await Queries.AskAsync(new AgentHome(), await ViewerAsync("p-instruction"));
        var call = Assert.Single(instructor?.Calls ?? []);
        Assert.Contains(call.Waiting, kind => kind is { What: WaitingWhat.ToCheck, Count: > 0, Since: not null });
        Assert.Contains(instructor?.Days ?? [], day => day is { What: DeadlineWhat.Closing, Day: { Day: 9, Month: 5 } });
        Assert.Null(await Queries.AskAsync(new AgentHome(), await ViewerAsync("p-rencontres-et-loisirs")));
    }

    [Fact]
    public async Task Shows_a_file_with_its_rules_opinions_history_and_applicant()
    {
        var file = await Queries.AskAsync(new FileForInstruction("cej-23"), await ViewerAsync("p-dd-11"));
        Assert.Equal("accounts", Assert.Single(file?.Changes ?? []).Field.Code);
        Assert.NotNull(Assert.Single(file?.Complements ?? []).EndedAt);
        Assert.NotEmpty(file?.Rules ?? []);
        Assert.Contains(file?.History ?? [], line => line.By.Contains("Instruction départementale 11", StringComparison.Ordinal));
        Assert.DoesNotContain(file?.History ?? [], line => line.What.StartsWith("Réponses enregistrées", StringComparison.Ordinal));
        Assert.Null(await Queries.AskAsync(new FileForInstruction("cej-23"), await ViewerAsync("p-dd-09")));
        Assert.Null(await Queries.AskAsync(new FileForInstruction("cej-23"), await ViewerAsync("p-jeunesse-corbieres")));
    }

    private async Task<ListedWork?> ListAsync(string account, WorkFilter? filter = null) =>
        await Queries.AskAsync(new WorkList(WebFixture.Decided, WorkTab.All, filter), await ViewerAsync(account));

    private async Task<Viewer> ViewerAsync(string account) =>
        Viewer.Of((await Queries.AskAsync(new PersonWhoComes(account), Viewer.Door))?.Account ?? throw new InvalidOperationException(account));

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
