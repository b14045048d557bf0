using System.CommandLine;
using Codegen.Cli.Help;
using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Sandbox;
using Codegen.Sandbox.Faults;
using Codegen.Cli.Configuration;

namespace Codegen.Cli.Verbs;

/// <summary><c>codegen sandbox</c>: a stand-in provider on loopback, until it is stopped.</summary>
internal static class SandboxVerb
{
    private static readonly Argument<string?> Source = new("source") { Description = "A folder under specs/ to play", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Document = new("--document") { HelpName = "path", Description = "An OpenAPI document to play, instead of a source's" };
    private static readonly Option<string?> Behaviour = new("--behaviour") { HelpName = "path", Description = "The provider's facts (default: behaviour.yaml beside the document)" };
    private static readonly Option<int> Port = new("--port") { HelpName = "number", Description = "The port on loopback; 0 for a free one" };
    private static readonly Option<int> Seed = new("--seed") { HelpName = "number", Description = "What all data is drawn from (default: 1)", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Clock = new("--clock") { HelpName = "time", Description = "The provider's time: an instant, or a distance from ours such as -2d" };
    private static readonly Option<string?> Latency = new("--latency") { HelpName = "duration", Description = "How long every answer takes, such as 200ms" };
    private static readonly Option<string?> Fail = new("--fail") { HelpName = "plan", Description = "Which answers fail, such as 503/7,429/5:2,cut/9" };
    private static readonly Option<string?> Token = new("--token") { HelpName = "text", Description = "The only bearer token accepted (default: any)" };
    private static readonly Option<string[]> Records = new("--records") { HelpName = "stream=file", Description = "Serve these records as they are" };
    private static readonly Option<string[]> Count = new("--count") { HelpName = "stream=number", Description = "How many records a stream starts with" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Verb(
            "sandbox",
            "Play a provider on loopback, until stopped.",
            ["github --port 8080", "stripe --latency 200ms --fail 503/7", "--document acme.json --records issues=issues.ndjson"],
            "Seeded data, paging, filters, authentication, and changes as days pass. Prints its address, then serves.\n\nWhile it runs:\n  POST /_sandbox/advance?days=1           let days pass\n  GET  /_sandbox/truth/<stream>           current objects, one a line\n  GET  /_sandbox/truth/<stream>/history   every version")
        {
            Source, Document, Behaviour, Port, Seed, Clock, Latency, Fail, Token, Records, Count,
        };
        command.SetAction(ServeAsync);
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var here = Surroundings.Of(parsed);
        await using var server = await SandboxServer.StartAsync(OptionsOf(parsed, here), cancellationToken);
        await using (var output = here.OpenOutput())
            await output.WriteLineAsync(server.Address.ToString().AsMemory(), cancellationToken);
        here.Talk.Say($"Playing {string.Join(", ", server.Streams)}. Stop with Ctrl-C.");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Being stopped is how a server ends well.
        }

        return ExitCode.Done;
    }

    private static SandboxOptions OptionsOf(ParseResult parsed, Surroundings here)
    {
        var options = new SandboxOptions
        {
            Document = parsed.GetValue(Document) is { } document ? here.FullPath(document) : DocumentOf(here.Folder, parsed.GetValue(Source)),
            Behaviour = parsed.GetValue(Behaviour) is { } behaviour ? here.FullPath(behaviour) : null,
            Port = parsed.GetValue(Port),
            Seed = parsed.GetValue(Seed),
            Start = parsed.GetValue(Clock) is { } clock ? SandboxStart.Parse(clock) : SandboxStart.Now,
            Latency = parsed.GetValue(Latency) is { } latency ? Duration(latency) : TimeSpan.Zero,
            Faults = parsed.GetValue(Fail) is { } faults ? FaultPlan.Parse(faults) : FaultPlan.None,
            Token = parsed.GetValue(Token) is { } token ? new Secret(token) : null,
            Records = Pairs(parsed.GetValue(Records), "--records").ToDictionary(pair => pair.Key, pair => here.FullPath(pair.Value), StringComparer.Ordinal),
        };
        return options with { Counts = Pairs(parsed.GetValue(Count), "--count").ToDictionary(pair => pair.Key, pair => Number(pair.Value), StringComparer.Ordinal) };
    }

    private static string DocumentOf(string folder, string? source) =>
        source is null
            ? throw new CodegenException("CG9601", Failure.Config, "Nothing to play: name a source under specs/, or give --document a path.")
            : SpecFolder.DocumentOf(folder, source);

    private static TimeSpan Duration(string text) =>
        Quantity.Duration(text) ?? throw new CodegenException("CG9602", Failure.Config, $"--latency must be a duration such as 200ms or 1s, not '{text}'.");

    private static int Number(string text) =>
        int.TryParse(text, out var number) && number >= 0 ? number : throw new CodegenException("CG9602", Failure.Config, $"--count must be stream=number, not '{text}'.");

    /// <summary>What an option that may be repeated says of each stream; said twice, the last one counts.</summary>
    private static Dictionary<string, string> Pairs(string[]? texts, string option)
    {
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        foreach (var text in texts ?? [])
            pairs[Name(text)] = text[(Name(text).Length + 1)..];
        return pairs;

        string Name(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var end
            ? text[..end]
            : throw new CodegenException("CG9602", Failure.Config, $"{option} must be stream=…, not '{text}'.");
    }
}
