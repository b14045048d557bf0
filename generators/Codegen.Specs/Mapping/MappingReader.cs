using Codegen.Contracts.Connectors;
using Codegen.Specs.Problems;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads a mapping file, all of its mistakes at once.</summary>
internal static class MappingReader
{
    private static readonly Dictionary<string, AuthKind> Auths = new(StringComparer.Ordinal)
    {
        ["none"] = AuthKind.None,
        ["bearer"] = AuthKind.Bearer,
    };
    private static readonly string[] LaterAuths = [
        "basic", "key", "hmac", "sigv4", "mtls", "oauth2", "jwt", "login", "pool", "one_of", "type"];
    private static readonly string[] ConfigTypes = ["string", "list", "date", "integer"];

    /// <summary>What the file says; nothing where there is no file, or it can't be read.</summary>
    public static SourceMapping Read(SpecFile? file, Evidence evidence, ProblemList problems)
    {
        if (file is null)
            return SourceMapping.Empty;
        var context = new MappingContext(file.Path, evidence, problems);
        try
        {
            var text = ParsedText.Read(file.Text);
            foreach (var duplicate in text.Duplicates)
                context.Error("CG0103", $"the key '{duplicate.Key}' stands twice in one mapping", duplicate.KeyStart);
            return Read(text.Tree, context);
        }
        catch (TextSyntaxException error)
        {
            context.Error("CG0101", error.Message, error.Position);
            return SourceMapping.Empty;
        }
    }

    private static SourceMapping Read(Node root, MappingContext context)
    {
        var keys = context.Keys(root, Vocabulary.Source);
        Node? Value(string key) => keys.TryGetValue(key, out var entry) ? entry.Value : null;
        if (Value("codegen") is { } version && version.Text != "1")
            context.Error("CG0114", $"'codegen' is the mapping's version and must be 1; found '{version.Text}'", version.Start);
        return new SourceMapping
        {
            Server = Value("server") is { } server ? ReadServer(server, context) : null,
            Auth = Value("auth") is { } auth ? ReadAuth(auth, context) : null,
            Headers = Value("http") is { } http && context.Keys(http, Vocabulary.Http).TryGetValue("headers", out var headers)
                ? ParametersReader.Read(headers.Value, context)
                : SourceMapping.Empty.Headers,
            Defaults = Value("defaults") is { } defaults ? ReadDefaults(defaults, context) : StreamMapping.Empty,
            Config = Value("config") is { } config ? ReadConfig(config, context) : [],
            Secret = Value("secrets") is { } secrets ? ReadSecret(secrets, context) : null,
            Streams = Value("streams") is { } streams ? ReadStreams(streams, context) : null,
            Only = Value("only") is not { } only || context.Flag(only, "'only'")?.Value != false,
        };
    }

    private static StreamMapping ReadDefaults(Node node, MappingContext context)
    {
        if (node.Find("from") is { } from)
            context.Error("CG0103", "'from' belongs to one stream, not to 'defaults'", from.KeyStart);
        return StreamReader.Read("", node.Start, node, context) with { From = null };
    }

    private static Stated<string>? ReadServer(Node node, MappingContext context)
    {
        if (context.Scalar(node, "'server'") is not { } text)
            return null;
        if (text.IndexOf('{') >= 0)
            context.Error(
                "CG0104", "placeholders in 'server' are not supported in this version; a connection can name its server", node.Start);
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            context.WrongKind("'server'", node, "an address such as https://api.example.com/v1");
        else
            return context.State(text.TrimEnd('/'), node.Start);
        return null;
    }

    private static Stated<AuthKind>? ReadAuth(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null)
            return context.State(AuthKind.None, node.Start);
        var word = node.Entries.Count > 0 ? node.Entries[0].Key : node.Text;
        if (!LaterAuths.Contains(word))
            return context.Word(node, "'auth'", Auths);
        context.Error("CG0104", $"authentication by '{word}' is not supported in this version; supported: none, bearer", node.Start);
        return null;
    }

    private static List<Stated<ConfigKey>> ReadConfig(Node node, MappingContext context)
    {
        if (node.Kind is not (NodeKind.Mapping or NodeKind.Null))
            context.WrongKind("'config'", node, "a mapping of settings");
        var found = new List<Stated<ConfigKey>>();
        foreach (var entry in node.Entries)
        {
            if (ConfigReference.Parse("config." + entry.Key) is null)
                context.Error("CG0103", $"the setting '{entry.Key}' may have letters, digits and '_' only", entry.KeyStart);
            var keys = entry.Value.Kind == NodeKind.Mapping
                ? context.Keys(entry.Value, Vocabulary.Config)
                : new Dictionary<string, Entry>();
            var type = keys.TryGetValue("type", out var named) ? named.Value : entry.Value;
            if (entry.Value.Kind is NodeKind.Sequence || (type.IsScalar && type.Kind != NodeKind.Null && !ConfigTypes.Contains(type.Text)))
                context.WrongKind($"the type of '{entry.Key}'", type, "string, list, date or integer");
            var example = keys.TryGetValue("example", out var given) ? MappingContext.OneOrMany(given.Value)[0].Text : "";
            found.Add(context.State(new ConfigKey(entry.Key, type.IsScalar && type.Text == "list", example), entry.KeyStart));
        }

        return found;
    }

    private static Stated<string>? ReadSecret(Node node, MappingContext context)
    {
        var names = MappingContext.OneOrMany(node);
        if (names.Count == 1 && names[0].IsScalar && names[0].Text.Length > 0)
            return context.State(names[0].Text, names[0].Start);
        context.WrongKind("'secrets'", node, "the name of one secret, such as [token]; more than one is not supported in this version");
        return null;
    }

    private static List<StreamMapping> ReadStreams(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Mapping)
            return [
                .. node.Entries.Where(entry => CheckName(entry.Key, entry.KeyStart, context))
                .Select(entry => StreamReader.Read(entry.Key, entry.KeyStart, entry.Value, context))];
        if (node.Kind != NodeKind.Sequence)
            context.WrongKind("'streams'", node, "a list of names or a mapping by name");
        var streams = new List<StreamMapping>();
        foreach (var item in node.Items)
        {
            if (context.Scalar(item, "a stream in the list") is not { } name || !CheckName(name, item.Start, context))
                continue;
            if (streams.Any(stream => stream.Name == name))
                context.Error("CG0103", $"the stream '{name}' stands twice in the list", item.Start);
            else
                streams.Add(new StreamMapping { Name = name, At = context.At(item.Start) });
        }

        return streams;
    }

    private static bool CheckName(string name, Mark at, MappingContext context)
    {
        if (name.Length is > 0 and <= 60 && name[0] is >= 'a' and <= 'z' && name.All(character => character is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            return true;
        var right = Naming.Words.Snake(name);
        context.Error(
            "CG0103",
            $"'{name}' is no name for a stream: expected small letters, digits and '_', a letter first{(right.Length > 0 ? $"; did you mean '{right}'?" : "")}",
            at);
        return false;
    }
}
