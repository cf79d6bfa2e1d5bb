using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Schema.Upgrades;

/// <summary>
/// The steps between schemas, in order: the first one leads from schema 1 to schema 2. The server runs them, once for each document, when
/// it is opened; browsers never do, and one that knows an older schema is told to reload before it sees anything.
/// </summary>
public sealed class PlanUpgrades(params IReadOnlyList<IPlanUpgrade> steps)
{
    private const int First = 1;

    /// <summary>Schema 1 is the only one there ever was.</summary>
    public static readonly PlanUpgrades Shipped = new();

    /// <summary>The schema this program reads and writes.</summary>
    public int Current => First + steps.Count;

    /// <summary>The schema of a document; one that is still empty is born with the current one.</summary>
    public int Of(YDoc document) =>
        int.TryParse(document.GetMap(PlanKeys.Meta).Text(PlanKeys.Schema), NumberStyles.None, CultureInfo.InvariantCulture, out var schema) ? schema : Current;

    public bool IsBehind(YDoc document) => Of(document) < Current;

    /// <summary>Written by a newer program: this one would destroy what it does not know.</summary>
    public bool IsAhead(YDoc document) => Of(document) > Current;

    /// <summary>One step further.</summary>
    public void Advance(YDoc document)
    {
        var next = Of(document) + 1;
        document.Transact(_ =>
        {
            steps[next - First - 1].Apply(document);
            document.GetMap(PlanKeys.Meta).Set(PlanKeys.Schema, next.ToString(CultureInfo.InvariantCulture));
        });
    }

    /// <summary>The same for every node and every try: the log stores the step of a document once, whoever opens it.</summary>
    public static Guid BatchId(DeliverableId deliverable, int schema)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"upgrade/{deliverable}/{schema}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by the application
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
