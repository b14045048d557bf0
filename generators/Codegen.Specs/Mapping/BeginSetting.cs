namespace Codegen.Specs.Mapping;

/// <summary>Where history begins.</summary>
/// <param name="Instant">The instant; null where a setting says it.</param>
/// <param name="ConfigKey">The connection's setting; null where the mapping says the instant itself.</param>
internal sealed record BeginSetting(DateTimeOffset? Instant, string? ConfigKey);
