using Codegen.Contracts.Errors;

namespace Codegen.Models.Settings;

/// <summary>A value with the place where a person wrote it.</summary>
internal sealed record Stated<T>(T Value, SourcePosition At);
