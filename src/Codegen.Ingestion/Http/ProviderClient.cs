using System.Net.Http.Headers;
using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Clock;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Requests;
using Polly;

namespace Codegen.Ingestion.Http;

/// <summary>Fetches pages from one provider: authenticated, retried, timed, and limited in size. Safe for concurrent use.</summary>
internal sealed class ProviderClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly ConnectorDefinition _connector;
    private readonly HttpSettings _http;
    private readonly Secret? _token;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _retry;
    private readonly BodyReader _bodies;
    private readonly StatusRules _rules;

    /// <param name="connector">The connector.</param>
    /// <param name="settings">The connection's settings.</param>
    /// <param name="handler">Sends the requests; must not follow redirects. Disposed with the client.</param>
    /// <param name="time">The clock of waits and timeouts.</param>
    /// <param name="random">Spreads the retries.</param>
    public ProviderClient(ConnectorDefinition connector, ConnectionSettings settings, HttpMessageHandler handler, TimeProvider time, Random random)
    {
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _connector = connector;
        _http = settings.Http;
        _token = connector.Auth.Kind == AuthKind.Bearer ? settings.Secrets[connector.Auth.SecretName] : null;
        _time = time;
        _retry = RetryPipeline.Create(_http, time, random);
        _bodies = new BodyReader(_http);
        _rules = new StatusRules(connector.Auth);
        Clock = new ProviderClock(time);
    }

    public ProviderClock Clock { get; }

    /// <summary>Learns the provider's time from any answer at all, whatever its status.</summary>
    public Task ProbeAsync(PageRequest request, Traffic traffic, CancellationToken cancellationToken) =>
        RunAsync(request, traffic, HttpMethod.Head, static (_, _, _) => Task.FromResult(0), cancellationToken);

    /// <summary>Fetches a page.</summary>
    /// <exception cref="CodegenException">CG1101 to CG1112: it can't be had.</exception>
    public Task<FetchedPage> GetAsync(PageRequest request, Traffic traffic, CancellationToken cancellationToken) =>
        RunAsync(
            request,
            traffic,
            HttpMethod.Get,
            async (response, at, deadline) =>
            {
                _rules.Demand(response, Clock.Now);
                var (buffer, length) = await _bodies.ReadAsync(response.Content, deadline);
                var page = new FetchedPage(request, buffer, length, at, Links(response.Headers));
                traffic.Received(length);
                return page;
            },
            cancellationToken);

    public void Dispose() => _client.Dispose();

    private async Task<T> RunAsync<T>(
        PageRequest request,
        Traffic traffic,
        HttpMethod method,
        Func<HttpResponseMessage, DateTimeOffset, Deadline, Task<T>> read,
        CancellationToken cancellationToken)
    {
        var budget = new RetryBudget(traffic, _http.MaxLimitWait);
        try
        {
            return await _retry.RunAsync(budget, token => AttemptAsync(request, traffic, method, read, token), cancellationToken);
        }
        catch (ProviderFault fault)
        {
            throw GaveUp(fault);
        }
    }

    private async ValueTask<T> AttemptAsync<T>(
        PageRequest request,
        Traffic traffic,
        HttpMethod method,
        Func<HttpResponseMessage, DateTimeOffset, Deadline, Task<T>> read,
        CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_time, _http.PageTimeout, cancellationToken);
        try
        {
            using var message = Write(request, method);
            deadline.Idle(_http.HeaderTimeout);
            traffic.Sent();
            var moment = Clock.Send();
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return await read(response, Clock.Receive(moment, response.Headers.Date), deadline);
        }
        catch (Exception fault) when (NetworkFaults.Translate(fault, request.Address, deadline) is { } translated)
        {
            throw translated;
        }
    }

    private HttpRequestMessage Write(PageRequest request, HttpMethod method)
    {
        var message = new HttpRequestMessage(method, request.Address);
        foreach (var header in _connector.Headers)
            message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (message.Headers.UserAgent.Count == 0)
            message.Headers.UserAgent.Add(new ProductInfoHeaderValue("codegen", "1"));
        if (message.Headers.Accept.Count == 0)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.Encodings);
        if (_token is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token.Reveal());
        return message;
    }

    private CodegenException GaveUp(ProviderFault fault)
    {
        var spent = fault.Wait is null ? $"Tried {_http.Attempts} times." : $"One page may wait {_http.MaxLimitWait.TotalMinutes:0.#} min in all: still limited.";
        return new CodegenException(fault.Code, Failure.Transient, $"{fault.Message} {spent} What is committed stays; the next run goes on from there.", fault);
    }

    private static IReadOnlyList<string> Links(HttpResponseHeaders headers) =>
        headers.TryGetValues("Link", out var values) ? [.. values] : [];
}
