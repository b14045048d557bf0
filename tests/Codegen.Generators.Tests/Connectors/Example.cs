using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Specs;

namespace Codegen.Generators.Tests.Connectors;

/// <summary>A connector in which every property of the contracts is set to something that isn't its default.</summary>
internal static class Example
{
    public static ConnectorDefinition Connector { get; } = new()
    {
        Source = "acme_pay",
        Title = "Acme's payments",
        DocumentHash = new string('a', 64),
        Server = "https://api.acme.example/v1",
        Auth = new AuthDefinition(AuthKind.Bearer, "token"),
        Headers = [new RequestParameter("Accept", ParameterLocation.Header, ParameterSource.Constant, "application/json")],
        Config = [new ConfigKey("accounts", IsList: true, "acme/main"), new ConfigKey("start_date")],
        Streams = [Charges, Events, Labels, Lines],
    };

    public static ConnectorSpec Spec { get; } = new(
        Connector,
        [
            new Decision("auth", "bearer", Evidence.Spec, Certainty.High, "#/components/securitySchemes/token", "The only scheme."),
            new Decision("streams.charges.cursor", "created", Evidence.Mapping, Certainty.High, "specs/acme_pay/mapping.yaml(4,13)", "The mapping says so."),
        ],
        ["charges"]);

    private static StreamDefinition Charges => new()
    {
        Name = "charges",
        Description = "Money that was taken.",
        Request = new RequestDefinition
        {
            OperationId = "listCharges",
            Path = "/accounts/{account}/charges",
            Parameters =
            [
                new RequestParameter("account", ParameterLocation.Path, ParameterSource.Each, "account"),
                new RequestParameter("state", ParameterLocation.Query, ParameterSource.Constant, "all"),
            ],
        },
        Records = new RecordsDefinition { Path = new FieldPath("data") },
        Paging = new PagingDefinition
        {
            Kind = PagingKind.LastId,
            Parameter = "starting_after",
            Field = new FieldPath("id"),
            More = new FieldPath("has_more"),
            SizeParameter = "limit",
            Size = 100,
        },
        Key = [new FieldPath("id")],
        Version = new TimeField(new FieldPath("updated"), TimeFormat.EpochSeconds),
        Cursor = new CursorDefinition
        {
            Field = new TimeField(new FieldPath("created"), TimeFormat.EpochSeconds),
            Order = CursorOrder.Descending,
            StartParameter = "created[gte]",
            EndParameter = "created[lt]",
            ParameterFormat = TimeFormat.EpochSeconds,
            Resolution = TimeSpan.FromMilliseconds(1),
            Window = TimeSpan.FromDays(30),
            Lookback = TimeSpan.FromDays(7),
            Settle = TimeSpan.FromSeconds(90),
            Begin = new DateTimeOffset(2011, 9, 28, 0, 0, 0, TimeSpan.Zero),
            BeginConfig = "start_date",
            Retention = TimeSpan.FromHours(36),
        },
        Each = new EachDefinition("accounts", ["account", "name"]),
        Changes = new ChangesDefinition
        {
            From = "events",
            Parameters = [new RequestParameter("type", ParameterLocation.Query, ParameterSource.Constant, "charge.*")],
            Take = new FieldPath("data", "object"),
            At = new TimeField(new FieldPath("created"), TimeFormat.EpochSeconds),
            Where = [new Condition(new FieldPath("data", "object", "object"), ConditionOperator.Equal, ["charge"])],
            Delete = [new Condition(new FieldPath("type"), ConditionOperator.Matches, ["*.deleted", "*.voided"])],
        },
        Schema = new StreamSchema
        {
            Columns =
            [
                Column("id", ColumnType.Text) with { Nullable = false, Description = "The charge's \"own\" id, é.", Pointer = "#/charge/id" },
                Column("amount", ColumnType.Integer),
                Column("fee", ColumnType.Decimal),
                Column("rate", ColumnType.Double),
                Column("paid", ColumnType.Boolean),
                Column("created", ColumnType.Timestamp),
                Column("due", ColumnType.Date),
                Column("metadata", ColumnType.Json),
                Column("customer", ColumnType.Text) with { Union = true },
                Column("Amount", ColumnType.Integer) with { Name = "Amount_2", InExtra = true },
                Column("email", ColumnType.Text) with { Pii = "email" },
                Column("naïve \"name\"", ColumnType.Text),
            ],
        },
        Refusal = null,
    };

    private static StreamDefinition Events => new()
    {
        Name = "events",
        Request = new RequestDefinition { Path = "/events" },
        Schema = new StreamSchema { Columns = [Column("id", ColumnType.Text), Column("type", ColumnType.Text), Column("data", ColumnType.Json)] },
        Refusal = "The list has no order that can be relied on.",
    };

    private static StreamDefinition Labels => new()
    {
        Name = "labels",
        Request = new RequestDefinition { Path = "/labels" },
        Records = new RecordsDefinition { Shape = RecordsShape.Map },
        Schema = new StreamSchema { Columns = [Column("value", ColumnType.Json)], WholeRecord = true },
    };

    private static StreamDefinition Lines => new()
    {
        Name = "lines",
        Request = new RequestDefinition
        {
            Path = "/charges/{id}/lines",
            Parameters = [new RequestParameter("id", ParameterLocation.Path, ParameterSource.Parent, "id")],
        },
        Paging = new PagingDefinition { Kind = PagingKind.Link },
        Parent = new ParentDefinition { Stream = "charges", Bindings = [new ParentBinding("id", new FieldPath("id"))], Incremental = true },
        Schema = new StreamSchema { Columns = [] },
    };

    private static Column Column(string field, ColumnType type) => new() { Field = field, Name = field, Type = type };
}
