using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Codegen.Generators.Printing;

/// <summary>How an instance of one of the contracts' records is made: constructor arguments, then init properties.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();
    private readonly ParameterInfo[] _parameters;
    private readonly PropertyInfo[] _arguments;
    private readonly PropertyInfo[] _properties;
    private readonly HashSet<PropertyInfo> _required;
    private readonly object? _default;

    private RecordShape(Type type)
    {
        _parameters = type.GetConstructors().OrderBy(constructor => constructor.MetadataToken).First().GetParameters();
        _arguments = [.. _parameters.Select(parameter => type.GetProperty(parameter.Name)!)];
        _properties =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite && !_arguments.Contains(property))
                .OrderBy(property => property.MetadataToken),
        ];
        _required = [.. _properties.Where(IsRequired)];
        _default = _parameters.Length == 0 ? Activator.CreateInstance(type) : null;
    }

    /// <summary>The shape of a type.</summary>
    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, key => new RecordShape(key));

    /// <summary>The values of the constructor's parameters, without those at the end that equal their defaults.</summary>
    public IEnumerable<object?> Arguments(object instance)
    {
        var values = _arguments.Select(argument => argument.GetValue(instance)).ToList();
        for (var last = values.Count - 1; last >= 0 && _parameters[last].HasDefaultValue; last--)
        {
            if (!IsSame(values[last], _parameters[last].DefaultValue))
                break;
            values.RemoveAt(last);
        }

        return values;
    }

    /// <summary>The init properties that must be set, or whose value isn't the default.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Members(object instance)
    {
        foreach (var property in _properties)
        {
            var value = property.GetValue(instance);
            if (_required.Contains(property) || !IsSame(value, _default is null ? null : property.GetValue(_default)))
                yield return new KeyValuePair<string, object?>(property.Name, value);
        }
    }

    /// <summary>All properties with their values, defaults too, in the order of their declaration.</summary>
    public IEnumerable<KeyValuePair<string, object?>> All(object instance) =>
        _arguments.Concat(_properties).Select(property => new KeyValuePair<string, object?>(property.Name, property.GetValue(instance)));

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "RequiredMemberAttribute");

    private static bool IsSame(object? left, object? right) =>
        Equals(left, right) || (left is ICollection { Count: 0 } && right is ICollection { Count: 0 });
}
