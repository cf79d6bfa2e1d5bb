using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>The charter of a body (charte de suivi): when it meets, what always stands on its agenda, and to which body its report goes.</summary>
public sealed record BodyCharter
{
    public const int MostRecurrences = 5;
    public const int MostPoints = 20;

    public IReadOnlyList<Recurrence> Recurrences { get; init; } = [];
    /// <summary>Standing points; empty means the usual ones of that kind of body.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];
    /// <summary>The body whose next session opens with the report of this one's last.</summary>
    public BodyId? ReportsTo { get; init; }
    public string? Place { get; init; }

    public void Check(BodyId own)
    {
        Rule.Require(Recurrences.Count <= MostRecurrences && Agenda.Count <= MostPoints, GovernanceRules.ChartersAreShort, MostRecurrences, MostPoints);
        Rule.Require(Agenda.All(point => point.Trim().Length is > 0 and <= AgendaItem.TitleLength), GovernanceRules.TitleIsShortAndPresent, AgendaItem.TitleLength);
        Rule.Require((Place?.Length ?? 0) <= Meeting.PlaceLength, GovernanceRules.TitleIsShortAndPresent, Meeting.PlaceLength);
        Rule.Require(ReportsTo != own, GovernanceRules.ReportsGoElsewhere);
        foreach (var recurrence in Recurrences) recurrence.Check();
    }

    /// <summary>The next sessions the charter asks for after that day, of all its recurrences, nearest first; one a day.</summary>
    public IReadOnlyList<(DateOnly On, Recurrence Recurrence)> After(DateOnly day, int count) =>
        [.. Recurrences.SelectMany(each => each.After(day, count).Select(on => (On: on, Recurrence: each))).OrderBy(each => each.On).DistinctBy(each => each.On).Take(count)];
}
