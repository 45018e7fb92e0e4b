using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>One session: who sits there, what it sees, and what is to be done next.</summary>
public sealed class SessionModel(Queries queries, Desk desk, Visitor visitor, Links links) : SessionPage(queries, desk, visitor)
{
    private const int MostPlaces = 10_000;

    /// <summary>Where a file of the agenda is to go.</summary>
    public const string Up = "haut";
    public const string Down = "bas";
    public const string Off = "retirer";

    [BindProperty]
    public string[] Present { get; set; } = [];

    [BindProperty]
    public string? Away { get; set; }

    [BindProperty]
    public string? FileId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Ids of files to be put on the agenda.</summary>
    [BindProperty]
    public string[] Added { get; set; } = [];

    /// <summary>What is sought among the files that are not on the agenda.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>What can be put on the agenda; empty for those who may not.</summary>
    public AgendaChoice Choice { get; private set; } = new([], false, null, []);

    public bool MayPrepare => Seen.State.GoesOn && Seen.May(new SetAgenda([]));

    public bool MayTakeAttendance => Seen.State.GoesOn && Seen.May(new RecordAttendance([]));

    /// <summary>Whoever is of the committee says of themselves, and the secretary of anybody, what stands between them and a file.</summary>
    public bool MayRecuse => Seen.State.Phase != SessionPhase.Signed && Seen.May(new DeclareConflict(Visitor.SignedInAs));

    /// <summary>Of whom this person may say so.</summary>
    public IEnumerable<SeatLine> Recusable => Seen.May(new RecordAttendance([])) ? Seen.Seats : Seen.Seats.Where(seat => seat.Seat.Person == Visitor.SignedInAs);

    public static string PlaceOf(string application) => $"place-{application}";

    /// <summary>What the form of the agenda carries of the one that it shows.</summary>
    public KeyValuePair<string, string> AgendaMark() => MarkOf("agenda", AgendaStands);

