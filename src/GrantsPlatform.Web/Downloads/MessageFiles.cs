using System.Collections.Immutable;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Pages.Drafts;

namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// What is to go with a message: the files that its form brings, and those that it had brought before it was refused, which travel on as tokens so
/// that nobody chooses them twice.
/// </summary>
public sealed class MessageFiles(FileIntake intake, FileTokens tokens)
{
    /// <summary>The name of the input that brings files, and of the one that says which of those that had come are wanted still.</summary>
    public const string Sent = "Files";
    public const string Kept = "Kept";

    public ImmutableArray<UploadRef> Taken { get; private set; } = [];

    public string TokenOf(string application, UploadRef file) => tokens.For(application, file);

    /// <summary>Null when all of them were taken. What was taken before one that was not, is kept.</summary>
    public async Task<Refusal?> TakeAsync(UploadPlace place, string application, IFormCollection form, CancellationToken cancellation)
    {
        Taken = [.. form[Kept].Select(token => tokens.Read(application, token ?? "")).OfType<UploadRef>()];
        var sent = form.Files.GetFiles(Sent);
        if (Taken.Length + sent.Count > ConversationDecider.MostUploads) return new MessageHoldsTooMany(ConversationDecider.MostUploads);
        foreach (var file in sent)
        {
            var taken = await intake.TakeAsync(place, file, cancellation).ConfigureAwait(false);
            if (!taken.IsGiven) return taken.Refusal;
            if (Taken.All(other => other.Hash != taken.Value.Hash)) Taken = Taken.Add(taken.Value);
        }
        return null;
    }
}
