using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Codegen.Lake.Tests.Stores;

/// <summary>Answers requests with the statuses that a test lines up, the last one for ever.</summary>
public sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(int Status, string Code)> _answers;

    public ScriptedServer(params (int Status, string Code)[] answers)
    {
        _answers = new(answers);
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Url.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Url { get; }

    public ConcurrentQueue<string?> ConditionsSeen { get; } = new();

    /// <summary>What answers to writes say of the bytes they took; null to say nothing.</summary>
    public string? StoredSha256 { get; init; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            ConditionsSeen.Enqueue(context.Request.Headers["If-None-Match"]);
            await context.Request.InputStream.CopyToAsync(Stream.Null);
            var answer = _answers.Count > 1 && _answers.TryDequeue(out var next) ? next : _answers.First();
            context.Response.StatusCode = answer.Status;
            if (StoredSha256 is not null)
                context.Response.AddHeader("x-amz-checksum-sha256", StoredSha256);
            if (answer.Status >= 300)
                context.Response.OutputStream.Write(Encoding.UTF8.GetBytes($"<Error><Code>{answer.Code}</Code><Message>scripted</Message></Error>"));
            context.Response.Close();
        }
    }
}
