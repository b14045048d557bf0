namespace Codegen.Lake.Checks;

/// <summary>What a check of a lake saw.</summary>
/// <param name="Logs">Commit logs: streams by lane.</param>
/// <param name="Commits">Commits in them.</param>
/// <param name="Files">Different objects that commits name.</param>
/// <param name="Records">Records that landed in them.</param>
/// <param name="Findings">What is not as it should be, by key.</param>
public sealed record LakeReport(int Logs, long Commits, int Files, long Records, IReadOnlyList<LakeFinding> Findings);
