using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>The few things that concern the whole store.</summary>
internal sealed class Settings(TableSet set)
{
    private const string Flags = "flags";
    private const string Texts = "texts";
    private const string Paused = "effects-paused";

    public async Task<bool> IsPausedAsync(CancellationToken cancellation) =>
        await set.Tables.FindAsync(set.Meta, Flags, Paused, cancellation).ConfigureAwait(false) is { } found && (bool)found.Values["value"];

    public Task PauseAsync(bool paused, CancellationToken cancellation) => PutAsync(Flags, Paused, paused, cancellation);

    public async Task<string?> TextAsync(string name, CancellationToken cancellation) =>
        (await set.Tables.FindAsync(set.Meta, Texts, Spelling.Name(name, 400), cancellation).ConfigureAwait(false))?.Values["value"] as string;

    public Task WriteTextAsync(string name, string value, CancellationToken cancellation) => PutAsync(Texts, Spelling.Name(name, 400), value, cancellation);

    private Task<bool> PutAsync(string partition, string row, object value, CancellationToken cancellation) =>
        set.SubmitAsync(set.Meta, partition, new EntityAction.Put(row, new Dictionary<string, object> { ["value"] = value }), cancellation);
}
