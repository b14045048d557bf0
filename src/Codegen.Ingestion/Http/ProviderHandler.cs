using System.Net;
using System.Net.Sockets;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;

namespace Codegen.Ingestion.Http;

/// <summary>Opens connections to a provider: no redirects, no cookies, no proxy, and no address of our own network unless allowed.</summary>
internal static class ProviderHandler
{
    public static SocketsHttpHandler Create(HttpSettings http, bool allowPrivate) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = http.ConnectTimeout,
        MaxConnectionsPerServer = http.MaxConnections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancellationToken),
    };

    /// <summary>Connects to an address that was checked, not to a name that may resolve to another one a moment later.</summary>
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, target.AddressFamily, cancellationToken);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(AddressGuard.IsPublic)];
        if (allowed.Length == 0 && addresses.Length > 0)
            throw new CodegenException("CG1109", Failure.Terminal, $"{target.Host} has only addresses of a private network ({addresses[0]}); nothing was sent. Set allow_private: true for a server in your own network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
