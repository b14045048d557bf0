using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Loading;

/// <summary>A YAML file beside models.</summary>
/// <param name="File">Reads its parts.</param>
/// <param name="Path">The path from its models folder.</param>
/// <param name="IsGenerated">Whether the generator wrote it.</param>
/// <param name="Root">Its content.</param>
internal sealed record PropertiesFile(SettingsFile File, string Path, bool IsGenerated, Node Root);
