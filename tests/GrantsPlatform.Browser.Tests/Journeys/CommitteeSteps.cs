using GrantsPlatform.Core.Committees;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>What a secretary does around the files of any session.</summary>
internal static class CommitteeSteps
{
    private static readonly string[] Present = ["p-presidence", "p-membre-1", "p-membre-2", "p-membre-3"];

    /// <summary>From the form of a plan: those who sat last sit again.</summary>
    public static async Task PlanAsync(Walker secretary)
    {
        await secretary.TypeAsync("input[name='Plan.Day']", "06/05/2025");
        await secretary.TypeAsync("input[name='Plan.Time']", "9h30");
        await secretary.PressAsync("main form .actions button[class='button']");
        await secretary.SeesAsync("Le lieu de la séance est vide");
        await secretary.TypeAsync("input[name='Plan.Place']", "Salle du conseil");
        await secretary.PressAsync("main form .actions button[class='button']", "**/commissions/s-*");
    }

    public static async Task ConveneAsync(Walker secretary)
    {
        await secretary.PressAsync("form[action*='handler=Convene'] button[class='button']");
        await secretary.SeesAsync("Les membres sont convoqués.");
    }

    public static async Task OpenAsync(Walker secretary)
    {
        foreach (var person in Present) await secretary.TickAsync($"input[name='Present'][value='{person}']");
        await secretary.PressAsync("form[action*='handler=Attendance'] .actions button");
        await secretary.SeesAsync("Les présences sont enregistrées.");
        await secretary.PressAsync("form[action*='handler=Open'] .actions button", "**/seance");
    }

    /// <summary>The minutes write themselves a moment after the decisions.</summary>
    public static async Task HearsAsync(Site site, string session, int decisions)
    {
        for (var look = 0; look < 600; look++)
        {
            if (await site.Platform.Runtime.Reads.ReadAsync<SessionState>(SessionState.IdOf(session)) is SessionState.Known known && known.Minutes.Count == decisions) return;
            await Task.Delay(100);
        }
        Assert.Fail("The minutes have not heard of the decisions.");
    }

    /// <summary>From the room of the session to the applicants who are told.</summary>
    public static async Task CloseSignAndNotifyAsync(Walker secretary, Walker chair, string session, string told)
    {
        await secretary.PressAsync("#reste a[href$='/proces-verbal']", "**/proces-verbal");
        await secretary.PressAsync("form[action*='handler=Close'] button[class='button']");
        await secretary.SeesAsync("La séance est close.");
        await chair.Page.GotoAsync($"/commissions/{session}/proces-verbal");
        await chair.PressAsync("form[action*='handler=Sign'] button[class='button']");
        await chair.SeesAsync("Le procès-verbal est signé.");
        await secretary.Page.ReloadAsync();
        await secretary.PressAsync("main a[href$='/notifications']", "**/notifications");
        await secretary.SeesAsync("Votre projet est retenu");
        await secretary.PressAsync("main form .actions button[class='button']");
        await secretary.SeesAsync(told);
    }
}
