using GrantsPlatform.Web.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace GrantsPlatform.Web.Tests.Errors;

public sealed class WordsOfAFormThatFailed
{
    [Fact]
    public void Are_shown_again() =>
        Assert.Equal(["Chaque samedi, des ateliers."], Kept(("Summary", "Chaque samedi, des ateliers."), ("CommandId", "0198f1b2c3d4e5f60718293a4b5c6d7e"), ("Certified", "true")));

    [Theory]
    [InlineData("Password")]
    [InlineData("NewPassphrase")]
    [InlineData("jeton")]
    [InlineData("Iban")]
    [InlineData("Code")]
    public void Stay_hidden_when_they_are_secret(string field) => Assert.Empty(Kept((field, "rouge vif et bleu nuit")));

    [Fact]
    public void Are_none_when_the_form_was_never_read() => Assert.Empty(KeptWords.Of(new DefaultHttpContext()));

    [Fact]
    public void Come_with_what_to_do_for_each_status() =>
        Assert.All([400, 403, 404, 409, 413, 418, 429, 500, 503], status => Assert.NotEmpty(ErrorWords.Of(status).Remedies));

    private static IReadOnlyList<string> Kept(params (string Name, string Value)[] fields)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)))));
        return KeptWords.Of(context);
    }
}
