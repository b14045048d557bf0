using Codegen.Generators.Text;
using Codegen.Specs.Records;

namespace Codegen.Generators.TypedRecords;

/// <summary>
/// Stands in for every text of a document while NSwag prints: its templates see tokens, and <see cref="Emit"/> stays the one door for
/// text from outside into C#.
/// </summary>
internal sealed class RecordTokens
{
    private readonly List<RecordMember> _members;

    /// <summary>Gives each member of each type a token.</summary>
    public RecordTokens(TypedRecord record) => _members = [.. record.Types.SelectMany(type => type.Members)];

    /// <summary>The token for a member's name in JSON, and for its description.</summary>
    public string Of(RecordMember member) => "member_" + _members.FindIndex(known => ReferenceEquals(known, member));

    /// <summary>The member of a token.</summary>
    public RecordMember Member(string token) => _members[int.Parse(token.Substring("member_".Length), System.Globalization.CultureInfo.InvariantCulture)];
}
