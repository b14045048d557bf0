using System.Net;
using System.Net.Sockets;

namespace Codegen.Ingestion.Http;

/// <summary>
/// Which addresses a provider may have. A name that resolves into our own network would let a document, or a link in a response, reach
/// what only we can reach.
/// </summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "::/127", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Prefixes behind which an IPv4 address stands: NAT64 and 6to4, with the address's place.</summary>
    private static readonly (IPNetwork Network, int Offset)[] Carriers = [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>Whether an address lies in the public Internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (Refused.Any(network => network.Contains(address)))
            return false;
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return true;
        var bytes = address.GetAddressBytes();
        return Carriers.All(carrier => !carrier.Network.Contains(address) || IsPublic(new IPAddress(bytes.AsSpan(carrier.Offset, 4))));
    }
}
