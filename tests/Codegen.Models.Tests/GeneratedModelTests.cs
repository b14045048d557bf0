using Codegen.Contracts.Errors;
using Codegen.Testing;

namespace Codegen.Models.Tests;

/// <summary>The models that this repository's own sources are generated into.</summary>
public sealed class GeneratedModelTests
{
    [Fact]
    public void This_repository_compiles()
    {
        var result = CompiledProject.Compile(RepositoryRoot.Path);

        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Contains("model.codegen.stg_stripe__charges", result.Sound().Nodes.Keys);
    }
}
