using System.Text;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Warehouse.DuckDb.Binding;

namespace Codegen.Models.Tests;

/// <summary>A project of a few files, written to a folder of its own and compiled.</summary>
internal static class CompiledProject
{
    /// <summary>A source with one table, in the shape that the generator writes.</summary>
    public const string Sources = """
        version: 2
        sources:
          - name: shop
            description: A shop
            schema: raw
            tables:
              - name: orders
                identifier: shop__orders
                description: One order.
                config: {meta: {request: "GET /orders", operation: listOrders, key: ["$.id"], cursor: "$.updated", lake_prefix: "raw/source=shop/"}}
                columns:
                  - {name: id, data_type: BIGINT, description: "Its number.", config: {meta: {pointer: "/data/*/id", document: "/order/id", nullable: false}}}
                  - {name: status, data_type: VARCHAR, config: {meta: {pointer: "/data/*/status", nullable: false, values: [open, paid]}}}
                  - {name: email, data_type: VARCHAR, config: {meta: {pointer: "/data/*/email", pii: email, nullable: true}}}
                  - {name: amount, data_type: "DECIMAL(38,12)", config: {meta: {pointer: "/data/*/amount", nullable: true}}}
                  - {name: _version, data_type: TIMESTAMPTZ, config: {meta: {nullable: false}}}
                  - {name: _op, data_type: VARCHAR, config: {meta: {nullable: false}}}
                  - {name: _at, data_type: TIMESTAMPTZ, config: {meta: {nullable: false}}}
                  - {name: _load, data_type: BIGINT, config: {meta: {nullable: false}}}
                  - {name: _seq, data_type: BIGINT, config: {meta: {nullable: false}}}
        """;

    /// <summary>Its log, as the generator would write it.</summary>
    public const string Log = "select id, status, email, amount, _version, _at, _seq, _load, _op = 'delete' as is_deleted from {{ source('shop', 'orders') }}";

    /// <summary>A model over the source.</summary>
    public const string Orders = "select id, status, email, amount from {{ source('shop', 'orders') }}";

    /// <summary>Compiles files on top of the shop's source and staging.</summary>
    /// <param name="files">Paths from the root, and texts.</param>
    public static CompileResult WithShop(params (string Path, string Text)[] files) => Of(
        [
            ("generated/shop/models/_shop__sources.yml", Sources), ("generated/shop/models/stg_shop__orders.sql", Orders),
            ("generated/shop/models/stg_shop__orders_log.sql", Log), .. files,
        ]);

    /// <summary>Compiles files.</summary>
    public static CompileResult Of(params (string Path, string Text)[] files) => Of(new Dictionary<string, string>(), files);

    /// <summary>Compiles files with variables.</summary>
    public static CompileResult Of(IReadOnlyDictionary<string, string> vars, params (string Path, string Text)[] files)
    {
        var root = Directory.CreateTempSubdirectory("codegen-models-").FullName;
        try
        {
            foreach (var (path, text) in files)
            {
                var full = Path.Combine(root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text, Encoding.UTF8);
            }

            return Compile(root, vars);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Compiles a folder.</summary>
    public static CompileResult Compile(string root, IReadOnlyDictionary<string, string>? vars = null)
    {
        using var binder = new DuckDbBinder();
        return ModelCompiler.Compile(
            new CompileInput(root, vars ?? new Dictionary<string, string>()), binder, TestContext.Current.CancellationToken);
    }

    /// <summary>The manifest; fails the test with all problems where there is none.</summary>
    public static Manifest Sound(this CompileResult result)
    {
        Assert.True(result.Manifest is not null, string.Join('\n', result.Problems));
        return result.Manifest;
    }

    /// <summary>A model of a manifest.</summary>
    public static ManifestNode Model(this Manifest manifest, string name) => manifest.Nodes[$"model.codegen.{name}"];

    /// <summary>A bound column of a model.</summary>
    public static BoundColumn Column(this Manifest manifest, string model, string column) =>
        manifest.Model(model).Config.Codegen.Columns.Single(bound => bound.Name == column);

    /// <summary>The one error; fails the test where there are others.</summary>
    public static Problem OnlyError(this CompileResult result) =>
        Assert.Single(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
}
