using System.Text.Json;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class SavingAValue
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("name", "\"Refuge\"")]
    [InlineData("name", "null")]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"e\\u0301e\\u0301e\\u0301e\\u0301e\\u0301e\\u0301e\\u0301e\\u0301e\\u0301e\\u0301\"")]
    [InlineData("story", "\"Deux\\nlignes\\tet une tabulation\"")]
    [InlineData("where", "\"974\"")]
    [InlineData("town", "\"2B033\"")]
    [InlineData("beds", "200")]
    [InlineData("beds", "20.0")]
    [InlineData("cost", "0.01")]
    [InlineData("from", "\"2032-02-29\"")]
    [InlineData("heated", "false")]
    [InlineData("fuel", "\"wood\"")]
    [InlineData("access", "[\"ski\",\"foot\"]")]
    [InlineData("plans", "[{\"name\":\"A.PDF\",\"mediaType\":\"application/pdf\",\"size\":1000,\"hash\":\"" + Hash + "\"}]")]
    [InlineData("partners", "[{\"organisation\":\"o-2\",\"role\":\"Toit\",\"paid\":true}]")]
    [InlineData("partners", "[{\"organisation\":\"o-2\",\"role\":\"\",\"paid\":true}]")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"nuits\",\"year\":2033,\"payee\":\"o-1\",\"amount\":0,\"unit\":\"night\",\"quantity\":12}]")]
    [InlineData("budget", "{\"lines\":[{\"side\":\"income\",\"code\":\"74\",\"amount\":1.5,\"funder\":\"requested\"}]}")]
    [InlineData("budget", "{\"lines\":[]}")]
    [InlineData("targets", "{\"nights\":null,\"rescues\":3}")]
    [InlineData("name", "\"a\\u0007b\"")]
    [InlineData("story", "\"a\\rb\"")]
    public void Takes_in_what_fits(string field, string json) => Assert.Null(Check(field, json));

    [Theory]
    [InlineData("colour", "1", "form.unknown-field")]
    [InlineData("name", "12", "form.malformed")]
    [InlineData("name", "\"\\ud800\"", "form.malformed")]
    [InlineData("name", "\"onze lettres\"", "form.too-long")]
    [InlineData("where", "\"62\"", "form.unknown-departement")]
    [InlineData("where", "62", "form.unknown-departement")]
    [InlineData("town", "\"2C033\"", "form.unknown-commune")]
    [InlineData("town", "\"20033\"", "form.unknown-commune")]
    [InlineData("town", "\"96001\"", "form.unknown-commune")]
    [InlineData("town", "\"31000\"", "form.unknown-commune")]
    [InlineData("targets", "{\"rescues\":3.5}", "form.not-a-number")]
    [InlineData("town", "\"200330\"", "form.unknown-commune")]
    [InlineData("beds", "1.5", "form.not-a-number")]
    [InlineData("beds", "\"12\"", "form.not-a-number")]
    [InlineData("beds", "1e400", "form.not-a-number")]
    [InlineData("beds", "0", "form.too-small")]
    [InlineData("beds", "201", "form.too-large")]
    [InlineData("cost", "1.001", "form.amount-not-in-cents")]
    [InlineData("cost", "1e20", "form.amount-not-in-cents")]
    [InlineData("cost", "-0.01", "form.too-small")]
    [InlineData("from", "\"2031-02-29\"", "form.not-a-day")]
    [InlineData("from", "\"29/03/2031\"", "form.not-a-day")]
    [InlineData("heated", "\"oui\"", "form.malformed")]
    [InlineData("fuel", "\"gas\"", "form.unknown-option")]
    [InlineData("access", "[\"foot\",\"foot\"]", "form.unknown-option")]
    [InlineData("access", "\"foot\"", "form.malformed")]
    [InlineData("plans", "[{\"name\":\"a.exe\",\"mediaType\":\"x\",\"size\":1,\"hash\":\"" + Hash + "\"}]", "form.wrong-format")]
    [InlineData("plans", "[{\"name\":\"a.pdf\",\"mediaType\":\"x\",\"size\":1001,\"hash\":\"" + Hash + "\"}]", "form.too-heavy")]
    [InlineData("plans", "[{\"name\":\"a.pdf\",\"mediaType\":\"x\",\"size\":1,\"hash\":\"00\"}]", "form.malformed")]
    [InlineData("plans", "[null]", "form.malformed")]
    [InlineData("partners", "[{\"organisation\":\"o-2\",\"role\":\"a\",\"paid\":true},{\"organisation\":\"o-2\",\"role\":\"b\",\"paid\":true}]", "form.partner-twice")]
    [InlineData("partners", "[{\"organisation\":\"o-2\",\"role\":\" \",\"paid\":true}]", "form.malformed")]
    [InlineData("request", "[{\"funder\":\"roi\",\"strand\":\"nuits\",\"year\":2033,\"payee\":\"o-1\",\"amount\":1}]", "form.wrong-funder")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"portes\",\"year\":2033,\"payee\":\"o-1\",\"amount\":1}]", "form.unknown-strand")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"nuits\",\"year\":2034,\"payee\":\"o-1\",\"amount\":1}]", "form.unknown-year")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"nuits\",\"year\":2033,\"payee\":\"o-1\",\"amount\":1.005}]", "form.amount-not-in-cents")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"nuits\",\"year\":2033,\"payee\":\"o-1\",\"amount\":-1}]", "form.too-small")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"nuits\",\"year\":2033,\"payee\":\"o-1\",\"amount\":1,\"unit\":\"night\"}]", "form.unit-without-quantity")]
    [InlineData("request", "[{\"funder\":\"parc\",\"strand\":\"nuits\",\"year\":2033,\"payee\":\"o-1\",\"amount\":1,\"colour\":1}]", "form.malformed")]
    [InlineData("request", "[null]", "form.malformed")]
    [InlineData("request", "{\"a\":1}", "form.malformed")]
    [InlineData("budget", "{\"lines\":[{\"side\":\"income\",\"code\":\"60\",\"amount\":1}]}", "form.unknown-account")]
    [InlineData("budget", "{\"lines\":[{\"side\":\"income\",\"code\":\"74\",\"amount\":1}]}", "form.unknown-budget-funder")]
    [InlineData("budget", "{\"lines\":[{\"side\":\"expense\",\"code\":\"60\",\"amount\":1,\"funder\":\"region\"}]}", "form.unknown-budget-funder")]
    [InlineData("budget", "{\"lines\":[{\"side\":\"expense\",\"code\":\"60\",\"amount\":-1}]}", "form.too-small")]
    [InlineData("budget", "{\"lines\":[{\"side\":\"expense\",\"code\":\"60\",\"amount\":0.001}]}", "form.amount-not-in-cents")]
    [InlineData("budget", "{\"lines\":[null]}", "form.malformed")]
    [InlineData("budget", "{\"lines\":[],\"total\":3}", "form.malformed")]
    [InlineData("targets", "{\"visits\":1}", "form.unknown-indicator")]
    [InlineData("targets", "{\"nights\":-1}", "form.too-small")]
    [InlineData("targets", "{\"nights\":1000000000001}", "form.too-large")]
    [InlineData("oath", "1", "form.malformed")]
    public void Says_what_does_not_fit(string field, string json, string code)
    {
        var problem = Check(field, json);
        Assert.Equal((field, code), (problem?.Field, problem?.Code));
    }

    private static FieldProblem? Check(string field, string json)
    {
        using var document = JsonDocument.Parse(json);
        return FormCheck.CheckValue(ThirdProgramme.Definition, field, document.RootElement);
    }
}
