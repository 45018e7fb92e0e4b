using System.Text;

namespace GrantsPlatform.Host.Tests.Commands;

/// <summary>A spreadsheet of the grantee goes into the register of a replayed call, by the command line.</summary>
public sealed class ImportingRows
{
    private const string Header = "code;sorte;dernier contact;personne;Genre déclaré;Parcours à l’aide sociale à l’enfance;Moyen\n";

    /// <summary>Rows are kept for two years after the last contact: the day has to move with the calendar.</summary>
    private static readonly string Day = DateTime.UtcNow.AddDays(-3).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly string Good = $"{Header}N-1;Jeune;{Day};;Femme;oui;\nN-2;Demande;{Day};N-1;;;Téléphone\n";

    private static Task<Answer> ImportAsync(WorkingFolder folder, string by = "p-rencontres-et-loisirs", string register = "henin-carvin") =>
        folder.CallAsync("register", "import", "lignes.csv", "--register", register, "--by", by, "--store", "store");

    private static async Task<WorkingFolder> BegunAsync(byte[] sheet)
    {
        var folder = new WorkingFolder();
        await folder.CallAsync("indicators", "cllaj-henin-carvin-2022", "--store", "store");
        await File.WriteAllBytesAsync(folder.At("lignes.csv"), sheet);
        return folder;
    }

    [Fact]
    public async Task Adds_then_corrects_and_changes_nothing_the_next_time()
    {
        using var folder = await BegunAsync(Encoding.UTF8.GetBytes("\uFEFF" + Good));
        Assert.Equal("Import : 2 lignes ajoutées, 0 ligne corrigée.", (await ImportAsync(folder)).Text);
        Assert.Equal("Rien à changer : toutes ces lignes sont déjà enregistrées ainsi.", (await ImportAsync(folder)).Text);
        await File.WriteAllBytesAsync(folder.At("lignes.csv"), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Good.Replace("Femme", "Autre")));
        Assert.Equal("Import : 0 ligne ajoutée, 1 ligne corrigée.", (await ImportAsync(folder)).Text);
        Assert.Contains("La chaîne est intacte.", (await folder.CallAsync("verify", "--store", "store")).Text);
    }

    [Fact]
    public async Task Reads_the_sheet_in_the_encoding_of_whoever_saved_it_or_asks()
    {
        using var folder = await BegunAsync(Encoding.UTF8.GetBytes(Good));
        await ImportAsync(folder);
        var macintosh = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;
        foreach (var same in new byte[][] { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)], Encoding.BigEndianUnicode.GetBytes(Good), macintosh.GetBytes(Good) })
        {
            await File.WriteAllBytesAsync(folder.At("lignes.csv"), same);
            Assert.Equal("Rien à changer : toutes ces lignes sont déjà enregistrées ainsi.", (await ImportAsync(folder)).Text);
        }
        await File.WriteAllBytesAsync(folder.At("lignes.csv"), Encoding.Latin1.GetBytes("code;\u00C9cole\n"));
        var asked = await ImportAsync(folder);
        Assert.NotEqual(0, asked.Code);
        Assert.Contains("--encoding", asked.ErrorText);
        // The beginning of a workbook, and no more.
        await File.WriteAllBytesAsync(folder.At("lignes.csv"), "PK\u0003\u0004"u8.ToArray());
        Assert.Contains("incomplet ou abîmé", (await ImportAsync(folder)).ErrorText);
    }

    [Fact]
    public async Task Stores_nothing_when_one_line_is_wrong_and_names_its_line()
    {
        using var folder = await BegunAsync(Encoding.UTF8.GetBytes(Good + $"N-3;Demande;{Day};=1+1;;;Pigeon\n"));
        var before = (await folder.CallAsync("verify", "--store", "store")).Text;
        var answer = await ImportAsync(folder);
        Assert.Equal(1, answer.Code);
        Assert.Contains("Aucune ligne n’a été enregistrée : 1 point est à corriger. Ligne 4 (« N-3 »), colonne « Moyen » : Indiquez l’une de ces réponses : Téléphone, Courriel, Visite.", answer.ErrorText);
        await File.WriteAllTextAsync(folder.At("lignes.csv"), Good + $"\nN-3;Demande;{Day};=1+1;;;Visite\n");
        Assert.Contains("Ligne 5 (« N-3 »), colonne « personne » : Le tableau n’a pas de personne « =1+1 ».", (await ImportAsync(folder)).ErrorText);
        Assert.Equal(before, (await folder.CallAsync("verify", "--store", "store")).Text);
    }

    [Fact]
    public async Task Is_for_the_people_of_the_grantee()
    {
        using var folder = await BegunAsync(Encoding.UTF8.GetBytes(Good));
        Assert.Contains("Vos droits ne permettent pas", (await ImportAsync(folder, by: "p-responsable")).ErrorText);
        Assert.Contains("Il n’y a pas de tableau de suivi « autre »", (await ImportAsync(folder, register: "autre")).ErrorText);
        File.Delete(folder.At("lignes.csv"));
        Assert.Contains("Le fichier « lignes.csv » n’existe pas.", (await ImportAsync(folder)).ErrorText);
    }
}
