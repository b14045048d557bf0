namespace Codegen.Ingestion.Connections;

/// <summary>A setting of a connection that is missing or can't be used.</summary>
/// <param name="Code">The stable code, <c>CG1###</c>.</param>
/// <param name="Key">The setting below <c>connections.&lt;c&gt;</c>, such as <c>config.repos</c>.</param>
/// <param name="Message">What is wrong, what was expected, and how to fix it.</param>
public sealed record SettingsProblem(string Code, string Key, string Message);
