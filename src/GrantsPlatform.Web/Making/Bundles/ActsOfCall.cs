using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Pages.Granting;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>The agreements of a call, each as it was sent to be signed.</summary>
internal sealed class ActsOfCall(Queries queries, IFileStore files)
{
    /// <summary>While one is packed, the next are read and set; more would take the processor from those who look at pages.</summary>
    private const int AtOnce = 2;

    private static readonly string Abandoned = AgreementWords.Status(new AgreementPhase.Abandoned());

    public async ValueTask<Bundle?> OpenAsync(string call, AgreementTab tab, Viewer viewer, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AllAgreements(call, tab), viewer, cancellation).ConfigureAwait(false) is not { } all) return null;
        var heading = tab == AgreementTab.All ? "Conventions" : $"Conventions\u202F: {AgreementAddress.Words(tab)}";
        return new Bundle(heading, $"{heading}, {all.CallTitle}", $"conventions-{call}", call, all.CallTitle, all.Definition.Funder, all.Count, 0, ReadAsync(all, viewer, cancellation));
    }

    private async IAsyncEnumerable<Bundled> ReadAsync(WholeAgreements all, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = new Queue<Task<Bundled>>();
        await foreach (var line in all.Lines.WithCancellation(cancellation).ConfigureAwait(false))
        {
            ahead.Enqueue(Task.Run(() => OfAsync(line, viewer, cancellation).AsTask(), cancellation));
            if (ahead.Count > AtOnce) yield return await ahead.Dequeue().ConfigureAwait(false);
        }
        while (ahead.TryDequeue(out var next)) yield return await next.ConfigureAwait(false);
    }

    private async ValueTask<Bundled> OfAsync(AgreementLine line, Viewer viewer, CancellationToken cancellation)
    {
        if (line.Row.Status == Abandoned) return Left("La convention est abandonnée\u202F: le porteur s’est retiré, ou la subvention ne lui est plus accordée.");
        if (await queries.AskAsync(new ActToCopy(line.Row.Application), viewer, cancellation).ConfigureAwait(false) is not { } act)
            return Left("Ce dossier ne vous est pas ouvert\u202F: vos droits, ou un conflit d’intérêts, vous en tiennent à l’écart, ou la subvention vient d’être retirée.");
        if ((act.Pending ?? act.InForce) is not { } text) return Left("Aucun texte\u202F: il n’a pas encore été envoyé à la signature, ou n’est plus à signer.");
        if (await ActFile.FindAsync(act, text, files, cancellation).ConfigureAwait(false) is not { } document) return Left("Le document envoyé à la signature n’est plus parmi les fichiers de la plateforme.");
        return new Bundled.Paper(line.Number, line.Row.Applicant, text.Version == 1 ? "Convention" : $"Avenant n°\u00A0{text.Version - 1}", Path.GetFileNameWithoutExtension(ActFile.NameOf(act, text)), ActFile.MarkOf(act, text), document);

        Bundled.LeftOut Left(string why) => new(line.Number, line.Row.Applicant, why);
    }
}
