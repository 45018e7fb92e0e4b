using GrantsPlatform.Runtime.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GrantsPlatform.Storage.Sqlite.Sql;

/// <summary>Turns what went wrong below into what an operator can act on; the messages reach a French console.</summary>
internal static class Outage
{
    public static bool Is(Exception wrong) => wrong switch
    {
        SqliteFault fault => fault.IsOutage,
        SqliteException or IOException or UnauthorizedAccessException or StoreUnavailableException => true,
        _ => false,
    };

    public static StoreUnavailableException From(Exception wrong, string file) => wrong switch
    {
        StoreUnavailableException already => already,
        SqliteFault fault => Of(fault.Code, file, fault),
        SqliteException failed => Of(failed.SqliteErrorCode, file, failed),
        UnauthorizedAccessException => new(Explain(raw.SQLITE_PERM, file), wrong),
        _ => new(Explain(raw.SQLITE_IOERR, file), wrong),
    };

    public static StoreUnavailableException SecondWriter(string file, Exception cause) => new(
        $"Un autre processus écrit déjà dans {file}\u202F: arrêtez-le d’abord, ou n’ouvrez cette base qu’en lecture.", cause);

    public static StoreUnavailableException Missing(string file) => new(
        $"Il n’y a pas de base à l’emplacement {file}\u202F: vérifiez le chemin, ou démarrez la plateforme une première fois pour la créer.");

    public static StoreUnavailableException Emptied(string file) => new(
        $"Le fichier {file} est vide\u202F: s’il contenait une base, elle est perdue, restaurez la dernière sauvegarde dans un nouveau dossier. Si vous vouliez en commencer une, supprimez ce fichier.") { IsUnreadable = true };

    public static StoreUnavailableException Newer(string file, long found, int known) => new(
        $"La base {file} a été écrite par une version plus récente du programme (schéma {found}, celui-ci connaît le {known})\u202F: installez la version récente, ou restaurez une sauvegarde d’avant la mise à jour.");

    public static StoreUnavailableException Older(string file, long found, int known) => new(
        $"La base {file} a un schéma ancien ({found}, ce programme attend le {known})\u202F: démarrez une fois la plateforme sur cette base pour la mettre à jour.");

    public static StoreUnavailableException Foreign(string file) => new(
        $"Le fichier {file} est une base d’un autre programme\u202F: choisissez un autre chemin.") { IsUnreadable = true };

    public static StoreUnavailableException Incomplete(string file, IReadOnlyCollection<string> tables) => new(
        $"Il manque une partie de la base {file} ({string.Join(", ", tables)})\u202F: arrêtez le programme et restaurez la dernière sauvegarde.") { IsUnreadable = true };

    public static StoreUnavailableException ReadOnly(string file) => new(
        $"La base {file} est ouverte en lecture seule\u202F: rien ne peut y être écrit par cette commande.");

    public static StoreUnavailableException Closed(string file) => new(
        $"La base {file} est fermée\u202F: le programme s’arrête, recommencez après son redémarrage.");

    public static StoreUnavailableException BackupExists(string file) => new(
        $"Le fichier {file} existe déjà\u202F: choisissez un autre nom pour la sauvegarde, aucune n’est jamais écrasée.");

    private static StoreUnavailableException Of(int code, string file, Exception cause) =>
        new(Explain(code, file), cause) { IsUnreadable = code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    private static string Explain(int code, string file) => code switch
    {
        raw.SQLITE_FULL => $"Il n’y a plus de place sur le disque de {file}\u202F: libérez-en, les écritures reprendront d’elles-mêmes.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_CANTOPEN =>
            $"Le fichier {file} ou son dossier ne peut pas être ouvert ou écrit\u202F: donnez-en le droit au compte qui fait tourner le programme.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"La base {file} est verrouillée par un autre programme\u202F: fermez-le, les écritures reprendront d’elles-mêmes.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            $"Le fichier {file} n’est pas une base lisible\u202F: arrêtez le programme et restaurez la dernière sauvegarde.",
        _ => $"Le disque de {file} n’a pas répondu comme attendu (code {code})\u202F: vérifiez-le, puis recommencez.",
    };
}
