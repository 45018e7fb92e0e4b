using System.Net;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Web.Tests.Doors;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Managing;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Somebody of the service has a conflict of interest with a file: from that moment on it is nowhere for that person.</summary>
[Collection(Site.Name)]
public sealed class SteppingBack(WebFixture site)
{
    private const string Recused = "p-instruction";
    private const string Colleague = "p-responsable";

    [Fact]
    public async Task Takes_the_file_off_every_page_by_whatever_address()
    {
        var id = await Instructed.SubmitAsync(site, "ecartee-1");
        await Instructed.SendAsync(site, NotesState.IdOf(id), new WriteNote(id, "Note de la direction."), Colleague);
        await Instructed.SendAsync(site, ConversationState.IdOf(id), new PostMessage(id, "Une question."), Bodies.Writer);
        Assert.NotEmpty(await TracesAsync(id, Recused));

        await RecuseAsync(id);
        Assert.Empty(await TracesAsync(id, Recused));
        Assert.NotEmpty(await TracesAsync(id, Colleague));

        using var client = await site.ClientAsync(Recused);
        Assert.All(await DashboardFigures.FollowAsync(client, WebFixture.Open), figure => Assert.True(figure.Value.Said is null || figure.Value.Said == figure.Value.Listed, $"{figure.Key}: {figure.Value}"));
    }

    [Fact]
    public async Task Is_declared_for_a_colleague_too()
    {
        var id = await Instructed.SubmitAsync(site, "ecartee-2");
        using var declaring = await site.ClientAsync(Recused);
        var sheet = (await Sheets.OpenAsync(declaring, $"/instruction/dossiers/{id}/conflit")).Fill("Person", Colleague).Fill("Reason", "Conjoint du directeur.");
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.SendAsync()).Status);
        Assert.Empty(await TracesAsync(id, Colleague));
        Assert.NotEmpty(await TracesAsync(id, Recused));
    }

    [Fact]
    public async Task Ends_every_mail_about_the_file()
    {
        var id = await Instructed.SubmitAsync(site, "ecartee-3");
        await site.FollowAsync();
        await Instructed.SendAsync(site, ConversationState.IdOf(id), new PostMessage(id, "Première question."), Bodies.Writer);
        await site.FollowAsync();
        Assert.NotEqual(0, await MailsAsync(Recused, id));

        await RecuseAsync(id);
        // The service answers, so that the next question is told again.
        await Instructed.SendAsync(site, ConversationState.IdOf(id), new PostMessage(id, "Bonjour."), Colleague);
        var (before, colleagues) = (await MailsAsync(Recused, id), await MailsAsync(Colleague, id));
        await Instructed.SendAsync(site, ConversationState.IdOf(id), new PostMessage(id, "Seconde question."), Bodies.Writer);
        await site.FollowAsync();
        Assert.Equal((before, colleagues + 1), (await MailsAsync(Recused, id), await MailsAsync(Colleague, id)));
    }

    private Task RecuseAsync(string id) => site.DoAsync(ApplicationState.IdOf(id), new DeclareConflict(Recused), "Ancien salarié.");

    private async Task<string> NumberAsync(string id) => ((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id))).CalledBy(id);

    /// <summary>How many mails about the file the person has had.</summary>
    private async Task<int> MailsAsync(string account, string id)
    {
        var address = (await site.Runtime.Reads.ContentsAsync(AccountState.IdOf(account))).Json<Person>(Person.Record)?.Mail;
        var number = await NumberAsync(id);
        return site.Mails().Count(mail => mail.To.Mailboxes.Any(to => to.Address == address) && $"{mail.TextBody}".Contains(number, StringComparison.Ordinal));
    }

    /// <summary>Every page that shows the file's id, its number or who applies, beside the address that was asked for.</summary>
    private async Task<IReadOnlyList<string>> TracesAsync(string id, string account)
    {
        string[] signs = [id, await NumberAsync(id), $"Association corps-{id}"];
        using var client = await site.ClientAsync(account);
        var named = Routes.Own.SetItem("application", id).SetItem("organisation", $"corps-{id}");
        string[] more =
        [
            $"/instruction/appels/{WebFixture.Open}?vue=tous", $"/instruction/appels/{WebFixture.Open}?vue=tous&q={Uri.EscapeDataString(signs[1])}", $"/instruction/appels/{WebFixture.Open}?vue=echeances",
            $"/instruction/appels/{WebFixture.Open}?vue=tous&q={Uri.EscapeDataString(signs[2])}",
        ];
        List<string> found = [];
        foreach (var address in Routes.Of(site).Select(route => route.Address(named)).Where(address => !address.StartsWith("/demonstration", StringComparison.Ordinal)).Concat(more))
        {
            using var answer = await client.GetAsync(address);
            var main = new Visit(answer.StatusCode, null, (await answer.Content.ReadAsStringAsync()).Replace(WebUtility.HtmlEncode(address), "", StringComparison.Ordinal)).Text;
            // What was sought stands in the box and in the tag: it is the reader's own.
            if (signs.Any(sign => main.Contains(sign, StringComparison.Ordinal) && !address.EndsWith(Uri.EscapeDataString(sign), StringComparison.Ordinal))) found.Add(address);
        }
        return found;
    }
}
