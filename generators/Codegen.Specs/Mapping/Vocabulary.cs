namespace Codegen.Specs.Mapping;

/// <summary>The closed list of keys that a part of a mapping takes.</summary>
/// <param name="Part">The part, as a message names it: <c>a stream</c>.</param>
/// <param name="Known">The keys.</param>
/// <param name="Later">Keys that the vocabulary reserves and this version doesn't know how to obey.</param>
internal sealed record Vocabulary(string Part, string[] Known, params string[] Later)
{
    public static Vocabulary Source { get; } = new(
        "a mapping", [
            "codegen", "server", "auth", "http", "defaults", "config", "secrets", "streams",
            "only"], "spec", "webhooks", "for_each", "accept", "redact");

    public static Vocabulary Http { get; } = new(
        "'http'", ["headers"], "timeout", "rate", "rate_headers", "concurrency", "on_exhausted", "errors", "retry", "cache", "allowed_hosts");

    public static Vocabulary Stream { get; } = new(
        "a stream",
        ["from", "enabled", "params", "records", "key", "version", "cursor", "paginate", "parent", "each", "changes", "description", "typed"],
        "body", "graphql", "fields", "job", "format", "shape", "schema", "mode", "deletes", "webhook", "group", "reconcile", "lake", "load", "tests", "redact", "accept");

    public static Vocabulary Records { get; } = new("'records'", ["path", "as", "key_as"], "explode", "keep", "where", "empty_ok");

    public static Vocabulary Cursor { get; } = new(
        "'cursor'", [
            "field", "order", "start", "end", "window", "lookback", "begin", "settle", "retention", "resolution",
            "format"], "inclusive", "clamp", "filter", "token", "missing");

    public static Vocabulary Begin { get; } = new("'begin'", ["config", "default"]);

    public static Vocabulary Paging { get; } = new(
        "'paginate'",
        ["kind", "param", "field", "more", "size"],
        "start",
        "total",
        "stop",
        "cap",
        "in",
        "advance",
        "durable",
        "prefetch",
        "guard",
        "then");

    public static Vocabulary PageSize { get; } = new("'size'", ["param", "value"], "max");

    public static Vocabulary Parent { get; } = new("'parent'", ["of", "bind", "incremental"], "carry", "state", "skip_when");

    public static Vocabulary Changes { get; } = new(
        "'changes'", ["from", "take", "at", "where", "delete", "params", "retention"], "cursor", "lookback");

    public static Vocabulary Config { get; } = new("a setting", ["type", "example"], "default");
}
