using System.IO.Compression;
using System.Net;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Tests.Grants;
using static GrantsPlatform.Web.Tests.Managing.WordBytes;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>An amendment goes to be signed in the template of its day, and so does the letter that says so; both stay as they left when the templates change.</summary>
public sealed class SettingActsInTemplates(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string File = "cllaj-suivi-01";
    private const string Word = $"/subventions/{File}/convention?handler=Word";
    private const string Subject = "Objet de l’avenant selon la charte";
    private const string Sentence = "est à signer selon la charte";

    [Fact]
    public async Task Keeps_the_act_and_its_letter_as_they_left()
    {
        using var manager = await Caller.AsAsync(life.Site, "p-responsable");
        using var director = await Caller.AsAsync(life.Site, "p-rencontres-et-loisirs-direction");
        var state = await StateAsync();
        var pages = $"/gestion/modeles/{state.Programme}";
        var example = await BytesAsync(manager, $"{pages}/act-amendment?handler=Example");
        await KeepAsync(manager, $"{pages}/act-amendment", With(example, "Objet de l’avenant", Subject));
        await KeepAsync(manager, $"{pages}/amendment-sent", With(await BytesAsync(manager, $"{pages}/amendment-sent?handler=Example"), "à signer", Sentence));
        await life.Site.Runtime.Commands.SendAsync(AgreementState.IdOf(File), new ProposeAmendment(new Difference([], To: state.To.AddMonths(3))), new CommandHeader("amend-by-template", Actor.Person("p-responsable"), null, "Finir plus tard."));
        await life.Site.FollowAsync();

        var sent = await BytesAsync(director, Word);
        Assert.Contains(Subject, TextOf(sent), StringComparison.Ordinal);
        var pending = (await StateAsync()).Pending;
        Assert.NotNull(pending);
        Assert.Equal(Digest.Of(sent), (await StateAsync()).Documents[pending.Hash]);
        Assert.Contains(Sentence, await LetterAsync(manager), StringComparison.Ordinal);

        // Both are left for the platform's own, at a later instant.
        await life.Site.AdvanceAsync(TimeSpan.FromHours(1));
        foreach (var kind in new[] { "act-amendment", "amendment-sent" }) Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync($"{pages}/{kind}?handler=Back", ("WhyBack", "Essai terminé"))).Status);
        Assert.Equal(sent, await BytesAsync(director, Word));
        Assert.Contains(Sentence, await LetterAsync(manager), StringComparison.Ordinal);
        Assert.Empty(life.Site.Faults.Take());
    }

    private static async Task KeepAsync(Caller manager, string page, byte[] template) =>
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendFileAsync(page, "Sheet", "modele.docx", template, ("Why", "Charte graphique"))).Status);

    /// <summary>As the record of the file has it.</summary>
    private static async Task<string> LetterAsync(Caller manager)
    {
        using var archive = new ZipArchive(new MemoryStream(await BytesAsync(manager, $"/instruction/dossiers/{File}/dossier.zip")));
        var entry = Assert.Single(archive.Entries, entry => entry.FullName.EndsWith("-amendment-sent.docx", StringComparison.Ordinal));
        using var bytes = new MemoryStream();
        using (var read = entry.Open()) await read.CopyToAsync(bytes);
        return TextOf(bytes.ToArray());
    }

    private async Task<AgreementState.Known> StateAsync() => (AgreementState.Known)await life.Site.Runtime.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(File));

    private static async Task<byte[]> BytesAsync(Caller caller, string path)
    {
        using var answer = await caller.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
