using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>Prepares a call: what it has of its own is typed here, kept right or wrong, and checked by the rules that a definition must meet.</summary>
[Takes(BodyLimit.Files)]
public sealed class PrepareModel(Queries queries, Desk desk, Visitor visitor, Links links, FileIntake intake, TimeProvider clock) : GrantsPage
{
    /// <summary>Under which name a file comes that is to stand at the place.</summary>
    public static string FileOf(string place) => $"fichier.{place}";

    private PreparedCall? _prepared;

    public PreparedCall Prepared => _prepared.Required("the preparation");

    public IReadOnlyList<PlaceGroup> Groups { get; private set; } = [];

    /// <summary>By path, as it stands in the field.</summary>
    public IReadOnlyDictionary<string, string> Shown { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is still wrong with what is kept.</summary>
    public IReadOnlyList<PlaceProblem> Left { get; private set; } = [];

    public string CreateWords => Prepared.Existing is null ? "Créer l’appel" : "Reprendre dans l’appel";

    public string LabelOf(string place) => Groups.SelectMany(group => group.Places).First(named => named.Place.Path == place).Label;

    /// <summary>What was sent for a place and is kept there; null: nothing, or an address elsewhere.</summary>
    public CallDocument? DocumentOf(string place) => CallDocument.Read(Prepared.Standing[place]) is { } document && document.Call == Prepared.Id ? document : null;

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        foreach (var place in Prepared.Places) Standing.Holds(place.Path, TypedPlace.Kept(place.Kind, Shown[place.Path]));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (await KeepAsync(cancellation).ConfigureAwait(false) is { } wrong) return wrong;
        this.Say(Left.Count == 0 ? "La préparation est enregistrée." : $"La préparation est enregistrée. {French.Count(Left.Count, "point reste à revoir", "points restent à revoir")} avant de créer l’appel.");
        return Redirect(links.Preparation(call));
    }

