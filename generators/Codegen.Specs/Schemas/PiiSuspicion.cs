using Codegen.Specs.Naming;

namespace Codegen.Specs.Schemas;

/// <summary>Suspects personal data by a field's name and format. A suspicion only: a person accepts it.</summary>
internal static class PiiSuspicion
{
    private static readonly (string Kind, string[] Words)[] Rules =
    [
        ("email", ["email", "mail"]),
        ("phone", ["phone", "mobile", "fax", "msisdn"]),
        ("ssn", ["ssn", "tax id", "national id", "passport", "iban"]),
        ("birth", ["birth", "birthday", "birthdate", "dob"]),
        ("ip", ["ip", "ip address", "ipv4", "ipv6"]),
        ("address", ["address", "street", "postal code", "zip code", "postcode"]),
        ("name", ["first name", "last name", "full name", "given name", "family name", "surname", "maiden name"]),
    ];

    /// <summary>The kind of personal data that a field may hold; null where nothing hints at any.</summary>
    public static string? Of(string field, string format)
    {
        if (format is "email" or "idn-email")
            return "email";
        if (format is "ipv4" or "ipv6")
            return "ip";
        var words = " " + string.Join(" ", Words.Of(field)) + " ";
        // An address of a resource is no person's.
        if (words.EndsWith(" url ", StringComparison.Ordinal) || words.EndsWith(" uri ", StringComparison.Ordinal))
            return null;
        foreach (var (kind, hints) in Rules)
        {
            if (hints.Any(hint => words.Contains(" " + hint + " ")))
                return kind;
        }

        return null;
    }
}
