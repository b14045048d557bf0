using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Kills;

/// <summary>Kills of runs whose lake is a bucket.</summary>
public sealed class BucketKillClockTests(S3Fixture s3) : KillClockTests(s3, "s3");
