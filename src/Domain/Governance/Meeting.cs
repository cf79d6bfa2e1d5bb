using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// A session (séance) of a body: planned by hand or when a plan is put on its agenda, convened, held when its secretary records it. Its minutes
/// are written point by point, then approved and locked; decisions are rows of their own, taken by the circuit of each plan.
/// </summary>
public sealed class Meeting : IOwnedByOrganisation
{
    public const int PlaceLength = 200;
    public const int LinkLength = 500;
    private const int MostItems = 100;

    private readonly List<AgendaItem> _items = [];

    private Meeting() { }

    public Meeting(OrganisationId organisationId, MeetingId id, BodyId bodyId, DateOnly heldOn, TimeOnly? startsAt, string? place, DateTimeOffset createdAt)
    {
        OrganisationId = organisationId;
        Id = id;
        BodyId = bodyId;
        HeldOn = heldOn;
        StartsAt = startsAt;
        Place = Trimmed(place);
        CreatedAt = createdAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public MeetingId Id { get; private set; }
    public BodyId BodyId { get; private set; }
    /// <summary>Local date in the organisation's zone.</summary>
    public DateOnly HeldOn { get; private set; }
    public TimeOnly? StartsAt { get; private set; }
    public TimeOnly? EndsAt { get; private set; }
    public string? Place { get; private set; }
    /// <summary>Address of the visioconference.</summary>
    public string? Link { get; private set; }
    public MeetingStatus Status { get; private set; }
    /// <summary>The session without quorum that this one repeats.</summary>
    public MeetingId? SecondCallOf { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? ConvenedAt { get; private set; }
    /// <summary>How often the invitation changed since it was first sent: calendars replace the former one.</summary>
    public int Sequence { get; private set; }
    /// <summary>The attendance sheet; empty until someone fills it in, which means everyone is present.</summary>
    public IReadOnlyList<Attendance> Sheet { get; private set; } = [];
    /// <summary>Secrétaire de séance: named for that session only.</summary>
    public string? Secretary { get; private set; }
    public MinutesState Minutes { get; private set; }
    public DateTimeOffset? MinutesApprovedAt { get; private set; }
    public PersonId? MinutesApprovedBy { get; private set; }
    /// <summary>The later session that approved them, where the body approves at its next session.</summary>
    public MeetingId? MinutesApprovedIn { get; private set; }
    public IReadOnlyList<Addendum> Addenda { get; private set; } = [];
    public IReadOnlyList<AgendaItem> Items => _items;

    public bool IsAhead => Status == MeetingStatus.Planned;
    public IEnumerable<AgendaItem> Agenda => _items.OrderBy(item => item.Order).ThenBy(item => item.Id.Value);

    public void Move(DateOnly heldOn, TimeOnly? startsAt)
    {
        Rule.Require(IsAhead, GovernanceRules.HeldMeetingsStay);
        HeldOn = heldOn;
        StartsAt = startsAt;
        Sequence++;
    }

    public void Arrange(DateOnly heldOn, TimeOnly? startsAt, TimeOnly? endsAt, string? place, string? link)
    {
        Rule.Require(endsAt is null || (startsAt is { } start && endsAt > start), GovernanceRules.MeetingsEndAfterTheyStart);
        Rule.Require(Trimmed(link) is null || (Uri.TryCreate(Trimmed(link), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"), GovernanceRules.MeetingLinksAreAddresses);
        Move(heldOn, startsAt);
        EndsAt = endsAt;
        Place = Trimmed(place);
        Link = Trimmed(link);
    }

    public void Repeat(Meeting withoutQuorum) => SecondCallOf = withoutQuorum.Id;

    /// <summary>The members were asked to come; asking again replaces the former invitation.</summary>
    public void Convene(DateTimeOffset at)
    {
        Rule.Require(IsAhead, GovernanceRules.HeldMeetingsStay);
        if (ConvenedAt is not null) Sequence++;
        ConvenedAt = at;
    }

    public AgendaItem Put(AgendaItemKind kind, string title, PlanId? plan = null, DeliverableId? deliverable = null)
    {
        RequireOpen();
        title = title.Trim();
        Rule.Require(title.Length is > 0 and <= AgendaItem.TitleLength, GovernanceRules.TitleIsShortAndPresent, AgendaItem.TitleLength);
        Rule.Require(_items.Count < MostItems, GovernanceRules.AgendasEnd, MostItems);
        if (deliverable is not null && _items.Find(item => item.Kind == kind && item.DeliverableId == deliverable) is { } already) return already;
        var item = new AgendaItem(OrganisationId, Id, kind, title, plan, deliverable, _items.Count == 0 ? 1 : _items.Max(each => each.Order) + 1);
        _items.Add(item);
        return item;
    }

    /// <summary>Puts the report of another body's session on the agenda, with what was said there; once a session.</summary>
    public AgendaItem Report(string title, Meeting session, string said)
    {
        if (_items.Find(item => item.ReportOf == session.Id) is { } already) return already;
        var item = Put(AgendaItemKind.Report, title);
        item.Bring(session.Id, said);
        return item;
    }

    public void Withdraw(AgendaItemId item)
    {
        RequireOpen();
        var found = Find(item);
        Rule.Require(found.Minutes is null, GovernanceRules.DiscussedItemsStay);
        _items.Remove(found);
    }

    /// <summary>Puts the points in that order; those it does not name follow as they stood.</summary>
    public void Reorder(IReadOnlyList<AgendaItemId> order)
    {
        RequireOpen();
        var rank = order.Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        foreach (var (index, item) in Agenda.OrderBy(item => rank.GetValueOrDefault(item.Id, int.MaxValue)).ToList().Index()) item.Stand(index + 1);
    }

    /// <summary>Who came, who is represented by whom; held against the rules of the body.</summary>
    public void Attend(Body body, IReadOnlyList<Attendance> sheet)
    {
        RequireOpen();
        Quorum.Of(body, new SessionRecord { HeldOn = HeldOn, Attendance = sheet });
        Sheet = [.. sheet];
    }

    public void NameSecretary(string? name)
    {
        RequireOpen();
        Secretary = Trimmed(name);
    }

    public void Write(AgendaItemId item, string? minutes, int seen)
    {
        RequireOpen();
        Find(item).Write(minutes, seen);
    }

    public void Exclude(AgendaItemId item, IReadOnlyList<SeatId> seats)
    {
        RequireOpen();
        Find(item).Exclude(seats);
    }

    /// <summary>The session as a decision on that point records it: the sheet, with those who may not take part in it.</summary>
    public SessionRecord SessionFor(Body body, DateOnly heldOn, AgendaItem? item)
    {
        var everyone = SessionRecord.Everyone(body, heldOn);
        var known = Sheet.ToDictionary(line => line.Seat);
        return everyone with
        {
            Attendance = [.. everyone.Attendance.Select(line => known.GetValueOrDefault(line.Seat) is { } said ? line with { Presence = said.Presence, Bearer = said.Bearer } : line)],
            Conflicts = item?.Conflicts ?? [],
        };
    }

    public void Hold()
    {
        Rule.Require(Status != MeetingStatus.CalledOff, GovernanceRules.HeldMeetingsStay);
        Status = MeetingStatus.Held;
    }

    public void CallOff()
    {
        Rule.Require(IsAhead, GovernanceRules.HeldMeetingsStay);
        Status = MeetingStatus.CalledOff;
        Sequence++;
    }

    /// <summary>Approves and locks the minutes. A council approves them at the start of a later session (<paramref name="at"/> it), other bodies by their chair.</summary>
    public void Approve(Body body, PersonId by, Meeting? later, DateTimeOffset at)
    {
        Rule.Require(Status == MeetingStatus.Held, GovernanceRules.MinutesFollowTheMeeting);
        Rule.Require(Minutes == MinutesState.Drafting, GovernanceRules.LockedMinutesStay);
        if (body.ApprovesMinutesAtNextSession)
        {
            Rule.Require(later is not null && later.BodyId == BodyId && later.Id != Id && later.HeldOn >= HeldOn && later.Status != MeetingStatus.CalledOff, GovernanceRules.CouncilsApproveMinutesNext);
            Rule.Require(Secretary is not null, GovernanceRules.SessionsNameTheirSecretary);
        }

        Minutes = MinutesState.Approved;
        MinutesApprovedAt = at;
        MinutesApprovedBy = by;
        MinutesApprovedIn = body.ApprovesMinutesAtNextSession ? later?.Id : null;
    }

    public void Correct(string text, PersonId by, string name, DateTimeOffset at)
    {
        Rule.Require(Minutes == MinutesState.Approved, GovernanceRules.AddendaCorrectLockedMinutes);
        text = text.Trim();
        Rule.Require(text.Length is > 0 and <= AgendaItem.MinutesLength, GovernanceRules.MinutesAreOfALength, AgendaItem.MinutesLength);
        Addenda = [.. Addenda, new Addendum(text, by, name, at)];
    }

    public AgendaItem Find(AgendaItemId id)
    {
        var item = _items.Find(item => item.Id == id);
        Rule.Require(item is not null, GovernanceRules.ItemIsOfThisMeeting);
        return item!; // required just above
    }

    private void RequireOpen()
    {
        Rule.Require(Status != MeetingStatus.CalledOff, GovernanceRules.HeldMeetingsStay);
        Rule.Require(Minutes == MinutesState.Drafting, GovernanceRules.LockedMinutesStay);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
