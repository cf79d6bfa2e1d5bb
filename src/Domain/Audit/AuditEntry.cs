using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Shared;

namespace Portal.Domain.Audit;

/// <summary>
/// One line of an organisation's audit log: append only, numbered without gaps, each line carrying the hash of the one before, so
/// that a line taken out or changed shows.
/// </summary>
public sealed class AuditEntry : IOwnedByOrganisation
{
    private AuditEntry() { }

    private AuditEntry(OrganisationId organisationId, long number, AuditFact fact, DateTimeOffset at, string previousHash)
    {
        OrganisationId = organisationId;
        Id = AuditEntryId.New();
        Number = number;
        // Databases keep microseconds: the hash must still hold when the time is read back.
        At = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        Actor = fact.Actor;
        ActorName = fact.ActorName;
        Action = fact.Action;
        SubjectKind = fact.SubjectKind;
        SubjectId = fact.SubjectId;
        Detail = fact.Detail;
        PreviousHash = previousHash;
        Hash = ComputeHash();
    }

    public OrganisationId OrganisationId { get; private set; }
    public AuditEntryId Id { get; private set; }
    public long Number { get; private set; }
    public DateTimeOffset At { get; private set; }
    public PersonId? Actor { get; private set; }
    public string? ActorName { get; private set; }
    /// <summary>What was done, as a resource key: <c>Audit.Submitted</c>…</summary>
    public string Action { get; private set; } = "";
    public string SubjectKind { get; private set; } = "";
    public string SubjectId { get; private set; } = "";
    /// <summary>JSON; never document text, never a secret.</summary>
    public string? Detail { get; private set; }
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    /// <summary>The line after <paramref name="previous"/>, or the first one.</summary>
    public static AuditEntry After(AuditEntry? previous, OrganisationId organisation, AuditFact fact, DateTimeOffset at) =>
        new(organisation, (previous?.Number ?? 0) + 1, fact, at, previous?.Hash ?? "");

    /// <summary>The first line that does not follow from the one before it; null when the chain holds.</summary>
    public static AuditEntry? FirstBroken(IEnumerable<AuditEntry> inOrder)
    {
        AuditEntry? previous = null;
        foreach (var entry in inOrder)
        {
            if (entry.Number != (previous?.Number ?? 0) + 1 || entry.PreviousHash != (previous?.Hash ?? "") || entry.Hash != entry.ComputeHash()) return entry;
            previous = entry;
        }

        return null;
    }

    // Each part carries its length, so that no two different lines read the same.
    private string ComputeHash()
    {
        var text = new StringBuilder();
        foreach (var part in (string?[])
        [
            PreviousHash, OrganisationId.ToString(), Number.ToString(CultureInfo.InvariantCulture), At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            Actor?.ToString(), ActorName, Action, SubjectKind, SubjectId, Detail,
        ])
        {
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
