using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>The few things that concern the whole store.</summary>
internal sealed class Settings(TableSet set)
{
    private const string Flags = "flags";
    private const string Texts = "texts";
    private const string Paused = "effects-paused";

    /// <summary>Every look at what is due asks; what another process said is heard after this time at the latest.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    private Heard? _heard;

    private sealed record Heard(bool IsPaused, long At);

    public async Task<bool> IsPausedAsync(CancellationToken cancellation)
    {
        var heard = Volatile.Read(ref _heard);
        if (heard is not null && set.Clock.GetElapsedTime(heard.At) < Remembered) return heard.IsPaused;
        var at = set.Clock.GetTimestamp();
        var isPaused = await set.Tables.FindAsync(set.Meta, Flags, Paused, cancellation).ConfigureAwait(false) is { } found && (bool)found.Values["value"];
        // What this process has said meanwhile is newer than what was read.
        Interlocked.CompareExchange(ref _heard, new Heard(isPaused, at), heard);
        return isPaused;
    }

    public async Task PauseAsync(bool paused, CancellationToken cancellation)
    {
        await PutAsync(Flags, Paused, paused, cancellation).ConfigureAwait(false);
        Volatile.Write(ref _heard, new Heard(paused, set.Clock.GetTimestamp()));
    }

    public async Task<string?> TextAsync(string name, CancellationToken cancellation) =>
        (await set.Tables.FindAsync(set.Meta, Texts, Spelling.Name(name, 400), cancellation).ConfigureAwait(false))?.Values["value"] as string;

    public Task WriteTextAsync(string name, string value, CancellationToken cancellation) => PutAsync(Texts, Spelling.Name(name, 400), value, cancellation);

    private Task<bool> PutAsync(string partition, string row, object value, CancellationToken cancellation) =>
        set.SubmitAsync(set.Meta, partition, new EntityAction.Put(row, new Dictionary<string, object> { ["value"] = value }), cancellation);
}
