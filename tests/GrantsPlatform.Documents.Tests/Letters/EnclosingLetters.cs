using GrantsPlatform.Core.Access;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Templates;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Tests;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Documents.Tests.Letters;

/// <summary>What a person keeps of a mail goes with it as a document, which says what the mail says.</summary>
public sealed class EnclosingLetters
{
    [Fact]
    public async Task Gives_decisions_and_payments_their_document_and_news_none()
    {
        using var here = new WorkingFolder();
        Assert.Equal(0, (await here.CallAsync("replay", "cllaj-pas-de-calais-2025", "--store", "base")).Code);
        await using var platform = await Platform.OpenAsync(new StoreFolder(here.At("base")), TimeProvider.System, readOnly: true);
        var press = new LetterPress(platform.Queries, DiskFileStore.Reading(new DiskFileStoreOptions(here.At("base"))), TimeProvider.System);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = await platform.Queries.AskAsync(new FilesOfCall("cllaj-pas-de-calais-2025"), Viewer.Console);
        Assert.NotNull(files);
        await foreach (var file in files.All)
            foreach (var filed in await new LetterFile(platform.Queries).OfAsync(file.Id))
                if (filed.Letter is FileLetter letter && seen.Add(filed.Code)) await IsEnclosedOrNotAsync(press, filed, letter);
        Assert.Superset(new HashSet<string> { "decision-awarded", "agreement-sent", "receipt" }, seen);
    }

    private static async Task IsEnclosedOrNotAsync(LetterPress press, FiledLetter filed, FileLetter letter)
    {
        var document = press.DocumentOf(filed.Code, letter);
        if (filed.Code is "receipt" or "agreement-active" or "report-reminder") Assert.Null(document);
        if (filed.Code is "decision-awarded" or "decision-rejected" or "agreement-sent" or "instalment-paid") Assert.NotNull(document);
        if (document is not EnclosedFile.Made made) return;
        var bytes = await made.Make(default);
        Assert.Empty(Validated.Faults(bytes));
        Assert.EndsWith(".docx", made.Name, StringComparison.Ordinal);
        Assert.Contains(filed.Text.Subject, TemplateFile.TextOf(bytes), StringComparison.Ordinal);
        Assert.True(bytes.Length < 100_000, $"{made.Name} has {bytes.Length} bytes.");
    }
}
