using System.IO.Compression;
using System.Net;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Hostile;
using Microsoft.Extensions.DependencyInjection;
using Bodies = GrantsPlatform.Web.Tests.Organisations.Bodies;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>The one file that somebody without an account sends with an opinion. What came by one link is 5 MB at most here.</summary>
[Collection(Site.Name)]
public sealed class AttachingToAnOpinion(WebFixture site)
{
    private const string Instructor = "p-instruction";
    private static readonly byte[] Signed = [.. Bodies.Pdf, .. "% joint-11"u8];
    private static readonly byte[] Page = "<!doctype html><script>alert(1)</script>"u8.ToArray();

    [Fact]
    public async Task Is_shown_to_the_service_alone_and_kept_with_its_record()
    {
        var asked = await AskedAsync("joint-1");
        using var outside = await site.ClientAsync();
        var given = await (await FormAsync(outside, asked)).SendAsync(null, (asked.Field, "Avis signé.pdf", Bodies.Pdf));
        Assert.Contains("Votre avis est enregistré", given.Text, StringComparison.Ordinal);

        var (hash, piece) = (Digest.Of(Bodies.Pdf), $"/instruction/dossiers/{asked.File}/fichiers/{Digest.Of(Bodies.Pdf)}");
        using var client = await site.ClientAsync(Instructor);
        var page = await Visit.ToAsync(site, $"/instruction/dossiers/{asked.File}?piece={hash}", Instructor);
        Assert.Contains("Avis signé.pdf", page.Text, StringComparison.Ordinal);
        Assert.Contains($"src=\"{piece}", page.Body, StringComparison.Ordinal);
        using (var shown = await client.GetAsync(piece))
        {
            Assert.Equal("application/pdf", shown.Content.Headers.ContentType?.MediaType);
            Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        using var applicant = await site.ClientAsync(Bodies.Writer);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.GetAsync(piece)).StatusCode);

