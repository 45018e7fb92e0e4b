using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Oversight;

/// <summary>Each count of the administrator's home is that of the list to which it leads, to its last page.</summary>
[Collection(Site.Name)]
public sealed partial class CountingWhatWaits(WebFixture site)
{
    private const string Administrator = "p-administration";
    private const int Tasks = 51;

    [Fact]
    public async Task Says_as_many_as_each_list_has()
    {
        await FillAsync();
        try
        {
            await CompareAsync();
        }
        finally
        {
            await EmptyAsync();
        }
    }

    private async Task CompareAsync()
    {
        using var administrator = await Caller.AsAsync(site, Administrator);
        var counted = Counter().Matches((await administrator.OpenAsync("/exploitation")).Body)
            .Select(counter => (Address: WebUtility.HtmlDecode(counter.Groups[1].Value), Said: NumberIn(counter.Groups[2].Value))).ToList();
        Assert.True(counted.Count >= 6);
        foreach (var (address, said) in counted)
        {
            Assert.Equal((address, said), (address, await ListedAsync(administrator, address)));
            Assert.True(said > 0, $"{address} is empty, and proves nothing.");
        }
    }

    /// <summary>Of organisations that may be one, a group is one entry.</summary>
    private static async Task<int> ListedAsync(Caller administrator, string address)
    {
        var entry = address.EndsWith("/doublons", StringComparison.Ordinal) ? Group() : Row();
        var listed = 0;
        for (var page = (string?)address; page is not null;)
        {
            var visit = await administrator.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, visit.Status);
            listed += entry.Count(visit.Body);
            page = Next().Match(visit.Body) is { Success: true } next ? WebUtility.HtmlDecode(next.Groups[1].Value) : null;
        }
        return listed;
    }

    private async Task FillAsync()
    {
        foreach (var id in TaskIds)
            await site.Runtime.Commands.SendAsync(OperatorTaskState.IdOf(id), new RaiseTask(OrganisationState.IdOf("compte-un"), "queue", TaskCodes.MailPoisoned), new CommandHeader(id, Actor.Policy));
        foreach (var id in (string[])["compte-un", "compte-deux"])
        {
            var (stream, siret) = (OrganisationState.IdOf(id), Bodies.SiretOf(id));
            await site.DoAsync(KeyState.IdOf("siret", siret), new ClaimKey(stream));
            await site.DoAsync(stream, new RegisterOrganisation("Association comptée", siret, null, "association", new DateOnly(2001, 5, 9), "62", false));
            await site.DoAsync(stream, new AddMember(Bodies.Writer, [MemberRight.Editor]));
        }
        await site.DoAsync(OrganisationState.IdOf("compte-sans"), new RegisterWithoutSiret("Association sans numéro", null, null, "association", new DateOnly(2001, 5, 9), "62", false));
        // Who administers the platform does not answer for an organisation of their own: that request is in no list of theirs.
        await site.DoAsync(OrganisationState.IdOf("compte-deux"), new AddMember(Administrator, [MemberRight.Editor]));
        foreach (var id in (string[])["compte-un", "compte-deux"])
            await site.DoAsync(OrganisationState.IdOf(id), new AskRepresentation(Bodies.Writer, "présidente", new ProofFile("pv.pdf", "application/pdf", 1_000, new string('1', 64))));
        // A mail that failed once, and one that waits for its first attempt.
        await site.FollowAsync();
        foreach (var key in (string[])["cle-comptee-un", "cle-comptee-deux"])
            await site.DoAsync(InvitationState.IdOf("compte-un", key), new InviteColleague("compte-un", $"{key}@example.org", key, [MemberRight.Editor]));
        var failed = (await site.Store.ReadEffectsAsync(InvitationState.IdOf("compte-un", "cle-comptee-un"), default))[0];
        await site.Store.PostponeEffectAsync(failed.Source, failed.Id, 1, failed.NotBefore.AddYears(1), default);
    }

    /// <summary>Others look at the first pages of these lists.</summary>
    private async Task EmptyAsync()
    {
        foreach (var id in TaskIds) await site.DoAsync(OperatorTaskState.IdOf(id), new SettleTask(), "Comptée.");
        foreach (var left in await site.Store.ReadEffectsAsync(InvitationState.IdOf("compte-un", "cle-comptee-un"), default)) await site.Store.CompleteEffectAsync(left.Source, left.Id, default);
        await site.FollowAsync();
    }

    private static IEnumerable<string> TaskIds => Enumerable.Range(1, Tasks).Select(number => $"task-counted-{number}");

    private static int NumberIn(string written) => int.Parse(string.Concat(written.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex("<a class=\"counter[^\"]*\" href=\"([^\"]+)\">.*?<span class=\"counter-figure\">([^<]+)</span>")]
    private static partial Regex Counter();

    [GeneratedRegex("<tr[ >](?!<th scope=\"col\">)")]
    private static partial Regex Row();

    [GeneratedRegex("<tbody[ >]")]
    private static partial Regex Group();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex Next();
}
