using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>What the platform wrote to people: when, to whom, which letter, about what, and what became of it.</summary>
public sealed class MailsModel(Queries queries, Visitor visitor, MailsSearch search, Links links) : SearchPage
{
    public MailsAddress Address { get; private set; } = new();

    /// <summary>Those among which one is to be chosen.</summary>
    public ImmutableArray<MeantBody> Bodies { get; private set; } = [];

    public ImmutableArray<string> People { get; private set; } = [];

    /// <summary>Null where what was typed cannot be understood, and where those are shown that have yet to leave.</summary>
    public FoundMails? Found { get; private set; }

    /// <summary>Null where what was typed cannot be understood.</summary>
    public ExportLinks? Export { get; private set; }

    /// <summary>Null where it was not asked for.</summary>
    public UnsentMails? Unsent { get; private set; }

    public static IEnumerable<Choice> Letters { get; } =
        [.. Wire.NoticeTypes.Select(Wire.CodeOfNotice).Select(code => new Choice(code, LetterTitles.Of(code))).OrderBy(choice => choice.Label, StringComparer.CurrentCulture)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Address = MailsAddress.Of(Request.Query);
        if (Address.State == MailsStates.Unsent) Address = MailsStates.OfUnsent(Address);
        var read = await search.ReadAsync(Address, visitor.Viewer, Problems, cancellation).ConfigureAwait(false);
        (Bodies, People) = (read.Bodies, read.People);
        if (read.Understood is not { Filter: { } filter } understood) return Page();
        Export = links.ExportMails(understood);
        if (Address.State == MailsStates.Unsent)
        {
            Unsent = await queries.AskAsync(new MailsUnsent(filter.Letter, filter.Object), visitor.Viewer, cancellation).ConfigureAwait(false);
            return Unsent is null ? NotFound() : Page();
        }
        if (await queries.AskAsync(new MailsToSearch(filter, PageSize, Continued), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found)
            return Continued is null ? NotFound() : Redirect(links.MailsOf(Address));
        Found = found;
        return Page();
    }

    public static Tone ToneOf(MailEnd end) => end switch
    {
        MailEnd.Sent => Tone.Success,
        MailEnd.PutOff => Tone.Warning,
        MailEnd.Refused or MailEnd.GivenUp => Tone.Error,
        _ => throw new InvalidOperationException($"{end} has no tone."),
    };
}
