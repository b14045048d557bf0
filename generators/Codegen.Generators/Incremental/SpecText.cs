using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Codegen.Generators.Incremental;

/// <summary>
/// A file of a source. Two are equal where path and checksum are: the text, which may be megabytes, is carried along and never compared.
/// </summary>
internal sealed class SpecText : IEquatable<SpecText>
{
    private readonly SourceText _text;
    private readonly ImmutableArray<byte> _checksum;

    private SpecText(string path, SpecPath place, SourceText text) =>
        (FullPath, Place, _text, _checksum) = (path, place, text, text.GetChecksum());

    /// <summary>The path as the compiler was given it.</summary>
    public string FullPath { get; }

    /// <summary>What the file is to which source.</summary>
    public SpecPath Place { get; }

    /// <summary>The file's text.</summary>
    public string Text => _text.ToString();

    /// <summary>Takes a file if it belongs to a source; else null.</summary>
    public static SpecText? From(AdditionalText file, CancellationToken cancellationToken) =>
        SpecPath.Parse(file.Path) is { } place && file.GetText(cancellationToken) is { } text ? new SpecText(file.Path, place, text) : null;

    /// <inheritdoc />
    public bool Equals(SpecText? other) =>
        other is not null && FullPath == other.FullPath && _checksum.SequenceEqual(other._checksum);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SpecText);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FullPath);
}
