using Codegen.Contracts.Errors;
using Codegen.Generators.Connectors;
using Codegen.Specs;

namespace Codegen.Generators;

/// <summary>From a source's files to generated files. The compiler and <c>generate</c> both run this and nothing else.</summary>
public static class SourceGeneration
{
    /// <summary>Understands and prints one source. Pure; never throws for what the files say.</summary>
    /// <param name="input">The source's files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SourceOutput Run(SpecInput input, CancellationToken cancellationToken) =>
        Run(input, () => SpecCompiler.Compile(input, cancellationToken));

    /// <summary>Prints what a compiler of specs says, and survives what it throws.</summary>
    internal static SourceOutput Run(SpecInput input, Func<SpecResult> compile)
    {
        try
        {
            var result = compile();
            return new SourceOutput(input.Source, result.Connector is { } spec ? ConnectorEmitter.Emit(spec) : [], result.Problems);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new SourceOutput(input.Source, [], [Internal(input, error)]);
        }
    }

    /// <summary>One source must never take the others' connectors along, whatever goes wrong in it.</summary>
    private static Problem Internal(SpecInput input, Exception error)
    {
        var at = SourcePosition.StartOf((input.Mapping ?? input.Document)?.Path ?? $"specs/{input.Source}/");
        var message = $"the source '{input.Source}' hit an error of the generator itself: {error.GetType().Name}: {error.Message} "
            + $"Other sources are not affected. Report it with the document. Where: {FirstFrame(error)}";
        return new Problem("CG0199", ProblemSeverity.Error, message, at);
    }

    private static string FirstFrame(Exception error) => error.StackTrace?.Split('\n')[0].Trim() ?? "unknown";
}
