namespace Codegen.Sandbox.Records;

/// <summary>The roles of a record's fields, as a tree along their paths. Fields that are simply made up have no node.</summary>
internal sealed class RoleNode
{
    private readonly Dictionary<string, RoleNode> _members = new(StringComparer.Ordinal);

    /// <summary>What stands here; null where roles stand only below.</summary>
    public FieldRole? Role { get; private set; }

    /// <summary>Whether a changed record stands directly below: then nothing optional is made up beside it.</summary>
    public bool HoldsChange => _members.Values.Any(member => member.Role is FieldRole.ChangedRecord);

    /// <summary>The members that have nodes, in the order in which they were given.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>The node of a member; null where it and all below are made up.</summary>
    /// <param name="name">The member.</param>
    public RoleNode? Member(string name) => _members.GetValueOrDefault(name);

    /// <summary>The role at the end of a path; null where there is none.</summary>
    /// <param name="path">Members joined by dots.</param>
    public FieldRole? Find(string path)
    {
        var at = this;
        foreach (var name in path.Split('.'))
        {
            if (at?.Member(name) is not { } member)
                return null;

            at = member;
        }

        return at.Role;
    }

    /// <summary>Gives a field its role; the first one given stays.</summary>
    /// <param name="path">Members joined by dots.</param>
    /// <param name="role">What stands there.</param>
    public void Give(string path, FieldRole role)
    {
        var at = this;
        foreach (var name in path.Split('.'))
        {
            if (!at._members.TryGetValue(name, out var member))
                at._members[name] = member = new RoleNode();

            at = member;
        }

        at.Role ??= role;
    }
}
