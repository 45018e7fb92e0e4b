using System.Net;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Web.Tests.Committees;
using GrantsPlatform.Web.Tests.Exports;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>An appeal against a refusal that was notified a fortnight ago, from its arrival to its answer, by pages alone.</summary>
public sealed class AnsweringAnAppeal(CommitteeMorning morning) : IClassFixture<CommitteeMorning>
{
    private const string File = "cej-20";
    private const string Page = $"/instruction/dossiers/{File}/recours";
    private const string Answer = $"{Page}/reponse";
    private const string List = $"/instruction/appels/{WebFixture.Decided}/recours";

    [Fact]
    public async Task Goes_from_its_arrival_to_its_answer()
    {
        using var head = await morning.Site.ClientAsync("p-chefferie");
        Assert.Contains("Aucun recours", await head.GetStringAsync(List), StringComparison.Ordinal);
        var form = await head.FormAsync(Page, "Enregistrer le recours");
        foreach (var (day, says) in new[] { ("hier", "Indiquez le jour"), ("01/09/2022", "ni avant la notification"), ("01/10/2022", "ni à une date à venir") })
        {
            var refused = await head.SendAsync(await head.FormAsync(Page, "Enregistrer le recours"), ("ReceivedOn", day), ("Grounds", "Nous contestons."));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(says, refused.Text, StringComparison.Ordinal);
            Assert.Contains("Nous contestons.", refused.Body, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(form, ("ReceivedOn", "20/09/2022"), ("Grounds", "Nous contestons."))).Status);
        await morning.Site.FollowAsync();
        Assert.Contains("Nous contestons.", await head.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", await head.GetStringAsync(List), StringComparison.Ordinal);
        var taken = await TakenList.FromAsync(head, List);
        Assert.Equal((1, 1, "20/09/2022"), (taken.Shown, taken.Written, taken.Rows[1].Cells[3]));
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(await head.FormAsync(Page, "Commencer l’examen"))).Status);

        var answer = await head.FormAsync(Answer, "Rejeter le recours");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.SendAsync(Leading(answer, "Refuse"), ("Reason", " "))).Status);
        var read = await head.SendAsync(Leading(answer, "Preview"), ("Reason", "Le projet reste hors des objectifs."));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains("arrivé le 20 septembre 2022 est rejeté", read.Text, StringComparison.Ordinal);
        Assert.Equal(AppealPhase.UnderExamination, (await AppealAsync()).Phase);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(Leading(await head.FormAsync(Answer, "Rejeter le recours"), "Refuse"), ("Reason", "Le projet reste hors des objectifs."))).Status);
        Assert.Equal(AppealPhase.Refused, (await AppealAsync()).Phase);
        Assert.DoesNotContain("Répondre au recours", await head.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(Answer)).StatusCode);
    }

    [Fact]
    public async Task Is_answered_by_nobody_else()
    {
        using var member = await morning.Site.ClientAsync("p-membre-1");
        foreach (var path in new[] { Page, Answer, List }) Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(path)).StatusCode);
    }

    private static Dictionary<string, string> Leading(IReadOnlyDictionary<string, string> form, string handler) => new(form) { [""] = $"{Answer}?handler={handler}" };

    private async Task<AppealState.Known> AppealAsync() => (AppealState.Known)await morning.Site.Runtime.Reads.ReadAsync<AppealState>(AppealState.IdOf(File));
}
