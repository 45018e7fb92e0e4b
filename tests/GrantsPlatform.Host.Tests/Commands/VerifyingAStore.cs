namespace GrantsPlatform.Host.Tests.Commands;

public sealed class VerifyingAStore
{
    [Fact]
    public async Task Finds_a_text_that_was_taken_away_and_names_it()
    {
        using var folder = await AStore.ReplayedAsync();
        await AStore.ExecuteAsync(folder, "DELETE FROM contents WHERE id=(SELECT max(id) FROM contents)");
        var answer = await folder.CallAsync("verify", "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Matches("La chaîne est rompue à l’objet [a-z-]+/[^,]+, événement [0-9]+, texte « [^»]+ » : un texte enregistré avec l’événement a été modifié, ou a disparu sans qu’un événement atteste son effacement\\.", answer.Text);
    }

    [Fact]
    public async Task Names_every_object_that_was_tampered_with()
    {
        using var folder = await AStore.ReplayedAsync();
        await AStore.ExecuteAsync(folder, "UPDATE events SET bytes=CAST(bytes || ' ' AS BLOB) WHERE version=1 AND stream IN (SELECT id FROM streams WHERE kind='application' AND key IN ('cllaj-01', 'cllaj-02'))");
        var answer = await folder.CallAsync("verify", "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("rompue à l’objet application/cllaj-01, événement 1 :", answer.Text);
        Assert.Contains("rompue à l’objet application/cllaj-02, événement 1 :", answer.Text);
    }

    [Fact]
    public async Task Says_when_nothing_is_sealed_and_when_what_was_sealed_is_gone()
    {
        using var folder = await AStore.ReplayedAsync();
        await AStore.ExecuteAsync(folder, "DELETE FROM settings WHERE name='heads_sealed'; DELETE FROM heads; UPDATE settings SET value=0");
        var bare = await folder.CallAsync("verify", "--store", "store");
        Assert.Equal(0, bare.Code);
        Assert.Contains("Aucune tête scellée", bare.Text);
        Assert.Contains("Scellez la base avec « seal --out »", bare.Text);
        Assert.Equal(0, (await folder.CallAsync("seal", "--store", "store")).Code);
        Assert.DoesNotContain("Aucune tête scellée", (await folder.CallAsync("verify", "--store", "store")).Text);
        await AStore.ExecuteAsync(folder, "DELETE FROM heads");
        var gone = await folder.CallAsync("verify", "--store", "store");
        Assert.Equal(1, gone.Code);
        Assert.Contains("des scellés ont disparu", gone.Text);
    }

    [Theory]
    [InlineData("UPDATE totals SET value=value+1", "la somme n’est pas celle des parts")]
    [InlineData("DELETE FROM totals", "la somme n’est pas celle des parts")]
    [InlineData("UPDATE contributions SET value=value+1", "la part comptée est autre")]
    [InlineData("DELETE FROM rows WHERE id=(SELECT max(id) FROM rows)", "il manque une ligne")]
    [InlineData("UPDATE rows SET body=CAST('{}' AS BLOB) WHERE id=(SELECT max(id) FROM rows)", "la ligne dit autre chose")]
    [InlineData("UPDATE rows SET s1=s1 || 'x' WHERE id=(SELECT max(id) FROM rows WHERE s1 IS NOT NULL)", "la ligne dit autre chose")]
    [InlineData("INSERT INTO rows(place, row, stream, version, body) SELECT place, 'forged', stream, version, body FROM rows LIMIT 1", "/forged : aucun événement ne donne cette ligne (objet ")]
    [InlineData("INSERT INTO rows(place, row, stream, version, body) SELECT place, 'forged', 999999, version, body FROM rows LIMIT 1", "/forged : aucun événement ne donne cette ligne.")]
    [InlineData("UPDATE streams SET deadline=NULL", "échéance : la date à laquelle il faut y revenir est autre, ou manque (objet ")]
    [InlineData("UPDATE streams SET deadline=1", "échéance : la date à laquelle il faut y revenir est autre, ou manque (objet ")]
    public async Task Lists_what_lists_and_totals_show_beside_what_events_give_until_it_is_rebuilt(string damage, string words)
    {
        using var folder = await AStore.ReplayedAsync();
        var sound = await folder.CallAsync("verify", "--store", "store", "--views");
        Assert.Contains("Les listes et les totaux sont ceux que donnent les événements", sound.Text);
        Assert.Equal(0, sound.Code);

        await AStore.ExecuteAsync(folder, damage);
        Assert.Equal(0, (await folder.CallAsync("verify", "--store", "store")).Code);
        var found = await folder.CallAsync("verify", "--store", "store", "--views");
        Assert.Equal(1, found.Code);
        Assert.Contains(words, found.Text);
        Assert.Contains("avec « rebuild »", found.Text);

        Assert.Equal(0, (await folder.CallAsync("rebuild", "--store", "store")).Code);
        var rebuilt = await folder.CallAsync("verify", "--store", "store", "--views");
        Assert.Equal(("", 0), (rebuilt.Error, rebuilt.Code));
    }

    [Fact]
    public async Task Rebuilds_nothing_from_events_that_were_tampered_with()
    {
        using var folder = await AStore.ReplayedAsync();
        await AStore.ExecuteAsync(folder, "DELETE FROM events WHERE position=(SELECT max(position) FROM events)");
        var answer = await folder.CallAsync("rebuild", "--store", "store");
        Assert.Equal(1, answer.Code);
        Assert.Contains("La chaîne de cette base est rompue", answer.ErrorText);
    }
}
