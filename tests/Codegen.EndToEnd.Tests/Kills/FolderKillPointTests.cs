using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Kills of runs whose lake is a folder.</summary>
public sealed class FolderKillPointTests(S3Fixture s3) : KillPointTests(s3, "folder");
