namespace Portal.Web.Realtime.Wire;

public sealed record LeaveArguments(Guid Deliverable);
