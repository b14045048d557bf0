namespace Codegen.Warehouse;

/// <summary>What a vendor's SQL can do, so that nobody asks which vendor it is.</summary>
public sealed record WarehouseCapabilities
{
    /// <summary>Whether DDL is part of a transaction and is rolled back with it.</summary>
    public required bool TransactionalDdl { get; init; }

    /// <summary>Whether a load reads files from the machine that runs it; else from a stage that the warehouse reads by itself.</summary>
    public required bool LoadsLocalFiles { get; init; }

    /// <summary>The largest number of files that one load statement may name.</summary>
    public required int FilesPerLoad { get; init; }
}
