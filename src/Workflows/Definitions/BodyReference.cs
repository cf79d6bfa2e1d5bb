using Portal.Domain.Governance;

namespace Portal.Workflows.Definitions;

/// <summary>The body of a step: the organisation's body of a kind (shipped circuits), or one body by its id (adapted circuits).</summary>
public sealed record BodyReference(BodyKind? Kind = null, Guid? Id = null)
{
    public Body? FindIn(IEnumerable<Body> bodies) =>
        bodies.Where(body => body.DissolvedAt is null)
            .OrderBy(body => body.CreatedAt)
            .FirstOrDefault(body => Id is { } id ? body.Id.Value == id : body.Kind == Kind);
}
