namespace Codegen.Cli.Terminal;

/// <summary>A column of data that is written out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether its texts are numbers: right-aligned, and bare in JSON.</param>
/// <param name="IsJson">Whether its texts are JSON themselves: embedded in JSON as they are.</param>
internal sealed record OutputColumn(string Name, bool IsNumber, bool IsJson);
