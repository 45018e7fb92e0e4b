using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Tests;

/// <summary>What calls for a signature, or says that an act is in force, has the act with it: the document that is kept, and never another.</summary>
public sealed class EnclosingActs
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly StreamId Agreement = AgreementState.IdOf("dossier-1");
    private static readonly string Hash = new('d', 64);

    private readonly SampleWorld _world = new(Desk.Definition("cej-jr-occitanie-2022"));

    [Fact]
    public async Task Names_the_file_and_its_hash_in_the_letter()
    {
        Keep();
        var letter = await WrittenAsync();
        Assert.Equal<EnclosedFile>([new EnclosedFile.Written("lettre", "text/plain", "agreement-sent"), new EnclosedFile.Kept("convention-AAP25-0042.docx", MediaType, Hash)], letter.Files);
        var said = $"L’acte est joint à ce message.\nFichier\u202F: convention-AAP25-0042.docx\nEmpreinte SHA-256\u202F: {Hash}\n\nLe dossier\u202F:\nhttps://exemple.test/File/dossier-1\n";
        Assert.Contains(said, letter.Text, StringComparison.Ordinal);
        Assert.Contains(said, letter.Kept?.Text ?? "", StringComparison.Ordinal);
    }

    /// <summary>The letter itself stays with it.</summary>
    [Fact]
    public async Task Says_where_it_is_read_when_the_mail_is_too_large_with_it()
    {
        Keep();
        var lighter = (await WrittenAsync()).Lighter.Required("a lighter letter");
        Assert.Equal<EnclosedFile>([new EnclosedFile.Written("lettre", "text/plain", "agreement-sent")], lighter.Files);
        Assert.Contains($"L’acte est trop volumineux pour être joint à ce message\u202F: il se lit et se télécharge sur la plateforme.\nFichier\u202F: convention-AAP25-0042.docx\nEmpreinte SHA-256\u202F: {Hash}\n\nLe dossier\u202F:\nhttps://exemple.test/File/dossier-1\n", lighter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("est joint", lighter.Text, StringComparison.Ordinal);
        Assert.Null(lighter.Lighter);
    }

    [Fact]
    public async Task Waits_for_a_document_that_is_not_kept_yet() =>
        Assert.Equal(new LetterAnswer.Awaits(new DocumentKey(Agreement, "h")), await new Desk(_world.Reads, new Press()).WriteAsync(Sent("h")));

    /// <summary>It was drawn up for a text that neither waits nor binds any more, or it was erased with its file.</summary>
    [Fact]
    public async Task Says_nothing_of_a_document_that_will_never_be_there()
    {
        SaysNothing(await WrittenAsync("another"));
        var known = (AgreementState.Known)_world.Reads.StateOf(Agreement);
        _world.Reads.With(Agreement, known with { Documents = known.Documents.SetItem("h", Hash) });
        SaysNothing(await WrittenAsync());
    }

    /// <summary>Those of a replay carry no documents.</summary>
    [Fact]
    public async Task Says_nothing_of_it_where_mails_carry_none()
    {
        Keep();
        var ready = Assert.IsType<LetterAnswer.Ready>(await new Desk(_world.Reads).WriteAsync(Sent("h")));
        var letter = ready.Write(ready.To[0]);
        Assert.Empty(letter.Files);
        Assert.DoesNotContain("L’acte", letter.Text, StringComparison.Ordinal);
    }

    private static void SaysNothing(WrittenLetter letter)
    {
        Assert.DoesNotContain("L’acte", letter.Text, StringComparison.Ordinal);
        Assert.IsType<EnclosedFile.Written>(Assert.Single(letter.Files));
        Assert.Null(letter.Lighter);
    }

    private void Keep()
    {
        var known = (AgreementState.Known)_world.Reads.StateOf(Agreement);
        _world.Reads.With(Agreement, known with { Documents = known.Documents.SetItem("h", Hash) })
            .With(Agreement, ContentChange.Json(ActDocument.RecordOf("h"), new UploadRef("convention-AAP25-0042.docx", MediaType, 9_000, Hash)));
    }

    private async Task<WrittenLetter> WrittenAsync(string text = "h")
    {
        var ready = Assert.IsType<LetterAnswer.Ready>(await new Desk(_world.Reads, new Press()).WriteAsync(Sent(text)));
        return ready.Write(Assert.Single(ready.To));
    }

    private static Message Sent(string text) => new(new AgreementSentNotice(), SampleWorld.AFile, [new ToPerson("p-1")]) { Encloses = new DocumentKey(Agreement, text) };

    private sealed class Press : ILetterPress
    {
        public EnclosedFile DocumentOf(string code, FileLetter letter) => new EnclosedFile.Written("lettre", "text/plain", code);
    }
}
