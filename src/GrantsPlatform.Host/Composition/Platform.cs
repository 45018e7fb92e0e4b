using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Mails;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Access;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite;
using GrantsPlatform.Web.Making;

namespace GrantsPlatform.Host.Composition;

/// <summary>The embedded host's parts put together: one store, the runtime over it, mails to a pickup folder or a server.</summary>
internal sealed class Platform : IAsyncDisposable
{
    internal static readonly Sender From = new("Subvenir", "ne-pas-repondre@grants-platform.example");

    private readonly bool _ownsStore;

    private Platform(IStore store, GrantsRuntime runtime, TimeProvider clock, bool ownsStore) =>
        (Store, Runtime, Clock, Queries, _ownsStore) = (store, runtime, clock, new Queries(runtime.ReadSide, clock), ownsStore);

    public IStore Store { get; }

    public GrantsRuntime Runtime { get; }

    public TimeProvider Clock { get; }

    public Queries Queries { get; }

    /// <param name="mailFolder">Every mail becomes a file there, unless <paramref name="mails"/> carries them.</param>
    /// <param name="links">Where mails lead; without pages, nowhere.</param>
    /// <param name="files">Where people's uploads lie, when there are people.</param>
    /// <param name="onFault">Told of what was caught and will be tried again.</param>
    /// <param name="enclosesLetters">Whether letters go with their mails as documents just now; null: never, as in a replay.</param>
    /// <param name="keyOfAddress">Of mails to whoever has no account: see <see cref="RuntimeOptions.KeyOfAddress"/>.</param>
    /// <param name="oneByOne">Effects one after the other, so that a replay gives the same store each time.</param>
    public static Platform Over(IStore store, string mailFolder, TimeProvider clock, bool oneByOne = false, bool ownsStore = false, ILinks? links = null, IMessageDelivery? mails = null,
        IFileStore? files = null, Action<string, Exception>? onFault = null, Func<bool>? enclosesLetters = null, Func<string, string?>? keyOfAddress = null)
    {
        var options = new RuntimeOptions { SoleWriter = true };
        if (keyOfAddress is not null) options = options with { KeyOfAddress = keyOfAddress };
        if (onFault is not null) options = options with { OnFault = onFault };
        if (oneByOne) options = options with { CommandsAtOnce = 1, MessagesAtOnce = 1, Salt = Digest.Of };
        var runtime = GrantsRuntime.Create(
            store, options, clock, mails ?? new PickupFolderDelivery(mailFolder, From, clock), LetterDesk.With(links, enclosesLetters is not null && files is not null ? LetterPress.With(files, enclosesLetters) : null), new PermissionsGate(), files: files, press: files is null ? null : ActPress.With(files), workshop: files is null ? null : Workshop.With(files));
        return new Platform(store, runtime, clock, ownsStore);
    }

    /// <param name="keepsActs">Documents that are drawn up are kept beside the store, also where nobody sends files.</param>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says what to do.</exception>
    public static async Task<Platform> OpenAsync(
        StoreFolder folder, TimeProvider clock, bool readOnly = false, bool oneByOne = false, ILinks? links = null, IMessageDelivery? mails = null, IFileStore? files = null,
        Action<string, Exception>? onFault = null, bool keepsActs = false, Func<bool>? enclosesLetters = null, Func<string, string?>? keyOfAddress = null, CancellationToken cancellation = default)
    {
        var store = await OpenStoreAsync(folder, readOnly, cancellation).ConfigureAwait(false);
        if (keepsActs) files ??= DiskFileStore.Open(new DiskFileStoreOptions(folder.Path) { Clock = clock });
        var platform = Over(store, folder.Mail, clock, oneByOne, ownsStore: true, links: links, mails: mails, files: files, onFault: onFault, enclosesLetters: enclosesLetters, keyOfAddress: keyOfAddress);
        try
        {
            if (!readOnly) await ViewsVersion.BringUpToDateAsync(folder, platform.Runtime.Views, cancellation).ConfigureAwait(false);
            return platform;
        }
        catch
        {
            await platform.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public static async Task<SqliteStore> OpenStoreAsync(StoreFolder folder, bool readOnly, CancellationToken cancellation)
    {
        if (folder.HasLostItsDatabase)
            throw new CommandLineException($"Le dossier «\u00A0{folder.Path}\u00A0» contient des fichiers transmis ou des courriels, mais pas de base ({StoreFolder.DatabaseName})\u202F: elle en a été retirée, ou une restauration y a été interrompue. Restaurez la dernière sauvegarde dans un dossier neuf\u202F; pour commencer une plateforme, choisissez un dossier vide.");
        if (!readOnly)
        {
            Private.CreateFolder(folder.Path);
            PrivateStore.Close(folder.Path);
        }
        return await SqliteStore.OpenAsync(
            new SqliteStoreOptions(folder.Path) { ReadOnly = readOnly }, [.. RuntimeCatalogue.Core.Schemas], cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync().ConfigureAwait(false);
        if (_ownsStore) await Store.DisposeAsync().ConfigureAwait(false);
    }
}