        var record = await client.GetByteArrayAsync($"/instruction/dossiers/{asked.File}/dossier.zip");
        Assert.Empty(RecordCheck.Of(new MemoryStream(record)).Faults);
        using var package = new ZipArchive(new MemoryStream(record));
        Assert.NotNull(package.GetEntry("pieces/Avis signé.pdf"));
        Assert.Contains(hash, FileMentions.In((await site.Runtime.Reads.ContentsAsync(asked.Stream)).Records[$"upload/{asked.File}"].AsMemory()));
    }

    /// <summary>What it says stays; the sweep takes the file once two days have passed.</summary>
    [Fact]
    public async Task Is_erased_for_a_reason_that_stays_on_record()
    {
        var asked = await AskedAsync("joint-11");
        using var outside = await site.ClientAsync();
        await (await FormAsync(outside, asked)).SendAsync(null, (asked.Field, "Avis signé.pdf", Signed));
        var (page, piece) = ($"/instruction/dossiers/{asked.File}", $"/instruction/dossiers/{asked.File}/fichiers/{Digest.Of(Signed)}");
        using var client = await site.ClientAsync(Instructor);
        var why = $"effacement-{asked.Stream.Key}";
        var form = await client.FormAsync(page, "Effacer le fichier");
        var refused = await client.SendAsync(form, (why, " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"href=\"#{why}\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(piece)).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(form, (why, "Il contient une donnée de santé."))).Status);
        var seen = await Visit.ToAsync(site, page, Instructor);
        foreach (var said in new[] { "Le fichier joint à cet avis a été effacé le 5 mai 2025 par", "Il contient une donnée de santé.", "Oui, sans réserve." }) Assert.Contains(said, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Avis signé.pdf", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(piece)).StatusCode);
        Assert.Null(await GivenAsync(asked));
    }

    [Theory]
    [InlineData("joint-2", "avis.exe", "Ce type de fichier n’est pas accepté")]
    [InlineData("joint-3", "avis.pdf", "Ce type de fichier n’est pas accepté")]
    public async Task Is_refused_beside_its_field_with_nothing_lost(string key, string name, string said)
    {
        var asked = await AskedAsync(key);
        using var outside = await site.ClientAsync();
        var refused = await (await FormAsync(outside, asked)).SendAsync(null, (asked.Field, name, Page));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"href=\"#{asked.Field}\"", refused.Page, StringComparison.Ordinal);
        Assert.Contains(said, refused.Text, StringComparison.Ordinal);
        Assert.Equal(("Oui, sans réserve.", "yes"), (refused[$"mots-{asked.File}"], refused[$"reponse-{asked.File}"]));
        Assert.Empty(await SentByAsync(asked));
    }

    [Fact]
    public async Task Is_refused_whatever_is_hostile_in_it()
    {
        var asked = await AskedAsync("joint-4");
        using var outside = await site.ClientAsync();
        var form = await FormAsync(outside, asked);
        foreach (var (what, name, bytes) in HostileFiles.All())
            Assert.True((await form.SendAsync(null, (asked.Field, name, bytes))).Status == HttpStatusCode.UnprocessableEntity, what);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.SendAsync(null, (asked.Field, "a.pdf", Bodies.Pdf), (asked.Field, "b.pdf", Bodies.Pdf))).Status);
        Assert.Empty(await SentByAsync(asked));
        Assert.Empty(((ConsultationState.Known)await site.Runtime.Reads.ReadAsync<ConsultationState>(asked.Stream)).Given);
    }

    [Fact]
    public async Task Is_refused_when_it_is_too_large_or_more_than_may_come_by_one_link()
    {
        var asked = await AskedAsync("joint-5");
        using var outside = await site.ClientAsync();
        var form = await FormAsync(outside, asked);
        Assert.Contains("Ce fichier dépasse la taille possible", (await form.SendAsync(null, (asked.Field, "a.pdf", new byte[(50 * 1_048_576) + 1]))).Text, StringComparison.Ordinal);
        var full = await form.SendAsync(null, (asked.Field, "a.pdf", new byte[5_000_001]));
        Assert.Equal(HttpStatusCode.Conflict, full.Status);
        Assert.Contains("celui-ci n’y tient plus", full.Text, StringComparison.Ordinal);
        Assert.Equal("Oui, sans réserve.", full[$"mots-{asked.File}"]);
        Assert.Empty(await SentByAsync(asked));
    }

    [Fact]
    public async Task Need_not_be_chosen_again_when_something_else_was_wrong()
    {
        var (asked, other) = (await AskedAsync("joint-6"), await AskedAsync("joint-7"));
        using var outside = await site.ClientAsync();
        var again = await (await FormAsync(outside, asked)).Fill($"reponse-{asked.File}", "").SendAsync(null, (asked.Field, "Avis signé.pdf", Bodies.Pdf));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        var token = again[$"recu-{asked.File}"];

        // Of another file it is none: whoever holds one link gives nothing of it to another.
        await (await FormAsync(outside, other)).Fill($"recu-{other.File}", token).SendAsync();
        Assert.Null(await GivenAsync(other));
        Assert.Contains("Votre avis est enregistré", (await again.Fill($"reponse-{asked.File}", "yes").SendAsync()).Text, StringComparison.Ordinal);
        Assert.NotNull(await GivenAsync(asked));
    }

    [Fact]
    public async Task Is_not_taken_with_a_second_answer_nor_for_a_file_that_the_link_is_not_about()
    {
        var (asked, other) = (await AskedAsync("joint-8"), await AskedAsync("joint-9"));
        using var outside = await site.ClientAsync();
        var form = await FormAsync(outside, asked);
        var elsewhere = await form.Fill("application", other.File).Fill($"mots-{other.File}", "D’un autre.").SendAsync(null, (other.Field, "a.pdf", Bodies.Pdf));
        Assert.Equal(HttpStatusCode.Gone, elsewhere.Status);
        Assert.Contains("D’un autre.", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("Votre avis est enregistré", (await form.Fill("application", asked.File).SendAsync()).Text, StringComparison.Ordinal);
        var second = await form.SendAsync(null, (asked.Field, "a.pdf", Bodies.Pdf));
        Assert.Equal(HttpStatusCode.Gone, second.Status);
        Assert.Contains("Oui, sans réserve.", second.Text, StringComparison.Ordinal);
        Assert.Null(await GivenAsync(asked));
        Assert.Empty(await SentByAsync(asked));
        Assert.Empty(await SentByAsync(other));
    }

    /// <summary>What is larger than an ordinary form is read behind a link that proves itself, and behind no other.</summary>
    [Fact]
    public async Task Is_not_even_read_behind_a_link_that_is_forged_or_too_old()
    {
        var asked = await AskedAsync("joint-10");
        using var outside = await site.ClientAsync();
        var good = await FormAsync(outside, asked);
        var old = site.Services.GetRequiredService<Seals>().Close(LinkPurpose.OutsideOpinion.ToString(), new MailLink(asked.Stream.Key, "1"), TimeSpan.FromSeconds(-1));
        foreach (var wrong in new[] { old, "x", "" })
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(wrong, BodyLimit.Form));
            Assert.Equal(HttpStatusCode.Gone, await SendAsync(wrong, 1_000));
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(good["lien"], BodyLimit.Form));

        async Task<HttpStatusCode> SendAsync(string link, int size)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in new[] { ("jeton", good["jeton"]), ("lien", link), ("CommandId", good["CommandId"]), ("application", asked.File) }) form.Add(new StringContent(value), name);
            form.Add(new ByteArrayContent(new byte[size]), asked.Field, "a.pdf");
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/avis?lien={Uri.EscapeDataString(link)}") { Content = form };
            // Whoever is refused for the length of a body hears it before sending it; otherwise the end of the connection may overtake the answer.
            request.Headers.ExpectContinue = true;
            using var answer = await outside.SendAsync(request);
            return answer.StatusCode;
        }
    }

    /// <summary>One question about one file, until 20 May 2025.</summary>
    private async Task<Question> AskedAsync(string key)
    {
        var file = await Instructed.SubmitAsync(site, key);
        var stream = ConsultationState.IdOf($"avis-{key}");
        await Instructed.SendAsync(site, stream, new AskOutsideOpinion([file], ["perimeter"], "Dominique", "dominique@exemple.test", "Qu’en pensez-vous\u202F?", new DateOnly(2025, 5, 20)), Instructor);
        return new Question(file, stream);
    }

    private async Task<Sheets> FormAsync(HttpClient outside, Question asked) =>
        (await Sheets.OpenAsync(outside, new Uri(site.Services.GetRequiredService<MailLinks>().For(LinkPurpose.OutsideOpinion, asked.Stream.Key, "1")).PathAndQuery))
            .Fill($"reponse-{asked.File}", "yes").Fill($"mots-{asked.File}", "Oui, sans réserve.");

    private async Task<IReadOnlyList<CountedUpload>> SentByAsync(Question asked) =>
        await site.Services.GetRequiredService<IUploads>().CountAsync(FileIntake.OwnerByLink(asked.Stream.Key), default);

    /// <summary>The record of what came with the opinion.</summary>
    private async Task<string?> GivenAsync(Question asked) => (await site.Runtime.Reads.ContentsAsync(asked.Stream)).Text($"upload/{asked.File}");

    private sealed record Question(string File, StreamId Stream)
    {
        public string Field => $"fichier-{File}";
    }
}
