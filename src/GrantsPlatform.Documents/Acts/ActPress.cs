using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Grants;
using GrantsPlatform.Reading.Templates;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Documents.Acts;

/// <summary>Draws up an act as it goes to be signed, in the template that was in force when it was sent.</summary>
/// <param name="files">Where templates lie.</param>
public sealed class ActPress(Queries queries, IFileStore files) : IPress
{
    /// <summary>For a runtime that is being made.</summary>
    public static Func<ReadSide, TimeProvider, IPress> With(IFileStore files) => (side, clock) => new ActPress(new Queries(side, clock), files);

    /// <param name="key">The hash of the text.</param>
    public async ValueTask<DrawnUpDocument?> DrawUpAsync(StreamId about, string key, CancellationToken cancellation)
    {
        if (about.Kind != AgreementState.Kind || await ActAsync(about.Key, key, cancellation).ConfigureAwait(false) is not { Pending: { } text } act) return null;
        var template = await new KeptTemplates(files).FindAsync(ActFile.KindOf(act, text), await TemplateAsync(act, text, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return new DrawnUpDocument(
            ActFile.DrawUp(act, text, template), kept => new KeepActDocument(key, new UploadRef(ActFile.NameOf(act, text), WordFile.MediaType, kept.Size, kept.Hash)));
    }

    private async ValueTask<string?> TemplateAsync(ReadableAct act, ActInWords text, CancellationToken cancellation)
    {
        if (act.Grant.Agreement?.Pending?.Text.SentAt is not { } at) return null;
        return (await queries.AskAsync(new TemplatesInForce(act.Grant.Definition.Code), Viewer.Console, cancellation).ConfigureAwait(false))?.At(ActFile.KindOf(act, text).Code, at)?.Hash;
    }

    /// <summary>An act, or an amendment, may have come into force before its document was drawn up: it is drawn up as it was sent. Null: that text neither waits nor binds.</summary>
    private async ValueTask<ReadableAct?> ActAsync(string application, string hash, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ActOfThePlatform(application), Viewer.Console, cancellation).ConfigureAwait(false) is not { } act) return null;
        return act.Pending?.Hash == hash ? act
            : act.InForce?.Hash == hash ? await queries.AskAsync(new ActOfThePlatform(application, AsSent: hash), Viewer.Console, cancellation).ConfigureAwait(false)
            : null;
    }
}
