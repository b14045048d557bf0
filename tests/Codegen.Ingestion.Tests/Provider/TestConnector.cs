using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Testing;

namespace Codegen.Ingestion.Tests.Provider;

/// <summary>Connectors as the generator would print them, in one line.</summary>
public static class TestConnector
{
    public static StreamSchema Schema { get; } = Columns(
        ("id", ColumnType.Integer), ("name", ColumnType.Text), ("updated_at", ColumnType.Timestamp), ("created", ColumnType.Integer), ("amount", ColumnType.Integer));

    public static StreamSchema Columns(params (string Name, ColumnType Type)[] columns) =>
        new() { Columns = [.. columns.Select(column => new Column { Field = column.Name, Name = column.Name, Type = column.Type })] };

    public static GeneratedConnector Of(params StreamDefinition[] streams) => Of(AuthDefinition.None, streams);

    public static GeneratedConnector Of(AuthDefinition auth, params StreamDefinition[] streams) => new(
        new ConnectorDefinition
        {
            Source = "shop",
            DocumentHash = new string('0', 64),
            Auth = auth,
            Streams = streams,
            Config = [new ConfigKey("repos", IsList: true), new ConfigKey("start"), new ConfigKey("account")],
        },
        streams.ToDictionary(stream => stream.Name, Contracts.Records.IStreamReader (stream) => new SchemaReader(stream.Schema)));

    /// <summary>A list at <c>/items</c>, paged by Link headers, read in full.</summary>
    public static StreamDefinition Items { get; } = new()
    {
        Name = "items",
        Request = new RequestDefinition { Path = "/items" },
        Paging = new PagingDefinition { Kind = PagingKind.Link },
        Key = [new FieldPath("id")],
        Schema = Schema,
    };

    public static CursorDefinition Since { get; } = new()
    {
        Field = new TimeField(new FieldPath("updated_at"), TimeFormat.Rfc3339),
        StartParameter = "since",
        ParameterFormat = TimeFormat.Rfc3339,
    };

    public static CursorDefinition Created { get; } = new()
    {
        Field = new TimeField(new FieldPath("created"), TimeFormat.EpochSeconds),
        StartParameter = "created[gte]",
        EndParameter = "created[lt]",
        ParameterFormat = TimeFormat.EpochSeconds,
        Order = CursorOrder.Descending,
    };

    public static PagingDefinition LastId { get; } = new()
    {
        Kind = PagingKind.LastId,
        Parameter = "starting_after",
        Field = new FieldPath("id"),
        More = new FieldPath("has_more"),
        SizeParameter = "limit",
        Size = 100,
    };
}
