using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Views;

public sealed class EveryRow
{
    public static TheoryData<string> Kinds => EveryCommand.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void Has_the_filters_and_sorts_that_its_list_declares(string kind)
    {
        var sample = EveryCommand.Of(kind);
        foreach (var view in Catalogue.Of(kind).Views)
            foreach (var row in sample.States.SelectMany(state => view.Rows(sample.Self, state.State)))
            {
                var schema = Assert.Single(view.Schemas, schema => schema.Name == row.View);
                Assert.Equal(schema.Filters.Order(), row.Filters.Keys.Order());
                Assert.Equal(schema.Sorts.Order(), row.Sorts.Keys.Order());
                Assert.True(schema.Filters.Length <= 4 && schema.Sorts.Length <= 4);
            }
    }

    [Fact]
    public void Of_a_file_is_there_from_the_draft_on_and_its_totals_from_the_submission_on()
    {
        var view = new ApplicationsView();
        Assert.Empty(view.Rows(AFile.Id, AFile.New().State));
        Assert.Equal(
            [("applications", "c-1", "draft"), ("own-files", "o-1", "draft")],
            view.Rows(AFile.Id, AFile.Complete().State).Select(row => (row.View, row.Partition, row.Filters["status"])));
        Assert.Empty(view.Contributions(AFile.Id, AFile.Complete().State));

        var submitted = Assert.Single(view.Contributions(AFile.Id, AFile.Submitted().State));
        Assert.Equal(("call", "c-1", "01|submitted"), (submitted.Total, submitted.Partition, submitted.Group));
        Assert.Equal((1, 20_000_00, 12), (submitted.Measures["files"], submitted.Measures["requested"], submitted.Measures["measure.young"]));
    }

    [Fact]
    public void Of_a_partner_is_there_from_the_submission_on_and_says_what_the_applicant_was_told()
    {
        var view = new PartnerFilesView();
        Assert.Empty(view.Rows(AFile.Id, AFile.WithPartner().State));
        var row = Assert.Single(view.Rows(AFile.Id, AFile.WithPartner().Submit("2025-05-02T08:00:00Z").State));
        Assert.Equal(("files-of-partner", "o-2", "submitted"), (row.View, row.Partition, Assert.IsType<PartnerFileRow>(row.Body).Status));
    }

    [Fact]
    public void Of_an_awarded_file_counts_its_amount_by_strand_until_it_is_withdrawn()
    {
        var view = new ApplicationsView();
        var awarded = Assert.Single(view.Contributions(AFile.Id, AFile.Decided().State));
        Assert.Equal(("01|awarded", 15_000_00, 1, 12), (awarded.Group, awarded.Measures["granted.a"], awarded.Measures["files.a"], awarded.Measures["measure.young.a"]));
        var withdrawn = Assert.Single(view.Contributions(AFile.Id, AFile.Decided().When(new Core.Applications.WithdrawApplication(), AFile.May).State));
        Assert.False(withdrawn.Measures.ContainsKey("granted.a"));
        Assert.False(Assert.Single(view.Contributions(AFile.Id, AFile.Decided(Outcome.Deferred).State)).Measures.ContainsKey("granted.a"));
    }

    [Fact]
    public void Of_a_call_is_found_by_its_phase() =>
        Assert.Equal("in-selection", Assert.Single(new CallsView().Rows(Sample.Call, Sample.CallIn(CallPhase.InSelection))).Filters["phase"]);
}
