using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Pages.Drafts;

namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// The one file that may go with an opinion of somebody without an account: what the form brings, or what it had brought before it was refused, which
/// travels on as a token so that nobody chooses it twice.
/// </summary>
public sealed class OpinionFile(FileIntake intake, FileTokens tokens)
{
    public UploadRef? Taken { get; private set; }

    public static string Sent(string application) => $"fichier-{application}";

    public static string Kept(string application) => $"recu-{application}";

    public string TokenOf(StreamId consultation, string application, UploadRef file) => tokens.For(Purpose(consultation, application), file);

    /// <summary>Null when there is none, or it was taken. One that is sent takes the place of one that had come before.</summary>
    public async Task<Refusal?> TakeAsync(StreamId consultation, UploadPlace place, string application, IFormCollection form, CancellationToken cancellation)
    {
        Taken = tokens.Read(Purpose(consultation, application), form[Kept(application)].ToString());
        var sent = form.Files.GetFiles(Sent(application)).Where(file => file.FileName.Length > 0).ToList();
        if (sent.Count == 0) return null;
        if (sent.Count > 1) return new OneFileAlone();
        var taken = await intake.TakeByLinkAsync(consultation.Key, place, sent[0], cancellation).ConfigureAwait(false);
        if (!taken.IsGiven) return taken.Refusal;
        Taken = taken.Value;
        return null;
    }

    /// <summary>Of this link and this file: what came by another is none.</summary>
    private static string Purpose(StreamId consultation, string application) => $"{consultation}/{application}";
}

public sealed record OneFileAlone() : Refusal(RefusalKind.Invalid, "file.one-alone",
    "Un seul fichier accompagne un avis.", "Réunissez vos documents en un seul PDF, ou choisissez celui qui compte.");
