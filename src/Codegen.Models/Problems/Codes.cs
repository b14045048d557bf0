namespace Codegen.Models.Problems;

/// <summary>The codes of everything that can be wrong with models; the README says what each means.</summary>
internal static class Codes
{
    /// <summary>A file or header isn't YAML.</summary>
    public const string BadYaml = "CG4001";

    /// <summary>A key that nobody knows.</summary>
    public const string UnknownKey = "CG4002";

    /// <summary>A value of the wrong kind, or none of those that fit.</summary>
    public const string BadValue = "CG4003";

    /// <summary>A file where none of its kind may lie, or with a name that can't be a relation's.</summary>
    public const string BadPlace = "CG4004";

    /// <summary>Two things of one name.</summary>
    public const string Duplicate = "CG4005";

    /// <summary>YAML about a model, seed or column that isn't there.</summary>
    public const string NothingDescribed = "CG4006";

    /// <summary>A hand-written model stands in for a generated one.</summary>
    public const string Replaced = "CG4007";

    /// <summary>A template isn't Scriban.</summary>
    public const string BadTemplate = "CG4010";

    /// <summary>A template is Jinja where it isn't Scriban too.</summary>
    public const string Jinja = "CG4011";

    /// <summary>A macro, function or variable that nobody defines.</summary>
    public const string Undefined = "CG4012";

    /// <summary>A template fails while it is rendered.</summary>
    public const string RenderFailed = "CG4013";

    /// <summary>A <c>var</c> without a value.</summary>
    public const string NoVar = "CG4014";

    /// <summary>A variable that is given and that no template asks for.</summary>
    public const string UnusedVar = "CG4015";

    /// <summary>A <c>ref</c> to nothing.</summary>
    public const string NoRef = "CG4020";

    /// <summary>A <c>source</c> that isn't there.</summary>
    public const string NoSource = "CG4021";

    /// <summary>Models that are made of one another.</summary>
    public const string Cycle = "CG4022";

    /// <summary>A relation that is read without <c>ref</c> or <c>source</c>.</summary>
    public const string Undeclared = "CG4023";

    /// <summary>A column that isn't there.</summary>
    public const string NoColumn = "CG4030";

    /// <summary>SQL that can't be bound for another reason.</summary>
    public const string BadSql = "CG4031";

    /// <summary>A pivot whose columns would depend on data.</summary>
    public const string OpenPivot = "CG4032";

    /// <summary>An incremental model whose two forms have different columns.</summary>
    public const string UnlikeBranches = "CG4033";

    /// <summary>Columns that a relation can't have.</summary>
    public const string BadColumns = "CG4034";

    /// <summary>A query that breaks the promise of its columns.</summary>
    public const string Contract = "CG4040";

    /// <summary>A unique key that is missing, or names no column.</summary>
    public const string BadKey = "CG4041";

    /// <summary>A history that is more than a projection or filter of one log.</summary>
    public const string BadHistory = "CG4042";

    /// <summary>A seed whose file and declared columns differ.</summary>
    public const string BadSeed = "CG4050";

    /// <summary>A test that can't be compiled.</summary>
    public const string BadTest = "CG4060";
}
