using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;

namespace Codegen.Loading.Tests.Support;

/// <summary>Streams in few words.</summary>
internal static class Streams
{
    public static StreamDefinition Of(string name, string[] key, params Column[] columns) => new()
    {
        Name = name,
        Request = new RequestDefinition { Path = $"/{name}" },
        Key = [.. key.Select(field => new FieldPath(field))],
        Schema = new StreamSchema { Columns = columns },
    };

    public static Column Column(string field, ColumnType type, string? name = null) => new() { Field = field, Name = name ?? field, Type = type };
}
