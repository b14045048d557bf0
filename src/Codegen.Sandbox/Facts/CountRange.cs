namespace Codegen.Sandbox.Facts;

/// <summary>A number of records, fixed or drawn.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most, included.</param>
internal readonly record struct CountRange(int Low, int High);
