using System.Net;
using System.Net.Sockets;
using Portal.Web.Hosting;

namespace Portal.Web.Tests.Hosting;

/// <summary>A second start on the same port is told so, instead of failing after the demonstration was loaded.</summary>
public sealed class TakenAddressTests
{
    [Fact]
    public void An_address_somebody_listens_on_is_taken_and_free_again_afterwards()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";

        Assert.Equal(address, TakenAddress.Among($"http://127.0.0.1:0;{address}"));
        listener.Stop();
        Assert.Null(TakenAddress.Among(address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://*:0")]
    public void No_address_and_any_port_are_never_taken(string? addresses) => Assert.Null(TakenAddress.Among(addresses));
}
