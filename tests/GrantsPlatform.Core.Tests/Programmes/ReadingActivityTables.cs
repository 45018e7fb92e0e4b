using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>Tables of an activity report that could not be counted, or would tell what another hides, are named with their place.</summary>
public sealed class ReadingActivityTables
{
    [Theory]
    [InlineData("\"by\": \"person.referredBy\"", "\"by\": \"person.unknown\"", "$.register.tables[5].by", "n’est ni une colonne de choix")]
    [InlineData("\"by\": \"person.referredBy\"", "\"by\": \"person.gender\"", "$.register.tables[5].by", "l’un révélerait ce que l’autre masque")]
    [InlineData(", \"agesFrom\": [16, 18, 22, 26]", "", "$.register.tables[1].agesFrom", "Les classes d’âge manquent")]
    [InlineData("[16, 18, 22, 26]", "[18, 16]", "$.register.tables[1].agesFrom", "du plus petit au plus grand")]
    [InlineData("\"rows\": { \"kind\": \"workshop\" }, \"by\": \"row.topic\"", "\"rows\": { \"kind\": \"party\" }, \"by\": \"row.topic\"", "$.register.tables[7].rows.kind", "n’a pas de lignes")]
    public void Refuses_what_is_wrong(string standing, string wrong, string path, string reason)
    {
        var shipped = File.ReadAllText(Repository.Path("programmes", "cllaj-pas-de-calais-2025.json"));
        Assert.Contains(standing, shipped, StringComparison.Ordinal);
        var error = Assert.Single(ThirdProgramme.Read(shipped.Replace(standing, wrong, StringComparison.Ordinal)).Errors);
        Assert.Equal(path, error.Path);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }
}
