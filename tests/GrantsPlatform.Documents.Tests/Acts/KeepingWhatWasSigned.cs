using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Host.Tests;

namespace GrantsPlatform.Documents.Tests.Acts;

/// <summary>What goes to be signed is kept as it was sent, to the byte: whoever asks later gets that, and a check finds what was touched.</summary>
public sealed class KeepingWhatWasSigned
{
    [Fact]
    public void Is_the_same_file_whenever_it_is_drawn_up()
    {
        var paper = new Paper("Convention", new Letterhead("Conseil d’exemple", ["Service"]), [new Part.Heading(1, "Article 1"), new Part.Paragraph("Vu la loi."), new Part.Items(["un", "deux"])]);
        Assert.Equal(Digest.Of(WordFile.Of(paper)), Digest.Of(WordFile.Of(paper)));
    }

    [Fact]
    public async Task Gives_the_bytes_that_were_signed_and_says_when_they_are_not_there()
    {
        using var here = new WorkingFolder();
        Assert.Equal(0, (await here.CallAsync("replay", "cllaj-pas-de-calais-2025", "--store", "base")).Code);
        Assert.Equal(0, (await here.CallAsync("documents", "--store", "base", "--into", "papiers")).Code);
        var kept = Directory.GetFiles(here.At("base", "files"), "*", SearchOption.AllDirectories).ToDictionary(file => Digest.Of(File.ReadAllBytes(file)));
        var acts = Directory.GetFiles(here.At("papiers"), "*.docx", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "conventions").ToList();
        Assert.NotEmpty(acts);
        Assert.All(acts, act => Assert.Contains(Digest.Of(File.ReadAllBytes(act)), kept));

        var sound = await here.CallAsync("verify", "--store", "base");
        Assert.Equal(0, sound.Code);
        Assert.Matches("Actes +\\d+ documents envoyés à la signature, intacts", sound.Text);

        var touched = kept[Digest.Of(File.ReadAllBytes(acts[0]))];
        File.SetAttributes(touched, FileAttributes.Normal);
        File.WriteAllText(touched, "Une autre somme.");
        var changed = await here.CallAsync("verify", "--store", "base");
        Assert.Equal(1, changed.Code);
        Assert.Contains("a été modifié", changed.Text, StringComparison.Ordinal);
        File.Delete(touched);
        Assert.Contains("n’est plus parmi les fichiers", (await here.CallAsync("verify", "--store", "base")).Text, StringComparison.Ordinal);
    }
}