    /// <summary>What the form of who is there carries of the list that it shows.</summary>
    public KeyValuePair<string, string> AttendanceMark() => MarkOf("present", AttendanceStands);

    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation) =>
        await FindAsync(session, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>The agenda with a sheet of each file, on paper.</summary>
    public async Task<IActionResult> OnGetWordAsync(string session, CancellationToken cancellation) =>
        await Queries.AskAsync(new AgendaToPrint(session), Visitor.Viewer, cancellation).ConfigureAwait(false) is { Committee: { } seen } agenda
            ? File(WordFile.Of(AgendaPaper.Of(agenda)), WordFile.MediaType, $"ordre-du-jour-{seen.Zone.DayOf(seen.State.Plan.StartsAt):yyyy-MM-dd}.docx")
            : NotFound();

    /// <summary>Behind those of the agenda: the files that are ticked.</summary>
    public async Task<IActionResult> OnPostAddAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        var chosen = Choice.Lines.Where(line => Added.Contains(line.Application)).ToList();
        if (chosen.Count == 0)
        {
            Problems.Add(nameof(Added), "Choisissez au moins un dossier.");
            return Again();
        }
        return await ActAsync(session, new AddAllToAgenda([.. chosen.Select(line => line.Application)]), nameof(Added),
            $"{French.Count(chosen.Count, "dossier inscrit", "dossiers inscrits")} à l’ordre du jour.", links.Session(session) + "#ordre-du-jour", cancellation).ConfigureAwait(false);
    }

    /// <summary>The files of the scenario that was chosen as the working list.</summary>
    public async Task<IActionResult> OnPostScenarioAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        return await ActAsync(session, new AddAllToAgenda(Choice.OfScenario), "", "Les dossiers du scénario sont à l’ordre du jour.", links.Session(session) + "#ordre-du-jour", cancellation).ConfigureAwait(false);
    }

    /// <summary>One file one place up or down, or off the agenda; the ranks that are typed are left for another time.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string session, [FromQuery] string? dossier, [FromQuery] string? sens, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.Agenda.FirstOrDefault(line => line.Application == dossier) is not { } line) return NotFound();
        if (!AgendaStands()) Standing.Contest("", "L’ordre du jour a changé entre-temps.", "Reprenez votre ordre à partir de celui-ci.");
        if (Problems.Any) return Again();
        var (agenda, at) = (Seen.State.Agenda, line.Place - 1);
        var moved = sens switch
        {
            Up when at > 0 => agenda.SetItem(at, agenda[at - 1]).SetItem(at - 1, line.Application),
            Down when at < agenda.Length - 1 => agenda.SetItem(at, agenda[at + 1]).SetItem(at + 1, line.Application),
            Off => agenda.RemoveAt(at),
            _ => agenda,
        };
        return await ActAsync(session, new SetAgenda(moved), "", "L’ordre du jour est enregistré.", links.Session(session) + "#ordre-du-jour", cancellation).ConfigureAwait(false);
    }

    public Task<IActionResult> OnPostConveneAsync(string session, CancellationToken cancellation) =>
        ActAsync(session, new ConveneSession(), "", "Les membres sont convoqués.", links.Session(session), cancellation);

    public async Task<IActionResult> OnPostOpenAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        // What keeps it from being opened is who is there.
        return await ActAsync(session, new OpenSession(), MayTakeAttendance ? nameof(Present) : "", "La séance est ouverte.", links.SessionRoom(session), cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostAttendanceAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        if (!AttendanceStands())
        {
            Standing.Contest(nameof(Present), "Les présences ont changé entre-temps.", "Vérifiez la liste, puis enregistrez-la de nouveau.");
            return Again();
        }
        return await ActAsync(session, new RecordAttendance([.. Present.Distinct()]), nameof(Present), "Les présences sont enregistrées.", links.Session(session), cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostAgendaAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        var agenda = ReadAgenda();
        return Problems.Any ? Again()
            : await ActAsync(session, new SetAgenda(agenda), "", "L’ordre du jour est enregistré.", links.Session(session) + "#ordre-du-jour", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostRecuseAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        if (Recusable.FirstOrDefault(seat => seat.Seat.Person == Away) is not { } seat) Problems.Add(nameof(Away), "Choisissez la personne qui se déporte.");
        else if (Seen.Agenda.FirstOrDefault(line => line.Application == FileId) is not { } line) Problems.Add(nameof(FileId), "Choisissez un dossier de l’ordre du jour.");
        else if (await SendAsync(ApplicationState.IdOf(line.Application), new DeclareConflict(seat.Seat.Person), Reason, cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal, nameof(Reason));
        else
        {
            this.Say($"Le déport de {seat.Name} sur le dossier {line.Number} est enregistré.");
            return Redirect(links.Session(session) + "#deports");
        }
        return Again();
    }

    /// <summary>A file without a place is not on the agenda; one that its reader does not see stays where it is.</summary>
    private ImmutableArray<string> ReadAgenda()
    {
        var placed = Seen.State.Agenda.Select((application, at) => (application, Place: at + 1)).Where(one => Seen.Agenda.All(line => line.Application != one.application)).ToList();
        foreach (var line in Seen.Agenda)
        {
            var typed = Request.Form[PlaceOf(line.Application)].ToString().Trim();
            if (typed.Length == 0) continue;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is >= 1 and <= MostPlaces) placed.Add((line.Application, place));
            else Problems.Add(new FormProblem(PlaceOf(line.Application), "Indiquez un rang entier, à partir de 1, ou laissez vide.", Label: line.Number));
        }
        if (!AgendaStands()) Standing.Contest("", "L’ordre du jour a changé entre-temps.", "Reprenez votre ordre à partir de celui-ci.");
        return [.. placed.OrderBy(one => one.Place).Select(one => one.application)];
    }

    protected override async Task<bool> FindAsync(string session, CancellationToken cancellation)
    {
        if (!await base.FindAsync(session, cancellation).ConfigureAwait(false)) return false;
        if (MayPrepare && await Queries.AskAsync(new FilesForAgenda(session, Words), Visitor.Viewer, cancellation).ConfigureAwait(false) is { } choice) Choice = choice;
        return true;
    }

    /// <summary>Whether the agenda is the one that the form showed.</summary>
    private bool AgendaStands() => Standing.Holds("agenda", string.Join('\n', Seen.State.Agenda));

    private bool AttendanceStands() => Standing.Holds("present", string.Join('\n', Seen.State.Present));

    private KeyValuePair<string, string> MarkOf(string name, Func<bool> shows)
    {
        shows();
        return Standing.Marks.Single(mark => mark.Key.EndsWith('.' + name, StringComparison.Ordinal));
    }

    /// <summary>What was typed, or where the file is now.</summary>
    public string? PlaceIn(AgendaLine line) =>
        Request.HasFormContentType && Request.Form.TryGetValue(PlaceOf(line.Application), out var typed) ? typed.ToString() : line.Place > 0 ? $"{line.Place}" : null;
}
