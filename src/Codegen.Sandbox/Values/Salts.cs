namespace Codegen.Sandbox.Values;

/// <summary>What tells apart the things that are drawn from one seed.</summary>
internal static class Salts
{
    public const ulong Null = 0xA001;
    public const ulong Present = 0xA002;
    public const ulong Branch = 0xA003;
    public const ulong Count = 0xA004;
    public const ulong Item = 0xA005;
    public const ulong Key = 0xA006;
    public const ulong Change = 0xA007;
    public const ulong Relation = 0xA008;
    public const ulong Partition = 0xA009;
}
