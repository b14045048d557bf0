namespace Codegen.Specs.Mapping;

/// <summary>Where history begins.</summary>
/// <param name="Instant">The instant; null where only a setting says it.</param>
/// <param name="ConfigKey">The connection's setting, which comes before the instant; null where the mapping alone says it.</param>
internal sealed record BeginSetting(DateTimeOffset? Instant, string? ConfigKey);
