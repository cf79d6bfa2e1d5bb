using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// From a day to a day, both included; a mark when it is one day. <see cref="Field"/> is where the record keeps it (<c>period</c>, <c>q.</c> for cells);
/// <see cref="Step"/> is the unit it is written in, null where its ends are written in two.
/// </summary>
public sealed record CalendarBar(DateOnly From, DateOnly To, GridState State, bool IsMark, string Field, Granularity? Step);
