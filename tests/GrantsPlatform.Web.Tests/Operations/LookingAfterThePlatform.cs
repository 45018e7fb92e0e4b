using System.Net;
using System.Reflection;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class LookingAfterThePlatform(WebFixture site)
{
    public static TheoryData<string> Codes => [.. typeof(TaskCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_words_for_every_kind_of_task(string code) => Assert.True(TaskWords.Knows(code));

    [Fact]
    public void Has_titles_for_every_letter() => Assert.DoesNotContain(Wire.NoticeTypes.Select(Wire.CodeOfNotice), code => !LetterTitles.Knows(code));

    [Fact]
    public void Has_words_for_every_command() => Assert.DoesNotContain(Wire.CommandTypes.Select(Wire.NameOfCommand), command => !CommandWords.Knows(command));

    [Fact]
    public async Task Shows_an_administrator_what_waits_and_takes_how_it_was_settled()
    {
        var task = await RaiseAsync("ops-1", TaskCodes.MailPoisoned);
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var list = await administrator.OpenAsync("/exploitation/taches");
        Assert.Contains("La file des courriels a renoncé à un message.", list.Text);

        var page = $"/exploitation/taches/{task}";
        Assert.Contains("Vérifiez le service d’envoi", (await administrator.OpenAsync(page)).Text);
        var refused = await administrator.SendAsync(page, ("Reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Le motif doit être consigné.", refused.Text);

        await administrator.SendAsync(page, ("Reason", "Le service d’envoi était en panne."));
        Assert.IsType<OperatorTaskState.Settled>(await site.Runtime.Reads.ReadAsync<OperatorTaskState>(OperatorTaskState.IdOf(task)));
        Assert.DoesNotContain(task, (await administrator.OpenAsync("/exploitation/taches")).Body);
        Assert.Contains(task, (await administrator.OpenAsync("/exploitation/taches?etat=reglees")).Body);
    }

    [Fact]
    public async Task Gives_back_the_words_of_whoever_settles_what_another_has_settled_meanwhile()
    {
        const string Late = "J’ai relancé le service d’envoi à la main.";
        var task = await RaiseAsync("ops-3", TaskCodes.MailPoisoned);
        var page = $"/exploitation/taches/{task}";
        using var administrator = await Caller.AsAsync(site, "p-administration");
        await administrator.SendAsync(page, ("Reason", "Le service d’envoi était en panne."), ("CommandId", "settle-once"));
        // The same form sent twice is carried out once, and nothing is lost.
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync(page, ("Reason", "Le service d’envoi était en panne."), ("CommandId", "settle-once"))).Status);
        await administrator.SendAsync(page, ("Reason", Late), ("CommandId", "settle-late"));
        var answer = await administrator.SendAsync(page, ("Reason", Late), ("CommandId", "settle-late"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("ce que vous venez d’écrire n’a pas été enregistré", answer.Text);
        Assert.Contains(Late, answer.Text);
        Assert.DoesNotContain("La tâche est réglée", answer.Text);
    }

    [Fact]
    public async Task Names_a_refusal_that_an_operation_met()
    {
        var task = await RaiseAsync("ops-2", "key.held-by-another");
        var page = await Visit.ToAsync(site, $"/exploitation/taches/{task}", "p-administration");
        Assert.Contains("Une opération automatique a été refusée.", page.Text);
        Assert.Contains("key.held-by-another", page.Text);
    }

    [Fact]
    public async Task Has_a_document_made_once_more_that_had_interrupted_the_platform()
    {
        var document = ProductionState.IdOf("interrompu");
        var waits = new CommandHeader("interrompu", Actor.Person("p-responsable"));
        await site.Runtime.Commands.SendAsync(document, new OrderDocument("unknown", "Liste", "{}"), waits);
        await site.FollowAsync();
        await site.Runtime.Commands.SendAsync(OperatorTaskState.IdOf("ops-3"), new RaiseTask(document, "list", TaskCodes.DocumentInterrupted), new CommandHeader("ops-3", Actor.Policy));
        using var client = await site.ClientAsync("p-administration");
        var answer = await client.SendAsync(await client.FormAsync("/exploitation/taches/ops-3", "Faire préparer de nouveau"));
        Assert.Equal((HttpStatusCode.Redirect, "/exploitation/taches/ops-3"), (answer.Status, answer.Type));
        Assert.Equal(ProductionPhase.UnderWay, Assert.IsType<ProductionState.Known>(await site.Runtime.Reads.ReadAsync<ProductionState>(document)).Phase);
        // Of another task there is nothing to make.
        await RaiseAsync("ops-4", TaskCodes.MailPoisoned);
        Assert.DoesNotContain("Faire préparer de nouveau", (await Visit.ToAsync(site, "/exploitation/taches/ops-4", "p-administration")).Text);
        await site.FollowAsync();
    }

    [Theory]
    [InlineData("p-instruction", HttpStatusCode.NotFound)]
    [InlineData("p-rencontres-et-loisirs", HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.Redirect)]
    public async Task Is_nobody_elses_business(string? account, HttpStatusCode expected)
    {
        using var client = await site.ClientAsync(account);
        using var list = await client.GetAsync("/exploitation/taches");
        Assert.Equal(expected, list.StatusCode);
    }

    [Fact]
    public async Task Begins_anew_after_a_token_that_is_none()
    {
        using var client = await site.ClientAsync("p-administration");
        using var list = await client.GetAsync("/exploitation/taches?apres=nimporte");
        Assert.Equal((HttpStatusCode.Redirect, "/exploitation/taches"), (list.StatusCode, list.Headers.Location?.OriginalString));
    }

    private async Task<string> RaiseAsync(string id, string code)
    {
        await site.Runtime.Commands.SendAsync(
            OperatorTaskState.IdOf(id), new RaiseTask(ApplicationState.IdOf("cllaj-01"), "queue", code), new CommandHeader(id, Actor.Policy));
        return id;
    }
}
