using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Kills of runs whose lake is a bucket.</summary>
public sealed class BucketKillPointTests(S3Fixture s3) : KillPointTests(s3, "s3");
