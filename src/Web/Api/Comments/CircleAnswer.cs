using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Api.Plans;

namespace Portal.Web.Api.Comments;

/// <summary>Whom one may address in a space of comments: nobody who may not read it is named.</summary>
/// <param name="Spaces">Those the person who asks may write in.</param>
/// <param name="Invite">Where somebody missing is invited; null for who may not.</param>
public sealed record CircleAnswer(IReadOnlyList<CommentSpace> Spaces, IReadOnlyList<PersonAnswer> People, IReadOnlyList<CircleAnswer.NamedBody> Bodies, string? Invite)
{
    public sealed record NamedBody(BodyId Id, string Name);
}
