using System.Security.Cryptography;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Commands;

/// <summary>Whether the documents of acts are those that were sent to be signed: events hold their hashes, and the bytes lie beside the store.</summary>
internal sealed class KeptActs(Queries queries, IFileStore files, Terminal terminal)
{
    /// <summary>False where one is gone, or is another.</summary>
    public async Task<bool> CheckAsync(CancellationToken cancellation)
    {
        var (sound, wrong) = (0, 0);
        foreach (var call in (await queries.AskAsync(new CallsOnThePlatform(), Viewer.Console, cancellation).ConfigureAwait(false))?.All ?? [])
            await foreach (var act in (await queries.AskAsync(new ActDocuments(call.Id), Viewer.Console, cancellation).ConfigureAwait(false)).Required("a call").All.WithCancellation(cancellation).ConfigureAwait(false))
                if (await FaultAsync(act.Hash, cancellation).ConfigureAwait(false) is { } fault)
                {
                    terminal.Wrapped($"Le document signé de l’objet {AgreementState.IdOf(act.Application)}, empreinte {act.Hash[..16]}…, {fault}.");
                    wrong++;
                }
                else sound++;
        if (wrong == 0 && sound > 0) terminal.Line($"Actes      {French.Count(sound, "document envoyé à la signature, intact", "documents envoyés à la signature, intacts")}");
        if (wrong > 0) terminal.Wrapped("Les événements tiennent, mais pas ces fichiers\u202F: reprenez-les dans le dossier d’une sauvegarde (files).");
        return wrong == 0;
    }

    private async Task<string?> FaultAsync(string hash, CancellationToken cancellation)
    {
        if (await files.OpenAsync(hash, cancellation).ConfigureAwait(false) is not { } content) return "n’est plus parmi les fichiers";
        await using (content.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false)) == hash ? null : "a été modifié";
    }
}
