using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Transfers;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Tests;

namespace GrantsPlatform.Documents.Tests;

/// <summary>A call is replayed from its opening to its last euro; then one command writes what offices get of it.</summary>
public sealed class WritingTheDocumentsOfAStore
{
    [Fact]
    public async Task Writes_each_kind_out_of_the_record()
    {
        using var here = new WorkingFolder();
        Assert.Equal(0, (await here.CallAsync("replay", "cej-jr-occitanie-2022", "--store", "base")).Code);
        var answer = await here.CallAsync("documents", "--store", "base", "--into", "papiers", "--pdf");
        Assert.Equal(0, answer.Code);
        Assert.Contains("Bilan d’appel : 3 Ordre du jour : 2 Procès-verbal : 2 Liste des dossiers : 3", answer.Text, StringComparison.Ordinal);

        var folder = here.At("papiers", "cej-jr-occitanie-2022");
        var files = Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories);
        Assert.All(files, file => Assert.Empty(Validated.Faults(File.ReadAllBytes(file))));
        if (answer.Text.Contains("LibreOffice n’est pas installé", StringComparison.Ordinal)) Assert.Empty(Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories));
        else Assert.All(files, file => Assert.Contains("<pdfaid:part>2", File.ReadAllText(Path.ChangeExtension(file, "pdf"), System.Text.Encoding.Latin1), StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("recovery-order.docx", StringComparison.Ordinal));
        Assert.Equal(TemplateKinds.All.Length, Directory.GetFiles(here.At("papiers", "modeles"), "*.docx").Length);

        // As the funder published it: 26 files, 18 awarded, 4 refused, 3 not eligible, 1 withdrawn; in the housing strand 17 grants for 1 310 young people.
        var sheet = TextOf(Path.Combine(folder, "bilan.docx"));
        Assert.Contains("Total|26|18|4|3|1", sheet, StringComparison.Ordinal);
        Assert.Contains("Total|17|1 310|1 121 350 €", sheet, StringComparison.Ordinal);
        Assert.Contains("9 projets retenus sont portés par un groupement", sheet, StringComparison.Ordinal);

        BalanceSheets.AllSayTheSame(folder);
        CommonForms.AreFilled(folder);

        // An envelope and an act bear the address that the organisation had then.
        var receipt = TextOf(Path.Combine(folder, "courriers", "receipt.docx"));
        Assert.Matches("\\d+ rue de l’Exemple\\d{5} [A-ZÎ]", receipt);
        Assert.Contains("Projet|", receipt, StringComparison.Ordinal);
        var act = TextOf(Path.Combine(folder, "conventions", "convention-CEJ22-0001.docx"));
        Assert.Contains("Groupe SOS Solidarités Aude (SIRET 99900001100018), dont le siège est situé 1 rue de l’Exemple, 11000 Carcassonne, agissant par", act, StringComparison.Ordinal);
        Assert.Contains("vu le dossier n° CEJ22-0001 « Un toit pour avancer » déposé par le bénéficiaire", act, StringComparison.Ordinal);

        // What amends an act stands beside it, as each was sent; whoever pays gets a sheet and an order to the bank.
        Assert.Contains("Convention attributive de subvention", TextOf(Path.Combine(folder, "conventions", "convention-CEJ22-0021.docx")), StringComparison.Ordinal);
        Assert.Contains("Avenant n° 1 à la convention", TextOf(Path.Combine(folder, "conventions", "avenant-1-CEJ22-0021.docx")), StringComparison.Ordinal);
        Assert.Equal(["cej-avances-2022-11.xlsx", "cej-avances-2022-11.xml", "pieces-cej-avances-2022-11.zip"], Directory.GetFiles(Path.Combine(folder, "lots")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var minutes = TextOf(Path.Combine(folder, "proces-verbal-commission-2022-09-09.docx"));
        Assert.Contains("3 voix délibératives requises ; 5 présentes", minutes, StringComparison.Ordinal);
        Assert.Contains("Logement et hébergement|2022|Groupe SOS Solidarités Aude|93 498 €", minutes, StringComparison.Ordinal);

        // What its members signed: not what a later session granted, nor who has withdrawn since.
        foreach (var said in (string[])["Non réparti entre les volets|6 €|0 €|6 €", "Total|7 423 364 €|5 785 369 €|1 637 995 €", "16|CEJ22-0012|Association La Clef des Champs|545 000 €|Retenu : 485 000 €",
            "Instruction départementale : favorable, 65 sur 100, proposé : 769 198 €Instruction régionale : favorable, 65 sur 100", "Signé sur la plateforme par Présidence de la commission le 9 septembre 2022 à 18 h 00."])
            Assert.Contains(said, minutes, StringComparison.Ordinal);

        // The committee has each file before it with what both levels think of it, and the best marks first.
        var agenda = TextOf(Path.Combine(folder, "ordre-du-jour-commission-2022-09-09.docx"));
        Assert.Contains("1|CEJ22-0001|Groupe SOS Solidarités Aude|Aude (11)|862 500 €", agenda, StringComparison.Ordinal);
        Assert.Contains("1|CEJ22-0009|I.S.S.U.E|89|306 472 €|306 472 €", agenda, StringComparison.Ordinal);
        Assert.Contains("1. Groupe SOS Solidarités Aude – dossier CEJ22-0001", agenda, StringComparison.Ordinal);
        Assert.Contains("Projet|Un toit pour avancer", agenda, StringComparison.Ordinal);
        // As it was before the session, also when it is printed long after.
        Assert.Contains("Enveloppe à l’ouverture de la séance", agenda, StringComparison.Ordinal);
        Assert.Contains("Total|7 423 364 €|0 €|6 615 812 €|807 552 €", agenda, StringComparison.Ordinal);
        Assert.Contains("16|CEJ22-0012|Association La Clef des Champs|65|485 000 €|6 615 812 €", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("Commission du", agenda, StringComparison.Ordinal);
        var second = TextOf(Path.Combine(folder, "ordre-du-jour-commission-2022-09-26.docx"));
        Assert.Contains("Total|7 423 364 €|5 300 369 €|2 122 881 €|114 €", second, StringComparison.Ordinal);
        Assert.Contains("Commission du 9 septembre 2022|Liste complémentaire, rang 1", second, StringComparison.Ordinal);

        Assert.Equal(["360giving.json", "appel.json", "indicateurs.json", "subventions.csv"], Directory.GetFiles(Path.Combine(folder, "donnees-ouvertes")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        SharesAddUp(Path.Combine(folder, "donnees-ouvertes", "subventions.csv"));
        Assert.Equal(27, File.ReadAllLines(Path.Combine(folder, "dossiers.csv")).Length);
        await CanBeVerifiedAsync(here, Path.Combine(folder, "lots", "pieces-cej-avances-2022-11.zip"));
        await CanBeVerifiedAsync(here, Assert.Single(Directory.GetFiles(Path.Combine(folder, "dossiers-complets"))));
        CanBeFilled(Path.Combine(folder, "a-remplir"));
        Assert.Contains("Annexe 2 – Le budget prévisionnel", TextOf(Path.Combine(folder, "conventions-a-imprimer.docx")), StringComparison.Ordinal);
        await ExportsABatchAsync(here);
        await DrawsUpWhatWasSentAsync(here);
    }

    /// <summary>Each line bears the amount of its whole act: its share of it is told to the cent.</summary>
    private static void SharesAddUp(string path)
    {
        var rows = CsvText.Read(File.ReadAllText(path)).Records;
        var (amount, share) = (rows[0].Cells.IndexOf("montant"), rows[0].Cells.IndexOf("pourcentageSubvention"));
        var told = rows.Skip(1).Where(row => !row.IsEmpty).Select(row => Figure(row, amount) * Figure(row, share)).ToList();
        Assert.Equal(7_423_250m, decimal.Round(told.Sum(), 2));
        Assert.All(told, one => Assert.True(Math.Abs(decimal.Round(one, 2) - one) < 0.001m));

        static decimal Figure(CsvRecord row, int at) => decimal.Parse(row.Cells[at], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Archives hold all that they name, and nothing missing where the record has everything.</summary>
    private static async Task CanBeVerifiedAsync(WorkingFolder here, string archive)
    {
        var sound = await here.CallAsync("verify-record", archive);
        Assert.True(sound.Code == 0, sound.Text + sound.ErrorText);
        using var opened = ZipFile.OpenRead(archive);
        using var reader = new StreamReader(opened.GetEntry("empreintes.sha256")?.Open() ?? Stream.Null);
        Assert.Equal(opened.Entries.Count - 2, (await reader.ReadToEndAsync()).Count(letter => letter == '\n'));
        Assert.DoesNotContain("ne vous est pas ouvert", new StreamReader(opened.GetEntry("pieces-manquantes.csv")?.Open() ?? Stream.Null).ReadToEnd(), StringComparison.Ordinal);
    }

    /// <summary>Every account of the plan, and no row yet.</summary>
    private static void CanBeFilled(string folder)
    {
        Assert.Contains("Compte", WorkbookText.Read(File.ReadAllBytes(Path.Combine(folder, "budget.xlsx")), 1_000).Value, StringComparison.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.xlsx")) Assert.Empty(Validated.FaultsOfWorkbook(File.ReadAllBytes(path)));
    }

    /// <summary>Text by text, once all of them bind or are past: the first act as it was sent, and the amendment as what it changed of it.</summary>
    private static async Task DrawsUpWhatWasSentAsync(WorkingFolder here)
    {
        await using var platform = await Platform.OpenAsync(new StoreFolder(here.At("base")), TimeProvider.System, readOnly: true);
        var stream = AgreementState.IdOf("cej-16");
        var kept = (await platform.Runtime.Reads.HistoryAsync(stream)).Select(happened => happened.Data).OfType<ActDocumentKept>().ToList();
        Assert.Equal([1, 2], kept.Select(one => one.Version));
        var press = new ActPress(platform.Queries, DiskFileStore.Reading(new DiskFileStoreOptions(here.At("base"))));
        Assert.Equal(kept[1].Document, Digest.Of((await press.DrawUpAsync(stream, kept[1].Hash, default))?.Bytes ?? []));
        // The first text does not bind any more.
        Assert.Null(await press.DrawUpAsync(stream, kept[0].Hash, default));
    }

    /// <summary>What the bank and the accountant get of a batch that has left.</summary>
    private static async Task ExportsABatchAsync(WorkingFolder here)
    {
        var sent = await here.CallAsync("batch", "export", "cej-avances-2022-11", "--store", "base", "--into", "lots");
        Assert.Equal(0, sent.Code);
        var order = XDocument.Load(here.At("lots", "cej-avances-2022-11.xml"));
        Assert.Empty(PainSchema.FaultsOf(order));
        var amounts = order.Descendants().Where(one => one.Name.LocalName == "InstdAmt").Select(one => decimal.Parse(one.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal($"{amounts.Sum():0.00}", order.Descendants().First(one => one.Name.LocalName == "CtrlSum").Value);
        var rows = CsvText.Read(WorkbookText.Read(File.ReadAllBytes(here.At("lots", "cej-avances-2022-11.xlsx")), 1_000).Value ?? "").Records;
        Assert.Equal(amounts.Count, rows.Length - 1);
        Assert.EndsWith("N° EJ|Payé le|N° DP|Rejet|Motif", string.Join('|', rows[0].Cells), StringComparison.Ordinal);
        Assert.Equal(1, (await here.CallAsync("batch", "export", "inconnu", "--store", "base")).Code);
    }

    [Fact]
    public async Task Says_so_where_there_is_nothing_to_write()
    {
        using var here = new WorkingFolder();
        var answer = await here.CallAsync("documents");
        Assert.Equal(1, answer.Code);
        Assert.Contains("Aucune base", answer.ErrorText, StringComparison.Ordinal);
    }

    /// <summary>Cells of a row apart by bars, with usual spaces.</summary>
    private static string TextOf(string path)
    {
        using var file = WordprocessingDocument.Open(path, isEditable: false);
        var rows = file.MainDocumentPart?.Document?.Body?.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(row => string.Join('|', row.ChildElements.OfType<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(cell => cell.InnerText))) ?? [];
        return $"{string.Join('\n', rows)}\n{file.MainDocumentPart?.Document?.Body?.InnerText}".Replace('\u202F', ' ').Replace('\u00A0', ' ');
    }
}
