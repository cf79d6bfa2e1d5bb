using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Workflows.Journal;

/// <summary>Identity of a row of a case's journal.</summary>
public readonly record struct JournalEntryId(Guid Value) : IIdentity<JournalEntryId>
{
    public static JournalEntryId From(Guid value) => new(value);
    public static JournalEntryId New() => new(Guid.CreateVersion7());
    public static JournalEntryId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JournalEntryId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
