using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Http;

/// <summary>Finds what a path means. Paths are accepted with and without the path of the document's server.</summary>
internal sealed class RouteTable
{
    private readonly List<Route> _routes;
    private readonly string _basePath;

    /// <summary>Collects the paths of a provider.</summary>
    /// <param name="provider">The provider.</param>
    public RouteTable(ProviderFacts provider)
    {
        _basePath = provider.Document.BasePath;
        var declared = new OperationReader(provider.Document).Names().Select(name => name.Path).ToList();
        _routes = [.. provider.Streams.Select(stream => new Route(stream.Operation.Path, stream, null))];
        _routes.AddRange(declared.Select(path => Item(path, provider)).OfType<Route>());
        _routes.AddRange(declared.Where(path => _routes.All(route => route.Template != path)).ToList().Select(path => new Route(path, null, null)));
    }

    /// <summary>Finds a route.</summary>
    /// <param name="path">The request's path.</param>
    /// <returns>Null where the document declares no such path.</returns>
    public (Route Route, IReadOnlyList<string> Values)? Find(PathString path)
    {
        var text = path.Value ?? string.Empty;
        if (_basePath.Length > 0 && text.StartsWith(_basePath + "/", StringComparison.Ordinal) && Match(text[_basePath.Length..]) is { } below)
            return below;

        return Match(text);
    }

    private (Route, IReadOnlyList<string>)? Match(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return _routes
            .Select(route => (Route: route, Values: route.Match(parts)))
            .Where(found => found.Values is not null)
            .OrderByDescending(found => found.Route.Exactness)
            .Select(found => ((Route, IReadOnlyList<string>)?)(found.Route, found.Values!))
            .FirstOrDefault();
    }

    /// <summary>The address of one record: a list's path and one placeholder more.</summary>
    private static Route? Item(string path, ProviderFacts provider)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0 || path[slash..] is not ['/', '{', .. var name, '}'])
            return null;

        var stream = provider.Streams.FirstOrDefault(candidate => !candidate.IsSingle && candidate.Operation.Path == path[..slash]);
        if (stream is null || stream.Key.Count != 1)
            return null;

        var counted = provider.Streams.Select(child => child.Parent).FirstOrDefault(p => p?.Stream == stream && p.Parameter == name)?.Field;
        return new Route(path, stream, counted ?? stream.Key[0]);
    }
}
