using Codegen.Contracts.Errors;

namespace Codegen.Sandbox;

/// <summary>The errors with which a sandbox refuses to start, CG9400 to CG9409.</summary>
internal static class SandboxError
{
    public static CodegenException Unreadable(string file, string why, Exception? cause = null) =>
        new("CG9400", Failure.Config, $"{file}: error CG9400: {why}", cause);

    public static CodegenException Reference(string file, string reference) =>
        new("CG9401", Failure.Config, $"{file}: error CG9401: the reference '{reference}' leads nowhere; references must be '#/…' within the file");

    public static CodegenException Behaviour(IReadOnlyList<Problem> problems) =>
        new(problems[0].Code, Failure.Config, string.Join('\n', problems));

    public static CodegenException Option(string message, Exception? cause = null) => new("CG9405", Failure.Config, message, cause);

    public static CodegenException Records(string file, string why, Exception? cause = null) =>
        new("CG9406", Failure.Config, $"{file}: error CG9406: {why}", cause);

    public static CodegenException PortTaken(int port, Exception cause) =>
        new("CG9407", Failure.Held, $"port {port} on loopback can't be used ({cause.Message}): choose another, or 0 for a free one", cause);
}
