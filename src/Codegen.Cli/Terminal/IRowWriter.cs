namespace Codegen.Cli.Terminal;

/// <summary>Writes rows one after another.</summary>
internal interface IRowWriter
{
    /// <summary>Starts with the columns.</summary>
    /// <param name="columns">The columns, in order.</param>
    void Begin(IReadOnlyList<OutputColumn> columns);

    /// <summary>Writes a row.</summary>
    /// <param name="cells">A text a column; null for NULL.</param>
    void Row(IReadOnlyList<string?> cells);

    /// <summary>Ends the output.</summary>
    void End();
}
