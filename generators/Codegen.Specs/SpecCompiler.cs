using System.Security.Cryptography;
using System.Text;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Yaml;

namespace Codegen.Specs;

/// <summary>Understands a source: document, mapping and observations become a connector with evidence. Pure: no clock, no files.</summary>
public static class SpecCompiler
{
    /// <summary>Compiles a source. Never throws for what the files say: everything wrong is a problem, with its place.</summary>
    /// <param name="input">The source's files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SpecResult Compile(SpecInput input, CancellationToken cancellationToken)
    {
        if (input.Document is not { } file)
        {
            var missing = $"the source '{input.Source}' has no document: expected openapi.yaml, openapi.yml or openapi.json";
            return new SpecResult(null, [new Problem("CG0001", ProblemSeverity.Error, missing, SourcePosition.StartOf($"specs/{input.Source}/"))]);
        }

        try
        {
            var text = ParsedText.Read(file.Text);
            cancellationToken.ThrowIfCancellationRequested();
            return new SpecResult(new ConnectorSpec(Read(input.Source, file, text), [], []), []);
        }
        catch (TextSyntaxException error)
        {
            var at = new SourcePosition(file.Path, error.Position.Line, error.Position.Column);
            return new SpecResult(null, [new Problem("CG0002", ProblemSeverity.Error, error.Message, at)]);
        }
    }

    private static ConnectorDefinition Read(string source, SpecFile file, ParsedText text)
    {
        var streams = new List<StreamDefinition>();
        foreach (var path in text.Json.GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out var get) || path.Name.IndexOf('{') >= 0)
                continue;
            var schema = get.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            if (!schema.TryGetProperty("items", out var items) || !items.TryGetProperty("properties", out var properties))
                continue;
            streams.Add(new StreamDefinition
            {
                Name = path.Name.Trim('/').Replace('/', '_'),
                Request = new RequestDefinition { Path = path.Name },
                Key = properties.TryGetProperty("id", out _) ? [new FieldPath("id")] : [],
                Schema = new StreamSchema
                {
                    Columns =
                    [
                        .. properties.EnumerateObject().Select(property => new Column
                        {
                            Field = property.Name,
                            Name = property.Name,
                            Type = property.Value.TryGetProperty("type", out var type) && type.GetString() == "integer" ? ColumnType.Integer : ColumnType.Text,
                        }),
                    ],
                },
            });
        }

        return new ConnectorDefinition { Source = source, DocumentHash = Sha256(file.Text), Streams = streams };
    }

    private static string Sha256(string text)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
