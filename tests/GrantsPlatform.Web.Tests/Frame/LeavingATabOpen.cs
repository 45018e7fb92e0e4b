using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Parser;
using GrantsPlatform.Web.Tests.Doors;
using GrantsPlatform.Web.Tests.Instruction;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Grants;
using GrantsPlatform.Web.Tests.Hostile;
using GrantsPlatform.Web.Tests.Managing;
using GrantsPlatform.Web.Tests.Organisations;
using GrantsPlatform.Web.Tests.Closing;
using GrantsPlatform.Web.Tests.Examining;
using GrantsPlatform.Web.Tests.Granting;
using GrantsPlatform.Web.Tests.Paying;

namespace GrantsPlatform.Web.Tests.Frame;

/// <summary>
/// Every form that shows what stands, open in two tabs: the second never undoes the first without a word. A page with a form is tried here, or tried by a
/// test of its own, or stands among the exceptions with the reason: a new page belongs to one of them.
/// </summary>
[Collection(Site.Name)]
public sealed class LeavingATabOpen(WebFixture site)
{
    /// <summary>Page → who opens it, and where, the organisation standing for {0}.</summary>
    private static readonly ImmutableSortedDictionary<string, (string Account, string Path)> Tried = new Dictionary<string, (string, string)>
    {
        ["/Organisations/Identity/Identity"] = (Bodies.Director, "/organismes/{0}/identite"),
        ["/Organisations/Team/Rights"] = (Bodies.Director, $"/organismes/{{0}}/membres/{Bodies.Writer}/droits"),
        ["/Account/Contact"] = (Bodies.Director, "/compte/coordonnees"),
        ["/Account/Notifications"] = (Bodies.Director, "/compte/notifications"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What the forms of these pages change is not written in them, or is of many kinds.</summary>
    private static readonly ImmutableSortedDictionary<string, string> TriedByHand = new Dictionary<string, string>
    {
        ["/Templates/Letter"] = nameof(UsingTemplates.Takes_nothing_back_that_another_tab_has_changed),
        ["/Managing/Life"] = nameof(LeadingACall.Records_conditions_top_ups_and_a_cancellation_and_nothing_from_a_page_that_is_stale),
        ["/Managing/Scenario"] = nameof(ComparingScenarios.Takes_nothing_back_that_another_tab_has_saved),
        ["/Managing/Scenarios"] = nameof(ComparingScenarios.Chooses_none_from_a_list_that_is_stale),
        ["/Managing/Prepare"] = nameof(PublishingACall.Takes_nothing_back_that_another_tab_has_kept),
        ["/Drafts/Section"] = nameof(WritingTogether.Shows_both_versions_of_one_field_and_takes_the_one_that_is_chosen),
        ["/Drafts/Duplicate/Index"] = nameof(StandingThatNoFieldShows.Takes_no_old_answer_over_one_that_was_given_meanwhile),
        ["/Grants/Reports/Report"] = nameof(FillingAReport.Replaces_no_words_that_another_has_changed_since),
        ["/Grants/Registers/Register"] = nameof(KeepingARegister.Replaces_no_row_that_another_has_changed_since),
        ["/Instruction/Assessing/Assessment"] = nameof(InstructingAFile.Takes_nothing_back_that_another_tab_has_saved),
        ["/Organisations/Identity/HeadOffice"] = nameof(SettingAHeadOffice.Undoes_nothing_that_another_tab_has_saved),
        ["/Organisations/Banking/SetBank"] = nameof(StandingThatNoFieldShows.Replaces_no_account_that_its_person_has_not_seen),
        ["/Organisations/Documents/ReplaceDocument"] = nameof(StandingThatNoFieldShows.Replaces_no_document_that_its_person_has_not_seen),
        ["/Organisations/Documents/WithdrawDocument"] = nameof(StandingThatNoFieldShows.Withdraws_no_document_that_its_person_has_not_seen),
        ["/Organisations/Banking/Bank"] = nameof(GivingBankDetails.Is_verified_by_finance_as_it_was_on_the_screen),
        ["/Granting/Agreement"] = nameof(ConcludingAgreements.Goes_from_the_draft_to_an_act_in_force_and_to_its_end),
        ["/Granting/CheckCopy"] = nameof(SigningOnPaper.Goes_from_a_copy_that_is_refused_to_one_that_is_confirmed_and_countersigned),
        ["/Grants/AskForAmendment"] = nameof(SigningOnPaper.Asks_for_an_amendment_that_is_declined_and_asks_again_until_one_is_proposed),
        ["/Granting/Countersign"] = nameof(ConcludingAgreements.Goes_from_the_draft_to_an_act_in_force_and_to_its_end),
        ["/Examining/Report"] = nameof(ClosingACall.Goes_from_the_last_report_to_the_last_cent),
        ["/Examining/Check"] = nameof(CheckingReports.Goes_from_the_pieces_to_costs_that_the_check_has_left),
        ["/Grants/Reports/AnswerCheck"] = nameof(CheckingReports.Goes_from_the_pieces_to_costs_that_the_check_has_left),
        ["/Closing/Balance"] = nameof(ClosingACall.Goes_from_the_last_report_to_the_last_cent),
        ["/Paying/Decide"] = nameof(PayingAdvances.Goes_from_what_is_due_to_the_accountants_return),
        ["/Paying/Batch"] = nameof(PayingAdvances.Goes_from_what_is_due_to_the_accountants_return),
        ["/Organisations/Team/Remove"] = nameof(RunningTheListOfMembers.Says_of_a_member_removed_twice_that_they_are_none),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private const string Adds = "It adds, and what stands stays.";
    private const string Once = "It is done once; a second time is refused, or finds it done.";
    private const string Proves = "It asks for a proof that only the present holder has, or only ends what it names.";
    private const string SealedBefore = "It carries the hash of what it confirms.";

    private static readonly ImmutableSortedDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["/Account/Authenticator"] = Proves,
        ["/Account/Identities"] = Proves,
        ["/Account/Index"] = "It sends a mail.",
        ["/Account/NewMail"] = Once,
        ["/Account/Password"] = Proves,
        ["/Account/RecoveryCodes"] = Proves,
        ["/Account/Sessions"] = Proves,
        ["/Demo/Accounts"] = "It signs somebody in.",
        ["/Demo/Clock"] = "The clock of a demonstration only goes forward.",
        ["/Consultations/Answer"] = Once,
        ["/Following/Partner"] = SealedBefore,
        ["/Accounts/Account"] = "Roles are given and taken one by one; an account is ended once.",
        ["/Accounts/Invite"] = Adds,
        ["/Operations/Effects"] = Once,
        ["/Oversight/Chain"] = "It seals what is there, and reads.",
        ["/Programmes/Publish"] = SealedBefore,
        ["/Committees/ChangePlan"] = SealedBefore,
        ["/Committees/Minutes"] = SealedBefore,
        ["/Committees/Notifications"] = Once,
        ["/Committees/Plan"] = Adds,
        ["/Committees/Room"] = SealedBefore,
        ["/Committees/Session"] = SealedBefore,
        ["/Committees/Waiting"] = Adds,
        ["/Drafts/Partners/Consent"] = SealedBefore,
        ["/Drafts/Start"] = Adds,
        ["/Drafts/Uploads/Index"] = Adds,
        ["/Following/Complement"] = SealedBefore,
        ["/Following/Messages"] = Adds,
        ["/Following/Withdraw"] = Once,
        ["/Grants/Agreement"] = SealedBefore,
        ["/Grants/HandInCopy"] = SealedBefore,
        ["/Grants/Reports/Attach"] = "It carries the version of the files that it changes.",
        ["/Grants/Claim"] = Adds,
        ["/Grants/Registers/EraseRow"] = Once,
        ["/Grants/Registers/Import"] = "A file is previewed against what stands, and imported as it was previewed.",
        ["/Grants/Registers/Indicators"] = SealedBefore,
        ["/Grants/Reports/Activity"] = Adds,
        ["/Instruction/Asking/AskComplement"] = Once,
        ["/Instruction/Asking/AskOutside"] = Adds,
        ["/Instruction/Asking/CancelComplement"] = SealedBefore,
        ["/Instruction/Appeals/AnswerAppeal"] = Once,
        ["/Instruction/Appeals/Appeal"] = Once,
        ["/Instruction/Assessing/Conflict"] = Once,
        ["/Instruction/Files/File"] = "What it changes is done once; messages add.",
        ["/Instruction/Assessing/Ineligible"] = Once,
        ["/Instruction/Lists/Columns"] = "Whose list it is arranges it, and sees it whole at once.",
        ["/Instruction/Lists/List"] = "It chooses, and what was chosen before stays; a view is kept under the name that its person gives.",
        ["/Jobs/Job"] = "What is started is what was shown: anything else is shown first.",
        ["/Productions/Gather"] = Adds,
        ["/Scans/Index"] = Adds,
        ["/Scans/Pile"] = "It carries the pages that it places, each of which is placed once.",
        ["/Productions/Prepare"] = Adds,
        ["/Productions/Production"] = Once,
        ["/Managing/Index"] = Adds,
        ["/Operations/Task"] = Once,
        ["/Operations/Merge"] = SealedBefore,
        ["/Budgets/DraftBudget"] = "It carries the version of the budget that its preview was shown beside.",
        ["/Budgets/ReportBudget"] = "It carries the version of the accounts that its preview was shown beside.",
        ["/Operations/FilesToErase"] = SealedBefore,
        ["/Operations/Purge"] = Once,
        ["/Operations/KeptFile"] = "It carries whether the file is on hold, and ends or begins just that.",
        ["/Organisations/Identity/AddService"] = Adds,
        ["/Organisations/Check"] = "It answers and writes nothing.",
        ["/Organisations/Documents/FileDocument"] = Adds,
        ["/Organisations/Identity/GiveSiret"] = Once,
        ["/Organisations/Identity/LegalForm"] = "A correction with its reason: the one before it stays in the history that the page shows.",
        ["/Organisations/Representatives/Ask"] = Once,
        ["/Organisations/Representatives/Request"] = Once,
        ["/Organisations/Team/Invite"] = Adds,
        ["/Organisations/Identity/Register"] = Adds,
        ["/Organisations/Team/Revoke"] = Once,
        ["/Granting/Amend"] = "It carries the version of the agreement that it changes.",
        ["/Granting/Terminate"] = "It carries the version of the agreement that it ends.",
        ["/Paying/Account"] = SealedBefore,
        ["/Paying/Batches"] = Adds,
        ["/Paying/BatchReturn"] = "It adds answers; another answer to the same line is refused.",
        ["/SignIn/Forgotten"] = "It sends a mail.",
        ["/SignIn/Index"] = "It signs somebody in.",
        ["/SignIn/NewPassword"] = Once,
        ["/SignIn/Out"] = Once,
        ["/SignUp/Confirm"] = Once,
        ["/SignUp/First"] = Once,
        ["/SignUp/Index"] = Adds,
        ["/SignUp/Invitation"] = Once,
        ["/SignUp/Resend"] = "It sends a mail.",
        ["/Submissions/Check"] = SealedBefore,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What two people write into a field of this name; a list of boxes is all that is ticked.</summary>
    private static readonly Dictionary<string, (string[] First, string[] Second)> Edits = new()
    {
        ["LegalName"] = (["Association Une"], ["Association Deux"]),
        ["Rna"] = (["W621000001"], ["W621000002"]),
        ["Rights"] = (["Editor", "Submitter", "PartnerContact"], ["Submitter"]),
        ["Name"] = (["Camille Une"], ["Camille Deux"]),
        ["Phone"] = (["0321000001"], ["0321000002"]),
        ["Wanted"] = (["Reminders", "Messages"], ["Messages", "News"]),
    };

    /// <summary>Its change is confirmed by a mail: what it replaces in a form is tried in <see cref="StandingThatNoFieldShows"/>.</summary>
    private static readonly string[] ConfirmedElsewhere = ["Mail", "Password"];

    public static TheoryData<string> Pages => [.. Tried.Keys];

    [Fact]
    public async Task Is_thought_of_for_every_page_with_a_form()
    {
        List<string> posting = [];
        foreach (var route in Routes.Of(site))
            if (await route.PageAsync(site) is { } page && page.HandlerMethods.Any(handler => handler.HttpMethod == "Post")) posting.Add(page.ViewEnginePath);
        Assert.Equal(posting.Distinct().Order(StringComparer.Ordinal), Tried.Keys.Concat(TriedByHand.Keys).Concat(Exceptions.Keys).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Undoes_nothing_that_its_person_did_not_touch(string page)
    {
        var (client, path, fields) = await OpenAsync(page, "tab-a");
        using (client)
            foreach (var field in fields)
            {
                var (one, other, before) = (await Sheets.OpenAsync(client, path), await Sheets.OpenAsync(client, path), await ValuesAsync(client, path, field));
                Assert.Equal(HttpStatusCode.Redirect, (await one.Fill(field, Edits[field].First).SendAsync()).Status);
                Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync()).Status);
                Assert.Equal(Edits[field].First, await ValuesAsync(client, path, field));
                await (await Sheets.OpenAsync(client, path)).Fill(field, [.. before]).SendAsync();
            }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Undoes_nothing_without_having_said_it(string page)
    {
        var (client, path, fields) = await OpenAsync(page, "tab-b");
        using (client)
            foreach (var field in fields)
            {
                var (one, other, before) = (await Sheets.OpenAsync(client, path), await Sheets.OpenAsync(client, path), await ValuesAsync(client, path, field));
                var (first, second) = Edits[field];
                Assert.Equal(HttpStatusCode.Redirect, (await one.Fill(field, first).SendAsync()).Status);
                var stale = await other.Fill(field, second).SendAsync();
                if (stale.Status == HttpStatusCode.Redirect) await HoldsAsync(client, path, field, before, first);
                else await IsSaidAsync(stale, client, path, field);
                await (await Sheets.OpenAsync(client, path)).Fill(field, [.. before]).SendAsync();
            }
    }

    /// <summary>Both were taken: whatever the first changed is still so.</summary>
    private static async Task HoldsAsync(HttpClient client, string path, string field, IReadOnlyList<string> before, string[] first)
    {
        var now = await ValuesAsync(client, path, field);
        foreach (var value in before.Except(first).Concat(first.Except(before)))
            Assert.True(now.Contains(value) == first.Contains(value), $"{path}: the second tab has undone {field} = {value} in silence.");
    }

    /// <summary>The second was stopped: what was typed is there, what stands is said, and sending it again is meant.</summary>
    private static async Task IsSaidAsync(Sheets stale, HttpClient client, string path, string field)
    {
        var (first, second) = Edits[field];
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("entre-temps", stale.Text);
        Assert.Equal(second, stale.All(field));
        Assert.Equal(first, await ValuesAsync(client, path, field));
        Assert.Equal(HttpStatusCode.Redirect, (await stale.SendAsync()).Status);
        Assert.Equal(second, await ValuesAsync(client, path, field));
    }

    private static async Task<IReadOnlyList<string>> ValuesAsync(HttpClient client, string path, string field) => (await Sheets.OpenAsync(client, path)).All(field);

    /// <summary>With all the fields that the page's form shows.</summary>
    private async Task<(HttpClient Client, string Path, IReadOnlyList<string> Fields)> OpenAsync(string page, string organisation)
    {
        var (account, path) = Tried[page];
        var body = $"{organisation}-{page.Split('/')[^1].ToLowerInvariant()}";
        if (path.Contains("{0}")) await Bodies.RegisterAsync(site, body, Bodies.SiretOf(body));
        var client = await site.ClientAsync(account);
        path = string.Format(path, body);
        using var document = new HtmlParser().ParseDocument(await client.GetStringAsync(path));
        var form = ShownForm.On(path, document).Single(form => form.Posts && form.Action == path);
        return (client, path, [.. form.Fields.Where(field => field.Kind != "hidden").Select(field => field.Name).Distinct().Except(ConfirmedElsewhere)]);
    }
}
