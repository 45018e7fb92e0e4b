using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Decisions;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Reading.Templates;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>What a session's decisions say to applicants: as it left, or as it would leave today.</summary>
internal sealed class LettersOfSession(Queries queries, IFileStore files, TimeProvider clock)
{
    public async ValueTask<Bundle?> OpenAsync(string session, Viewer viewer, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new SessionToSee(session), viewer, cancellation).ConfigureAwait(false) is not { } seen
            || await queries.AskAsync(new DecisionsOfSession(session), viewer, cancellation).ConfigureAwait(false) is not { } decisions) return null;
        var day = seen.Zone.DayOf(seen.State.Plan.StartsAt);
        var title = $"Courriers de la commission du {French.Date(day)}";
        return new Bundle(
            title, title, $"courriers-commission-{day:yyyy-MM-dd}", seen.Call, seen.CallTitle, seen.Definition.Funder, decisions.Lines.Length, decisions.Hidden,
            ReadAsync(seen, decisions, cancellation));
    }

    private async IAsyncEnumerable<Bundled> ReadAsync(SeenCommittee seen, SessionNotifications decisions, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var templates = await queries.AskAsync(new TemplatesInForce(seen.Definition.Code), Viewer.Console, cancellation).ConfigureAwait(false);
        foreach (var line in decisions.Lines)
            yield return line.Standing == NotificationStanding.Overtaken
                ? new Bundled.LeftOut(line.File.Number, line.File.Applicant, "Aucune lettre ne part\u202F: le porteur s’est retiré, ou une autre séance en a décidé.")
                : await PaperAsync(seen, line, templates, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<Bundled.Paper> PaperAsync(SeenCommittee seen, NotificationLine line, TemplatesState? templates, CancellationToken cancellation)
    {
        var letter = DecisionLetter.Of(line.Outcome, line.File, line.Decision);
        var code = LetterKinds.All.First(kind => kind.Letter == letter.GetType()).Code;
        var at = line.At ?? clock.GetUtcNow();
        var envelope = (await queries.AskAsync(new EnvelopeOfFile(line.File.Id), Viewer.Console, cancellation).ConfigureAwait(false)).Required("the file of a letter");
        var text = letter.Compose(line.File.Applicant, address: null);
        var filed = new FiledLetter(at, code, text, seen.Definition.Funder, line.File.Number, envelope.Lines) { Letter = letter, Template = templates?.At(code, at)?.Hash };
        var mark = $"courrier~{line.File.Id}~{code}";
        return new Bundled.Paper(
            line.File.Number, line.File.Applicant, text.Subject, $"courrier-{line.File.Number}-{text.FileName ?? code}", mark,
            WordMark.On(await LetterDocument.OfAsync(filed, files, cancellation).ConfigureAwait(false), mark));
    }
}
