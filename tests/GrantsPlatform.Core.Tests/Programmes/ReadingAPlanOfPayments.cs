namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ReadingAPlanOfPayments
{
    private const string Advance = """{ "code": "advance", "label": "Avance", "kind": "advance", "trigger": "countersigned", "share": 0.8 }""";
    private const string Balance = """{ "code": "balance", "label": "Solde", "kind": "balance", "trigger": "settled" }""";

    /// <summary>Of the single payments: the sample has no act to pay under, which is another matter.</summary>
    private static IEnumerable<string> Errors(params string[] plan) =>
        ThirdProgramme.Read(ThirdProgramme.With("$.instalments", $"[{string.Join(',', plan)}]")).Errors
            .Where(error => error.Path.StartsWith("$.instalments[", StringComparison.Ordinal)).Select(error => error.Path);

    [Fact]
    public void Takes_an_advance_an_interim_after_a_report_and_a_balance_once_settled() => Assert.Empty(Errors(
        Advance, """{ "code": "interim", "label": "Acompte", "kind": "interim", "trigger": "report-accepted", "report": "summer", "amount": 100 }""", Balance));

    /// <summary>Otherwise the balance could be paid in full before anybody has computed it.</summary>
    [Theory]
    [InlineData("\"trigger\": \"countersigned\"")]
    [InlineData("\"trigger\": \"date\", \"on\": \"2032-01-01\"")]
    [InlineData("\"trigger\": \"report-accepted\", \"report\": \"summer\"")]
    public void Lets_no_balance_be_due_before_it_is_settled(string trigger) =>
        Assert.Equal(["$.instalments[1].trigger"], Errors(Advance, Balance.Replace("\"trigger\": \"settled\"", trigger, StringComparison.Ordinal)));

    [Fact]
    public void Lets_nothing_but_the_balance_wait_for_it() =>
        Assert.Equal(["$.instalments[0].trigger"], Errors(Advance.Replace("countersigned", "settled", StringComparison.Ordinal), Balance));

    private const string Counted = """{ "code": "interim", "label": "Acompte", "kind": "interim", "trigger": "date", "due": { "after": { "event": "first-payment", "months": 6 } }, "amount": 100 }""";

    [Fact]
    public void Counts_a_date_from_an_event() => Assert.Empty(Errors(Advance, Counted, Balance));

    [Theory]
    [InlineData("\"date\"", "\"countersigned\"", "$.instalments[1].due")]
    [InlineData("\"date\"", "\"date\", \"on\": \"2031-01-01\"", "$.instalments[1].due")]
    [InlineData("first-payment", "call-closed", "$.instalments[1].due")]
    [InlineData("first-payment", "easter", "$.instalments[1].due.after.event")]
    [InlineData(", \"months\": 6", "", "$.instalments[1].due.after")]
    [InlineData("\"months\": 6", "\"months\": 61", "$.instalments[1].due.after.months")]
    [InlineData("{ \"after\": { \"event\": \"first-payment\", \"months\": 6 } }", "{ \"monthsAfterPeriod\": 3 }", "$.instalments[1].due")]
    public void Names_a_date_that_cannot_be_counted(string from, string to, string at) =>
        Assert.Contains(at, Errors(Advance, Counted.Replace(from, to, StringComparison.Ordinal), Balance));

    [Fact]
    public void Knows_the_reports_that_payments_wait_for() => Assert.Equal(
        ["$.instalments[1].report"],
        Errors(Advance, """{ "code": "interim", "label": "Acompte", "kind": "interim", "trigger": "report-accepted", "report": "winter", "amount": 100 }""", Balance));

    [Fact]
    public void Takes_a_share_of_the_whole() => Assert.Empty(Errors(Advance.Replace("0.8", "0.8, \"shareOf\": \"whole\"", StringComparison.Ordinal), Balance));

    [Theory]
    [InlineData("\"share\": 0.8", "\"amount\": 5, \"shareOf\": \"whole\"", "$.instalments[0].shareOf")]
    [InlineData("0.8", "0.8, \"shareOf\": \"half\"", "$.instalments[0].shareOf")]
    [InlineData("0.8", "1.2", "$.instalments[0].share")]
    [InlineData("\"share\": 0.8", "\"amount\": 0", "$.instalments[0].amount")]
    [InlineData(", \"share\": 0.8", "", "$.instalments[0]")]
    public void Names_a_part_that_cannot_be(string from, string to, params string[] at) =>
        Assert.Equal(at, Errors(Advance.Replace(from, to, StringComparison.Ordinal), Balance));
}
