using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>Whom a mail is for: people with these columns, these people, everyone who sits in a body, the owners.</summary>
public sealed record Recipients
{
    public Roles Columns { get; init; }
    public IReadOnlyList<PersonId> People { get; init; } = [];
    public BodyId? Body { get; init; }
    public bool Owners { get; init; }

    public static Recipients Having(Roles columns) => new() { Columns = columns };
    public static Recipients Named(IEnumerable<PersonId> people) => new() { People = [.. people] };
    public static Recipients Sitting(BodyId body) => new() { Body = body };
}
