using Codegen.Contracts.Errors;
using Codegen.Specs.Inference;

namespace Codegen.Specs.Building;

/// <summary>Decides the address that requests go to. A stream that is served from elsewhere is refused.</summary>
internal sealed class ServerStep(SourceContext context)
{
    public string? Run()
    {
        if (context.Mapping.Server is { } stated)
        {
            context.Decisions.Add("server", stated.Value, stated);
            return stated.Value;
        }

        var found = context.Drafts.Select(draft => (Draft: draft, Server: ServerRule.Find(context.Document, draft.Operation))).ToList();
        if (found.Count == 0)
            return null;
        var most = found.GroupBy(pair => pair.Server.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First();
        foreach (var (draft, server) in found.Where(pair => pair.Server.Value != most.Key))
            draft.Refuse(
                $"it is served from '{server.Value}', other streams from '{most.Key}': one server for a source is supported in this version");
        var chosen = most.First().Server;
        context.Decisions.Add("server", chosen.Value ?? "none", chosen);
        if (chosen.Value is null)
            context.Problems.AddInDocument(
                "CG0203", ProblemSeverity.Info, $"{chosen.Why}; say `server:` in the mapping or in the connection", chosen.Where);
        return chosen.Value;
    }
}
