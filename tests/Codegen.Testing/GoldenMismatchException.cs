namespace Codegen.Testing;

/// <summary>What a test produced differs from its golden file.</summary>
/// <param name="message">The file, the first difference, and how to accept it.</param>
public sealed class GoldenMismatchException(string message) : Exception(message);
