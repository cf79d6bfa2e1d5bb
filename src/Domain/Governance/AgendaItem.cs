using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// One point of an agenda, with what was said about it. Each has a revision of its own: two people who write the minutes of two points
/// never overwrite each other.
/// </summary>
public sealed class AgendaItem : IOwnedByOrganisation
{
    public const int TitleLength = 300;
    public const int MinutesLength = 20_000;

    private AgendaItem() { }

    internal AgendaItem(OrganisationId organisationId, MeetingId meetingId, AgendaItemKind kind, string title, PlanId? planId, DeliverableId? deliverableId, int order)
    {
        OrganisationId = organisationId;
        Id = AgendaItemId.New();
        MeetingId = meetingId;
        Kind = kind;
        Title = title;
        PlanId = planId;
        DeliverableId = deliverableId;
        Order = order;
    }

    public OrganisationId OrganisationId { get; private set; }
    public AgendaItemId Id { get; private set; }
    public MeetingId MeetingId { get; private set; }
    public AgendaItemKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public PlanId? PlanId { get; private set; }
    public DeliverableId? DeliverableId { get; private set; }
    public int Order { get; private set; }
    /// <summary>What the point brings along: the minutes of the session it reports on, as they were when the agenda was made.</summary>
    public string? Brief { get; private set; }
    /// <summary>The session it reports on.</summary>
    public MeetingId? ReportOf { get; private set; }
    public string? Minutes { get; private set; }
    /// <summary>Seats that declared a conflict of interest on this point: not counted for it.</summary>
    public IReadOnlyList<SeatId> Conflicts { get; private set; } = [];
    public int Revision { get; private set; }

    internal void Bring(MeetingId reportOf, string brief)
    {
        ReportOf = reportOf;
        Brief = brief.Length > MinutesLength ? brief[..MinutesLength] : brief;
    }

    internal void Stand(int order) => Order = order;

    internal void Write(string? minutes, int seen)
    {
        Rule.Require(seen == Revision, GovernanceRules.SomebodyWroteMeanwhile, Title);
        minutes = minutes?.Trim();
        Rule.Require((minutes?.Length ?? 0) <= MinutesLength, GovernanceRules.MinutesAreOfALength, MinutesLength);
        Minutes = string.IsNullOrEmpty(minutes) ? null : minutes;
        Revision++;
    }

    internal void Exclude(IReadOnlyList<SeatId> seats) => Conflicts = [.. seats.Distinct()];
}
