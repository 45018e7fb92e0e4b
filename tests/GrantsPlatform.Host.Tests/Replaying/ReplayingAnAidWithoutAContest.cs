namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>From the opening to the payment, without a grid, a level or a committee.</summary>
public sealed class ReplayingAnAidWithoutAContest
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data", "haies-2031");

    [Fact]
    public async Task Grants_what_the_formula_gives_until_the_envelope_ends_and_pays_it()
    {
        using var folder = new WorkingFolder();
        var check = await folder.CallAsync("programmes", "check", Path.Combine(Data, "programme.json"));
        Assert.Equal("", check.Error);
        var answer = await folder.CallAsync("replay", Data, "--store", "store");
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
        // 80 % of 3 000,55 € rounded down, then what the ceiling of 4 000 € leaves of 2 000 €.
        var awards = (await folder.CallAsync("show", "awards/haies-2031", "--store", "store")).Text;
        Assert.Contains("2 400,44 €", awards);
        Assert.Contains("1 599,56 €", awards);
        Assert.Contains("décidé par Service des paysages", awards);
        var file = (await folder.CallAsync("show", "application/haie-1", "--store", "store")).Text;
        Assert.Contains("Décision d’attribution de droit notifiée au porteur", file);
        Assert.DoesNotContain("commission", file);
        Assert.Contains("2 400,44 €", (await folder.CallAsync("show", "agreement/haie-1", "--store", "store")).Text);
        Assert.Contains("31 mars 2031 à 12 h 00 min 00 s (heure de La Réunion)", (await folder.CallAsync("show", "call/haies-2031", "--store", "store")).Text);
        Assert.Equal(0, (await folder.CallAsync("verify", "--store", "store")).Code);
    }
}
