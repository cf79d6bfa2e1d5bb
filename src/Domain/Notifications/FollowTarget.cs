namespace Portal.Domain.Notifications;

/// <summary>What is followed: the plan itself, one of its sections or one of its records. Ids are unique in a plan.</summary>
public readonly record struct FollowTarget(string? Section, string? Record)
{
    public static readonly FollowTarget Plan = new(null, null);
    public static FollowTarget OfSection(string id) => new(id, null);
    public static FollowTarget OfRecord(string id) => new(null, id);

    public override string ToString() => Record is not null ? $"record/{Record}" : Section is not null ? $"section/{Section}" : "";
}
