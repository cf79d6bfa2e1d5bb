namespace Portal.Web.Notifications;

/// <summary>Something that waits for a person, and until when.</summary>
/// <param name="Word">Key of its sentence: vote, review, amendment.</param>
/// <param name="Link">Under the space.</param>
public sealed record AwaitedThing(string Word, string Plan, DateTimeOffset? At, DateOnly? On, string Link)
{
    public DateOnly? Day => On ?? (At is { } at ? DateOnly.FromDateTime(at.DateTime) : null);
}
