using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ReadingReportsAndBalance
{
    [Fact]
    public void Takes_in_every_kind_of_report_and_its_usual_reminders()
    {
        var definition = ThirdProgramme.Definition;
        Assert.Equal([ReportKind.Interim, ReportKind.Final, ReportKind.Activity], definition.Reports.Select(report => report.Kind));
        Assert.Equal([Lead.OfDays(10)], definition.Reports[0].ReminderLeads.ToArray());
        Assert.Equal([30, 7, -1, -15], definition.Reports[1].ReminderLeads.Select(lead => lead.Days));
        Assert.Equal("nights", definition.Balance!.Objective!.Indicator);
        Assert.Equal((21, 2, 2), (definition.Recovery!.ReplyDays, definition.Appeals!.DelayMonths, definition.Appeals.SilenceMonths));
    }

    [Fact]
    public void Rounds_what_is_owed_down_where_nothing_else_is_said()
    {
        Assert.Equal(Rounding.Down, ThirdProgramme.Definition.Balance!.Rounding);
        Assert.Equal(Rounding.Nearest, ThirdProgramme.Published(ThirdProgramme.With("$.balance.rounding", "\"nearest\"")).Balance!.Rounding);
        Assert.Equal("$.balance.rounding", Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.balance.rounding", "\"sideways\"")).Errors).Path);
    }

    [Theory]
    [InlineData("$.reports[1].code", "\"summer\"", "$.reports[1].code", "deux fois")]
    [InlineData("$.reports[0].due", "{ \"day\": \"1999-12-31\" }", "$.reports[0].due.day", "2000")]
    [InlineData("$.reports[0].due", "{ \"monthsAfterPeriod\": -1 }", "$.reports[0].due.monthsAfterPeriod", "60 mois")]
    [InlineData("$.reports[0].due", "{ \"soon\": 1 }", "$.reports[0].due", "monthsAfterFinancialYear")]
    [InlineData("$.reports[1].due.monthsAfterFinancialYear.lastMonth", "13", "$.reports[1].due.monthsAfterFinancialYear.lastMonth", "12")]
    [InlineData("$.reports[1].due.monthsAfterFinancialYear.months", "61", "$.reports[1].due.monthsAfterFinancialYear.months", "60 mois")]
    [InlineData("$.reports[1].due", null, "$.reports[1].due", "échéance")]
    [InlineData("$.reports[1].sections[0].maxLength", "0", "$.reports[1].sections[0].maxLength", "100000")]
    [InlineData("$.reports[1].indicators[1]", "\"x\"", "$.reports[1].indicators[1]", "pas d’indicateur")]
    [InlineData("$.reports[1].indicators[1]", "\"nights\"", "$.reports[1].indicators[1]", "deux fois")]
    [InlineData("$.reports[1].tolerance", "1.1", "$.reports[1].tolerance", "entre 0 et 1")]
    [InlineData("$.reports[1].activities", "[{ \"code\": \"a\", \"label\": \"A\" }]", "$.reports[1].activities", "Seul un avis")]
    [InlineData("$.reports[0].reminders.before", "[\"P0D\"]", "$.reports[0].reminders.before[0]", "rappel")]
    [InlineData("$.reports[0].reminders.before", "[\"P1D\", \"PT24H\"]", "$.reports[0].reminders.before[1]", "deux fois")]
    [InlineData("$.reports[0].due", "{ \"after\": { \"event\": \"first-payment\" } }", "$.reports[0].due.after", "mois ou de jours")]
    [InlineData("$.reports[0].due", "{ \"after\": { \"event\": \"noel\", \"days\": 3 } }", "$.reports[0].due.after.event", "first-payment")]
    [InlineData("$.reports[0].due", "{ \"after\": { \"event\": \"call-closed\", \"days\": -3 } }", "$.reports[0].due.after.days", "1830")]
    [InlineData("$.reports[0].period", "{ \"to\": { \"monthsAfterStart\": 121 } }", "$.reports[0].period.to.monthsAfterStart", "120")]
    [InlineData("$.reports[0].period", "{ \"from\": { \"day\": \"1999-01-01\" } }", "$.reports[0].period.from.day", "2000")]
    [InlineData("$.reports[2].period", "{ \"to\": { \"monthsAfterEnd\": 12 } }", "$.reports[2].period", "pas de période")]
    [InlineData("$.reports[2].due", "{ \"monthsAfterPeriod\": 1 }", "$.reports[2].due", "pas d’échéance")]
    [InlineData("$.reports[2].sections", "[{ \"code\": \"a\", \"label\": \"A\", \"required\": true }]", "$.reports[2].sections", "rubriques")]
    [InlineData("$.reports[2].indicators", "[\"nights\"]", "$.reports[2].indicators", "indicateurs")]
    [InlineData("$.reports[2].financialReport", "true", "$.reports[2].financialReport", "financier")]
    [InlineData("$.reports[2].activities", "[]", "$.reports[2].activities", "manquent")]
    [InlineData("$.reports[2].services", "[]", "$.reports[2].services", "manquent")]
    [InlineData("$.balance.rate", "0", "$.balance.rate", "taux")]
    [InlineData("$.balance.objective.steps.indicator", "\"x\"", "$.balance.objective.steps.indicator", "pas d’indicateur")]
    [InlineData("$.balance.objective.steps.indicator", "\"rescues\"", "$.balance.objective.steps.indicator", "peut ne pas être renseigné")]
    [InlineData("$.reports[1].indicators", "[\"rescues\"]", "$.balance.objective.steps.indicator", "Aucun bilan final")]
    [InlineData("$.balance.objective.steps.values", "[]", "$.balance.objective.steps.values", "vide")]
    [InlineData("$.balance.objective.steps.values[0].from", "0.1", "$.balance.objective.steps.values[0].from", "paliers")]
    [InlineData("$.balance.objective.steps.values[1].from", "0", "$.balance.objective.steps.values[1].from", "paliers")]
    [InlineData("$.balance.objective.steps.values[1].coefficient", "0.4", "$.balance.objective.steps.values[1].coefficient", "plus faible")]
    [InlineData("$.balance.objective.steps.values[1].coefficient", "1.2", "$.balance.objective.steps.values[1].coefficient", "entre 0 et 1")]
    [InlineData("$.balance.objective", "{ \"proRata\": { \"indicator\": \"nights\", \"tolerance\": 1 } }", "$.balance.objective.proRata.tolerance", "inférieure à 1")]
    [InlineData("$.recovery.replyDays", "0", "$.recovery.replyDays", "366")]
    [InlineData("$.appeals.delayMonths", "0", "$.appeals.delayMonths", "24 mois")]
    [InlineData("$.silence", "{ \"means\": \"refusal\" }", "$.silence.months", "24 mois")]
    [InlineData("$.silence", "{ \"means\": \"refusal\", \"months\": 25 }", "$.silence.months", "24 mois")]
    [InlineData("$.silence", "{ \"means\": \"nothing\", \"months\": 2 }", "$.silence.months", "24 mois")]
    [InlineData("$.silence", "{ \"means\": \"award\" }", "$.silence.means", "refusal")]
    [InlineData("$.appeals.silenceMonths", "25", "$.appeals.silenceMonths", "24 mois")]
    public void Names_what_is_wrong_and_where(string path, string? value, string at, string reason)
    {
        var (_, errors) = ThirdProgramme.Read(ThirdProgramme.With(path, value));
        Assert.Contains(errors, error => error.Path == at && error.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-08-31", "2027-06-30", "2026-11-30", "2027-03-31")]
    [InlineData("2026-12-31", "2027-06-30", "2027-03-31", "2028-03-31")]
    [InlineData("2027-01-01", "2028-06-30", "2027-04-01", "2028-03-31")]
    [InlineData("2026-09-30", "2027-06-30", "2026-12-30", "2027-03-31")]
    [InlineData("2026-10-01", "2027-06-30", "2027-01-01", "2028-03-31")]
    [InlineData("2027-11-30", "2028-06-30", "2028-02-29", "2029-03-31")]
    public void Counts_the_day_from_the_end_of_the_period_or_of_its_financial_year(string to, string afterCivilYear, string afterPeriod, string afterSchoolYear)
    {
        var last = DateOnly.Parse(to);
        Assert.Equal(DateOnly.Parse(afterCivilYear), new DueRule.MonthsAfterFinancialYear(6, 12).DayFor(last));
        Assert.Equal(DateOnly.Parse(afterPeriod), new DueRule.MonthsAfterPeriod(3).DayFor(last));
        Assert.Equal(DateOnly.Parse(afterSchoolYear), new DueRule.MonthsAfterFinancialYear(6, 9).DayFor(last));
        Assert.Equal(DateOnly.Parse("2025-12-31"), new DueRule.OnDay(new DateOnly(2025, 12, 31)).DayFor(last));
    }
}
