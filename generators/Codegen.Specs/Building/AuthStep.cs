using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Specs.Inference;

namespace Codegen.Specs.Building;

/// <summary>Decides how requests are authenticated.</summary>
internal sealed class AuthStep(SourceContext context)
{
    private const string UsualSecret = "token";

    public AuthDefinition Run()
    {
        var kind = Decide();
        if (kind == AuthKind.None)
            return AuthDefinition.None;
        var secret = context.Mapping.Secret;
        if (secret is not null)
            context.Decisions.Add("secrets", secret.Value, secret);
        return new AuthDefinition(kind, secret?.Value ?? UsualSecret);
    }

    private AuthKind Decide()
    {
        if (context.Mapping.Auth is { } stated)
        {
            context.Decisions.Add("auth", stated.Value.ToString().ToLowerInvariant(), stated);
            return stated.Value;
        }

        var found = AuthRule.Find(context.Document, context.Drafts.Select(draft => draft.Operation), out var unsupported);
        context.Decisions.Add("auth", found.Value.ToString().ToLowerInvariant(), found);
        if (unsupported.Count > 0)
            context.Problems.AddInDocument(
                "CG0202",
                ProblemSeverity.Warning,
                $"{found.Why}; requests are sent without credentials; say `auth: bearer` in the mapping if the provider takes a bearer token",
                found.Where);
        else if (found.Value == AuthKind.None && context.Drafts.Count > 0)
            context.Problems.AddInDocument(
                "CG0202",
                ProblemSeverity.Info,
                $"{found.Why}; say `auth: bearer` in the mapping if the provider wants a token",
                found.Where);
        return found.Value;
    }
}
