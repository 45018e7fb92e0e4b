using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Registers;

public sealed class KeepingRows
{
    [Fact]
    public void Begins_once_a_file_is_awarded_in_a_programme_that_has_a_register()
    {
        ARegister.New().Knowing(AFile.Id, AFile.Told(Outcome.WaitingList).State).When(new OpenRegister("f-1"), ARegister.Winter).ThenRefused<FileNotAwarded>();
        ARegister.New().Knowing(AFile.Id, AFile.Decided().State).When(new OpenRegister("f-1"), ARegister.Winter).ThenRefused<FileNotAwarded>();
        ARegister.New().When(new OpenRegister("f-2"), ARegister.Winter).ThenRefused<RegisterOfAnother>();
        ARegister.New().Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published()).When(new OpenRegister("f-1"), ARegister.Winter).ThenRefused<RegisterNotForeseen>();
        ARegister.New().When(ARegister.First, ARegister.Winter).ThenRefused<RegisterUnknown>();
        ARegister.Opened().Then(new RegisterOpened("f-1", "c-1", Sample.Programme, 1, Sample.Body, Sample.At(ARegister.Winter)));
    }

    [Fact]
    public void Puts_their_values_into_records_and_none_into_events() => ARegister.Begun().ThenAccepted(accepted =>
    {
        Assert.Equal(["row/J-1", "row/J-2", "row/P-1"], accepted.Contents.Select(change => change.Name));
        var written = Encoding.UTF8.GetString(Wire.Write(Assert.IsType<RowsAdded>(Assert.Single(accepted.Events))));
        foreach (var secret in new[] { "J-1", "2004", "2025-02-20", "care", "rent", "true" }) Assert.DoesNotContain(secret, written);
        Assert.Contains("2025-06-30", written);
    });

    [Fact]
    public void Takes_the_same_rows_twice_and_refuses_others_under_their_codes()
    {
        ARegister.Begun().When(new AddRows([ARegister.Ann, ARegister.Bob], "another salt of 16+"), ARegister.Winter).ThenNothing();
        ARegister.Begun().When(new AddRows([ARegister.Bob with { YearOfBirth = 1999 }], ARegister.Salt), ARegister.Winter)
            .ThenRefused<RowsMalformed>(refusal => Assert.Equal((1, "J-2", "code"), (refusal.Problems[0].Line, refusal.Problems[0].Row, refusal.Problems[0].Column)));
    }

    [Fact]
    public void Takes_all_or_nothing_and_says_what_is_wrong_line_by_line() => ARegister.Begun()
        .When(new ImportRows(
        [
            ARegister.Row("P-2", "visit", "2025-02-21", person: "J-1"),
            ARegister.Row("P 3", "visit", "2025-02-21", person: "J-9"),
            ARegister.Row("P-2", "visit", "2025-02-26", born: 2004),
            ARegister.Row("P-4", "visit", "2025-02-21", values: [("minutes", 601), ("colour", "red"), ("new", "oui")]),
            ARegister.Row("J-3", "young", "2025-02-21", born: 2031, values: [("gender", "z"), ("town", "6242")]),
            ARegister.Row("X-1", "other", "2024-09-30"),
        ], ARegister.Salt), ARegister.Winter)
        .ThenRefused<RowsMalformed>(refusal => Assert.Equal(
            [
                "2 code", "2 personne", "3 code", "3 dernier contact", "3 année de naissance", "4 colour", "4 Durée en minutes", "4 Permanence nouvelle",
                "5 année de naissance", "5 Genre", "5 Commune", "6 dernier contact", "6 sorte",
            ],
            refusal.Problems.Select(problem => $"{problem.Line} {problem.Column}")))
        .ThenState(state => Assert.Equal(3, ((RegisterState.Known)state).Marks.Count));

    [Fact]
    public void Adds_what_is_new_and_replaces_what_differs_in_an_import() => ARegister.Begun()
        .When(new ImportRows([ARegister.Ann, ARegister.Bob with { YearOfBirth = 1999 }, ARegister.Row("P-2", "visit", "2025-02-21", person: "J-2")], ARegister.Salt), ARegister.Winter)
        .ThenAccepted(accepted => Assert.Equal((1, 1, 2), Assert.IsType<RowsImported>(accepted.Events[0]) is var imported ? (imported.Added, imported.Corrected, imported.Marks.Length) : default))
        .ThenState(state => Assert.Equal(4, ((RegisterState.Known)state).Marks.Count));

    [Fact]
    public void Refuses_none_too_many_and_too_short_a_salt()
    {
        ARegister.Opened().When(new AddRows([], ARegister.Salt), ARegister.Winter).ThenRefused<RowCountInvalid>();
        ARegister.Opened().When(new AddRows([.. Enumerable.Range(0, 2001).Select(i => ARegister.Row($"P-{i}", "visit", "2025-02-20"))], ARegister.Salt), ARegister.Winter).ThenRefused<RowCountInvalid>();
        ARegister.Opened().When(new AddRows([ARegister.Ann], "short"), ARegister.Winter).ThenRefused<SaltInvalid>();
    }

    /// <summary>No event of them grows beyond what a store takes.</summary>
    [Fact]
    public void Takes_ten_thousand_rows_of_a_spreadsheet_in_one_commit_or_none()
    {
        static ImportRows Of(int rows) => new([.. Enumerable.Range(0, rows).Select(i => ARegister.Row($"P-{i}", "visit", "2025-02-20"))], ARegister.Salt);
        ARegister.Opened().When(Of(10_000), ARegister.Winter).ThenAccepted(accepted =>
        {
            Assert.Equal([(2_000, 0), (2_000, 0), (2_000, 0), (2_000, 0), (2_000, 0)], accepted.Events.Cast<RowsImported>().Select(one => (one.Added, one.Corrected)));
            Assert.Equal(10_000, accepted.Contents.Length);
        }).ThenState(state => Assert.Equal(10_000, ((RegisterState.Known)state).Marks.Count));
        ARegister.Opened().When(Of(10_001), ARegister.Winter).ThenRefused<RowCountInvalid>(refusal => Assert.Equal(10_000, refusal.Most));
    }

    [Fact]
    public void Corrects_a_row_that_is_there_without_changing_its_kind()
    {
        ARegister.Begun().When(new CorrectRow(ARegister.Bob with { YearOfBirth = 2005 }, ARegister.Salt), ARegister.Winter)
            .ThenAccepted(accepted => Assert.Contains("2005", Encoding.UTF8.GetString(Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Bytes.AsSpan())));
        ARegister.Begun().When(new CorrectRow(ARegister.Bob, ARegister.Salt), ARegister.Winter).ThenNothing();
        ARegister.Begun().When(new CorrectRow(ARegister.Row("J-9", "young", "2025-02-20"), ARegister.Salt), ARegister.Winter).ThenRefused<RowUnknown>();
        ARegister.Begun().When(new CorrectRow(ARegister.Row("J-2", "visit", "2025-02-20"), ARegister.Salt), ARegister.Winter).ThenRefused<RowsMalformed>();
    }

    [Fact]
    public void Are_read_again_only_where_they_have_changed_and_stay_in_the_order_of_their_codes()
    {
        var before = RegisterRecord.Of(ARegister.Begun().Contents, []);
        Assert.Equal(["J-1", "J-2", "P-1"], before.Select(record => record.Row.Code));

        var corrected = RegisterRecord.Of(ARegister.Begun().When(new CorrectRow(ARegister.Bob with { YearOfBirth = 2005 }, ARegister.Salt), ARegister.Winter).Contents, before);
        Assert.Equal([2004, 2005, null], corrected.Select(record => record.Row.YearOfBirth));
        Assert.Same(before[0].Row, corrected[0].Row);

        var added = RegisterRecord.Of(ARegister.Begun().When(new AddRows([ARegister.Row("J-10", "young", "2025-02-20")], ARegister.Salt), ARegister.Winter).Contents, before);
        Assert.Equal(["J-1", "J-10", "J-2", "P-1"], added.Select(record => record.Row.Code));

        var erased = RegisterRecord.Of(ARegister.Begun().When(new EraseRows(["J-1", "P-1"]), ARegister.Winter).Contents, before);
        Assert.Equal(["J-2"], erased.Select(record => record.Row.Code));
    }

    [Fact]
    public void Erases_a_person_only_together_with_the_rows_that_name_them()
    {
        ARegister.Begun().When(new EraseRows(["J-1"]), ARegister.Winter).ThenRefused<RowStillNamed>();
        var erased = ARegister.Begun().When(new EraseRows(["J-1", "P-1", "J-404"]), ARegister.Winter);
        erased.ThenAccepted(accepted => Assert.Equal(2, Assert.IsType<RowsErased>(accepted.Events[0]).Count));
        Assert.Equal(["row/J-2"], erased.Contents.Records.Keys);
    }

    [Fact]
    public void Ends_by_itself_at_the_end_of_the_month_after_the_last_contact_and_the_retention()
    {
        var scene = ARegister.Begun().ThenNext("2025-06-30T22:00:00Z").WhenTimeIs("2025-06-30T21:59:59Z").ThenNothing().WhenTimeIs("2025-06-30T22:00:00Z");
        scene.ThenAccepted(accepted => Assert.Equal(3, Assert.IsType<RowsPurged>(accepted.Events[0]).Count)).ThenNext(null);
        Assert.Empty(scene.Contents.Records);
    }
}