    /// <summary>Keeps what was typed, and makes a call of it where nothing is wrong with it.</summary>
    public async Task<IActionResult> OnPostCreateAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (await KeepAsync(cancellation).ConfigureAwait(false) is { } wrong) return wrong;
        if (Left.Count > 0)
        {
            foreach (var problem in Left) Problems.Add(new FormProblem(problem.Place, problem.Reason, problem.Place.Length == 0 ? problem.Path : null, problem.Place.Length == 0 ? null : LabelOf(problem.Place)));
            return Again();
        }
        var made = Made();
        if (await PublishAsync(call, made.Json, made.Definition.Required("the definition"), cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("L’appel est créé. Il ne sera public qu’une fois programmé.");
        return Redirect(links.CallLife(call));
    }

    public async Task<IActionResult> OnPostDropAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(PreparationState.IdOf(call), new DropPreparation(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("La préparation est abandonnée.");
        return Redirect(links.ManagedCalls);
    }

    /// <summary>The definition first, as the next revision of its programme; cut off in between, the same again goes on from there.</summary>
    private async Task<Refusal?> PublishAsync(string call, string json, ProgrammeDefinition definition, CancellationToken cancellation)
    {
        if (await desk.SendAsync(ProgrammeState.IdOf(definition.Code), new PublishDefinition(json), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } unpublished) return unpublished;
        await FindAsync(call, cancellation).ConfigureAwait(false);
        var revision = Prepared.RevisionOf(json) ?? throw new InvalidOperationException("What was published is not there.");
        CallCommand command = Prepared.Existing is null ? new CreateCall(definition.Code, revision, definition.Title) : new ReviseCall(revision, definition.Title);
        return await desk.SendAsync(CallState.IdOf(call), command, CommandId, cancellation: cancellation).ConfigureAwait(false);
    }

    /// <summary>Null when what was typed is kept.</summary>
    private async Task<IActionResult?> KeepAsync(CancellationToken cancellation)
    {
        var before = Shown;
        var sent = await SentFilesAsync(cancellation).ConfigureAwait(false);
        var settled = Prepared.Places.ToDictionary(
            place => place.Path, place => sent.GetValueOrDefault(place.Path) ?? Standing.Settle(place.Path, Request.Form[place.Path].ToString(), before[place.Path], text => TypedPlace.Kept(place.Kind, text)));
        foreach (var (at, address) in Enumerable.Range(0, CallPlaces.TextsOf(Prepared.Basis.Definition)).Select(at => (at, sent.GetValueOrDefault(CallPlaces.TextAddress(at)))))
            if (address is not null && settled[CallPlaces.TextLabel(at)].IsMissing()) settled[CallPlaces.TextLabel(at)] = Path.GetFileNameWithoutExtension(CallDocument.Read(address)?.Name) ?? "";
        Shown = settled;
        if (Standing.IsStale || Problems.Any) return Again();
        var typed = Prepared.Places.ToImmutableSortedDictionary(place => place.Path, place => TypedPlace.Kept(place.Kind, settled[place.Path]), StringComparer.Ordinal);
        if (await desk.SendAsync(PreparationState.IdOf(Prepared.Id), new KeepPreparation(typed), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is PreparationTooLong ? typed.FirstOrDefault(one => Texts.Length(one.Value) > PreparationDecider.LongestText).Key ?? "" : "");
        await FindAsync(Prepared.Id, cancellation).ConfigureAwait(false);
        foreach (var place in Prepared.Places) Standing.Holds(place.Path, TypedPlace.Kept(place.Kind, Shown[place.Path]));
        return null;
    }

    /// <summary>The addresses of files that came, by the places where they are to stand; one that is not taken is said beside its field, and nothing is kept.</summary>
    private async Task<Dictionary<string, string>> SentFilesAsync(CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var named in Groups.SelectMany(group => group.Places).Where(named => named.TakesFile))
        {
            if (Request.Form.Files.GetFile(FileOf(named.Place.Path)) is not { Length: > 0 } file) continue;
            var taken = await intake.TakeAsync(new UploadPlace(Prepared.Basis.Definition.Funder.Code), file, cancellation).ConfigureAwait(false);
            if (taken.IsGiven) found[named.Place.Path] = new CallDocument(Prepared.Id, taken.Value.Hash, taken.Value.Name).Address;
            else Problems.Add(taken.Refusal, FileOf(named.Place.Path));
        }
        return found;
    }

    /// <summary>What is right as a definition, and could not be scheduled any more.</summary>
    private IEnumerable<PlaceProblem> TooLate(ProgrammeDefinition? definition) =>
        definition is { Calendar: { } calendar } && calendar.ClosesAt <= clock.GetUtcNow() && !Prepared.IsOver
            ? [new PlaceProblem(CallPlaces.ClosesOn, CallPlaces.ClosesOn, new CallAlreadyOver(calendar.ClosesAt, calendar.Clocks).Message)]
            : [];

    private PreparedDefinition Made() => PreparedDefinition.Of(Prepared.Basis, new TypedCall(Prepared.Standing));

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PreparationToFill(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } prepared) return false;
        _prepared = prepared;
        Groups = PlaceNames.Groups(prepared.Basis);
        var standing = prepared.Standing;
        Shown = prepared.Places.ToDictionary(place => place.Path, place => TypedPlace.Shown(place.Kind, standing[place.Path]));
        var unread = prepared.Places.Select(place => (place.Path, Why: TypedPlace.Unread(place.Kind, standing[place.Path]))).Where(one => one.Why is not null).Select(one => new PlaceProblem(one.Path, one.Path, one.Why ?? "")).ToList();
        var made = Made();
        Left = [.. unread, .. made.Problems.Where(problem => unread.TrueForAll(one => one.Place != problem.Place)), .. TooLate(made.Definition)];
        return true;
    }
}
