using System.Net.Sockets;
using GrantsPlatform.Host.Serving;
using Microsoft.AspNetCore.Connections;

namespace GrantsPlatform.Host.Tests.Commands;

public sealed class SayingWhyAPortCannotBeUsed
{
    /// <summary>Whoever runs the tests may be allowed every port: what the server throws is made here, as it was seen of Kestrel.</summary>
    public static TheoryData<Exception, string> Troubles => new()
    {
        { new SocketException((int)SocketError.AccessDenied), "Le port 80 est réservé à l’administrateur de cette machine" },
        { new IOException("Failed to bind.", new SocketException((int)SocketError.AccessDenied)), "Le port 80 est réservé à l’administrateur de cette machine" },
        { new AddressInUseException("Taken."), "Le port 80 est déjà pris sur cette machine" },
        { new IOException("Failed to bind.", new AddressInUseException("Taken.")), "Le port 80 est déjà pris sur cette machine" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Names_the_port_and_what_to_do(Exception wrong, string words)
    {
        var said = PortTrouble.Words(80, wrong);
        Assert.StartsWith(words, said);
        Assert.Contains("--port", said);
    }

    [Fact]
    public void Blames_no_port_for_something_else() => Assert.Null(PortTrouble.Words(80, new IOException("The disk does not answer.")));
}
