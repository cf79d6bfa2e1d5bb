using System.Net;
using System.Net.Sockets;

namespace Portal.Web.Hosting;

/// <summary>Looks, before anything is loaded, whether another program listens where the portal is to listen.</summary>
internal static class TakenAddress
{
    /// <summary>The first address of a list that is taken; null when all are free.</summary>
    public static string? Among(string? addresses) =>
        (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    private static bool IsTaken(string address)
    {
        var binding = BindingAddress.Parse(address);
        return !binding.IsUnixPipe && binding.Port != 0 && EndPoints(binding).Any(IsTaken);
    }

    private static IEnumerable<IPEndPoint> EndPoints(BindingAddress binding)
    {
        if (string.Equals(binding.Host, "localhost", StringComparison.OrdinalIgnoreCase)) return [new IPEndPoint(IPAddress.Loopback, binding.Port)];
        return [new IPEndPoint(IPAddress.TryParse(binding.Host.Trim('[', ']'), out var address) ? address : IPAddress.IPv6Any, binding.Port)];
    }

    private static bool IsTaken(IPEndPoint endPoint)
    {
        try
        {
            using var listener = new TcpListener(endPoint);
            listener.Start();
            return false;
        }
        catch (SocketException refusal)
        {
            // Anything else (a reserved port, no such interface) is told by the server itself, which knows more.
            return refusal.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
