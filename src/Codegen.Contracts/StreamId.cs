namespace Codegen.Contracts;

/// <summary>One stream of one connection: the unit that has a state, a commit log and a raw table's share of rows.</summary>
/// <param name="Source">The source, as its folder under <c>specs/</c> is named.</param>
/// <param name="Connection">The connection, as <c>codegen.yaml</c> names it; the source's own name where there is only one.</param>
/// <param name="Stream">The stream, in snake case.</param>
public sealed record StreamId(string Source, string Connection, string Stream)
{
    /// <summary>The form used in messages: <c>connection.stream</c>.</summary>
    public override string ToString() => $"{Connection}.{Stream}";
}
