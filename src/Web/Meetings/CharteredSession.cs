using Portal.Domain.Governance;

namespace Portal.Web.Meetings;

/// <summary>A session a charter asks for and nobody has planned yet.</summary>
public sealed record CharteredSession(Body Body, DateOnly On, Recurrence Recurrence);
