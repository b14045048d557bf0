using Microsoft.Extensions.Hosting;

namespace Codegen.Sandbox.Http;

/// <summary>Leaves the process' signals alone: the host's own lifetime would swallow them, and whoever runs the sandbox could not be ended.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
