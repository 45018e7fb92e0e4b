using System.Net;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Committees;

/// <summary>What a secretary does before and after the files of any session, by pages alone and without scripts.</summary>
internal static class SessionSteps
{
    private static readonly (string Person, string Role)[] Seats =
        [("p-presidence", "chair"), ("p-membre-1", "member"), ("p-membre-2", "member"), ("p-membre-3", "member"), ("p-secretariat", "secretary")];

    /// <summary>The form of a plan with everybody in their seats, of whom all vote but the secretary.</summary>
    public static Sheets Seated(Sheets form)
    {
        foreach (var (person, role) in Seats)
        {
            form.Fill($"siege-{person}", role);
            if (role == "secretary") form.Fill($"voix-{person}");
            else form.Fill($"voix-{person}", "true");
        }
        return form.Fill("siege-p-membre-4").Fill("voix-p-membre-4");
    }

    /// <returns>The page of the session.</returns>
    public static async Task<string> PlanAsync(HttpClient secretary, string call, string day)
    {
        var form = Seated(await Sheets.OpenAsync(secretary, $"/commissions/appels/{call}/planifier"));
        var planned = await form.Fill("Plan.Day", day).Fill("Plan.Time", "9h30").Fill("Plan.Place", "Salle du conseil").SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, planned.Status);
        return planned.Page;
    }

    public static async Task ConveneAsync(HttpClient secretary, string page) =>
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(page, "Convoquer les membres"))).Status);

    public static async Task OpenAsync(HttpClient secretary, string page)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(page, "Enregistrer les présences"), [.. Seats.Select(seat => ("Present", seat.Person))])).Status);
        Assert.Equal($"{page}/seance", (await secretary.SendAsync(await secretary.FormAsync(page, "Ouvrir la séance"))).Type);
    }

    /// <summary>The form of a decision on a file; what is proposed stands in its amounts.</summary>
    public static Task<Sheets> SheetAsync(HttpClient client, string page, string application) => Sheets.OpenAsync(client, $"{page}/seance?dossier={application}", "handler=Undo");

    public static async Task DecideAsync(Sheets sheet, string outcome, string? reason = null)
    {
        sheet.Fill("Decision.Outcome", outcome);
        if (reason is not null) sheet.Fill("Decision.Reason", reason);
        var sent = await sheet.SendAsync();
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Text);
    }

    /// <summary>Takes back the decision that was recorded last.</summary>
    public static async Task UndoAsync(HttpClient secretary, string page, string application, string reason) =>
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync($"{page}/seance?dossier={application}", "Annuler la décision"), ("UndoReason", reason))).Status);

    /// <summary>The minutes closed by the secretary and signed by the chair.</summary>
    public static async Task CloseAndSignAsync(HttpClient secretary, HttpClient chair, string page)
    {
        var minutes = $"{page}/proces-verbal";
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(await secretary.FormAsync(minutes, "Clore la séance"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SendAsync(await chair.FormAsync(minutes, "Signer le procès-verbal"))).Status);
    }

    public static async Task NotifyAsync(HttpClient secretary, string page, params string[] applications) => Assert.Equal(
        HttpStatusCode.Redirect,
        (await secretary.SendAsync(await secretary.FormAsync($"{page}/notifications", "Notifier la sélection"), [.. applications.Select(application => ("Selected", application))])).Status);
}
