using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace GrantsPlatform.Host.Serving;

/// <summary>Why a port cannot be listened on, in words for whoever chose it.</summary>
internal static class PortTrouble
{
    /// <summary>Null where the port is not to blame.</summary>
    public static string? Words(int port, Exception wrong) => (wrong is IOException { InnerException: { } cause } ? cause : wrong) switch
    {
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            $"Le port {port} est déjà pris sur cette machine, peut-être par une plateforme déjà ouverte\u202F: arrêtez l’autre programme, ou choisissez un autre port avec --port (0 pour un port libre).",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"Le port {port} est réservé à l’administrateur de cette machine\u202F: choisissez-en un à partir de 1024 avec --port, derrière un serveur mandataire s’il le faut.",
        _ => null,
    };
}
