using System.Globalization;
using System.Text.RegularExpressions;
using Codegen.Contracts.Connectors;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>
/// Chooses the page size: the parameter's maximum, as its schema or its description gives it; else 100, or the default where that is
/// more.
/// </summary>
internal static class PageSizeRule
{
    private const int Usual = 100;

    /// <summary>A stated maximum may be a formality, such as 2147483647. Bigger pages than this gain nothing and may time out.</summary>
    private const int Most = 1000;

    private static readonly Regex Maximum = new(
        @"\b(?:max(?:imum)?(?: (?:value|number|of|is|page size|size|limit))*|up to|at most|between \d+ and|no more than)\W{0,4}(\d{1,6})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Adds the page size to a paging, where the operation has a parameter for it.</summary>
    public static PagingDefinition Apply(ApiOperation operation, PagingDefinition paging) =>
        operation.Parameters.Where(PagingNames.IsSize).OrderByDescending(parameter => parameter.IsInteger).FirstOrDefault() is { } parameter
            ? paging with { SizeParameter = parameter.Name, Size = Choose(parameter) }
            : paging;

    /// <summary>The page size to ask for.</summary>
    public static int Choose(ApiParameter parameter)
    {
        var maximum = parameter.Schema.Maximum ?? MaximumOf(parameter.Description) ?? EnumMaximum(parameter);
        var usual = long.TryParse(parameter.Schema.Default, out var given) ? Math.Max(Usual, given) : Usual;
        var wanted = Math.Min(maximum ?? usual, Most);
        return (int)Math.Max(1, Math.Max(wanted, Math.Min(parameter.Schema.Minimum ?? 1, maximum ?? int.MaxValue)));
    }

    private static long? MaximumOf(string description) =>
        Prose.Find(Maximum, description) is { Success: true } match
            ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    private static long? EnumMaximum(ApiParameter parameter)
    {
        var sizes = parameter.Schema.Enum.Select(value => long.TryParse(value, out var size) ? size : 0).ToList();
        return sizes.Count > 0 ? sizes.Max() : null;
    }
}
